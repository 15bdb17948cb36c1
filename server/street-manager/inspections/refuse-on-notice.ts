import { conflict } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { WorkRow } from '../../store/work-tables.ts'

/** A private street notice informs, and nothing else: it has no inspections (BR-PSN-02). */
export async function refuseOnNotice(db: Database, work: WorkRow): Promise<void> {
  const notice = await db
    .selectFrom('private_street_notice')
    .select('reference')
    .where('work_reference', '=', work.reference)
    .executeTakeFirst()
  if (!notice) return
  const message = 'A private street notice has no inspections'
  throw conflict(message, [{ field: '', message, rule: 'BR-PSN-02' }])
}
