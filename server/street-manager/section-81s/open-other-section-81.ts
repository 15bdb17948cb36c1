import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { requireOwner } from '../../http/authorise.ts'
import { conflict, invalid } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { findSection81, lockOtherWork, readSection81, type Section81Row } from '../../store/section-81s.ts'
import type { WorkRow } from '../../store/work-tables.ts'

/**
 * The Section 81 that a body names, with its works record locked. Throws 400 when there is none, 401 unless the caller may
 * write in its workstream too (BR-S81-04, BR-ROLE-55), 409 when somebody else is changing it at this moment.
 */
export async function openOtherSection81(
  db: Database,
  endpoint: Endpoint,
  caller: Caller,
  given: string,
): Promise<{ section81: Section81Row; itsWork: WorkRow }> {
  const reference = given.trim().toUpperCase()
  const found = await findSection81(db, reference)
  if (!found) {
    const message = 'There is no Section 81 with this reference'
    throw invalid([{ field: 'section_81_reference_number', message, rule: 'BR-S81-08' }])
  }
  const itsWork = await lockOtherWork(db, found.work_reference)
  if (!itsWork) throw conflict('Somebody else is changing this Section 81. Try again')
  requireOwner(endpoint, caller, itsWork)
  return { section81: await readSection81(db, reference), itsWork }
}
