import { invalid } from '../http/refusals.ts'
import type { Database } from '../store/database.ts'

/**
 * The permit that a body names, as the store writes its reference; 400 on `permit_reference_number` when it does not lie
 * on the works record.
 */
export async function permitOnWorks(db: Database, workReference: string, given: string, rule: string): Promise<string> {
  const reference = given.trim().toUpperCase()
  const permit = await db
    .selectFrom('permit')
    .select('reference')
    .where('work_reference', '=', workReference)
    .where('reference', '=', reference)
    .executeTakeFirst()
  if (permit) return permit.reference
  throw invalid([{ field: 'permit_reference_number', message: 'There is no such permit on these works', rule }])
}
