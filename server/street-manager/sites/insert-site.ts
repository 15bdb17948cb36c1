import type { ReinstatementType } from '../../../domain/contract/enums/reinstatements.ts'
import type { Database } from '../../store/database.ts'
import { nextNumber } from '../../store/sites.ts'

/** Stores a site under the next number of its works record and answers that number as its reference (BR-REIN-01, BR-GEN-72). */
export async function insertSite(
  db: Database,
  workReference: string,
  type: ReinstatementType,
  now: Temporal.Instant,
): Promise<string> {
  const { reference } = await db
    .insertInto('site')
    .values({
      work_reference: workReference,
      number: await nextNumber(db, workReference, 'site'),
      reinstatement_type: type,
      is_subsumed: false,
      subsume_reason: null,
      created_at: now.toString(),
    })
    .returning('reference')
    .executeTakeFirstOrThrow()
  return reference
}
