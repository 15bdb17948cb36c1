import { conflict } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { privateStreetNoticeOf } from '../../store/private-street-notices.ts'
import type { WorkRow } from '../../store/work-tables.ts'

/**
 * 409 for works that never have a permit, nor what hangs on one: a Section 81 (BR-S81-03, BR-WORK-31, 32) and a private street
 * notice, which informs and nothing else (BR-PSN-02). Ask it of works that have none yet.
 */
export async function requirePermitWorks(db: Database, work: WorkRow): Promise<void> {
  const refuse = (message: string, rule: string) => conflict(message, [{ field: '', message, rule }])
  if (work.work_status === 'section_81' || work.work_status === 'unattributable') {
    throw refuse('A Section 81 has no permits and no reinstatements: apply for works of their own', 'BR-S81-03')
  }
  if (await privateStreetNoticeOf(db, work.reference)) {
    throw refuse('These works have a private street notice, and neither permits nor reinstatements', 'BR-PSN-02')
  }
}
