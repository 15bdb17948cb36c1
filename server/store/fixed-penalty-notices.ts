import { sql, type Insertable, type Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { FixedPenaltyNoticeRow, FixedPenaltyNoticeTable } from './fixed-penalty-notice-tables.ts'

/** The next number of a notice on a works record; that of a deleted one is never given again (BR-FPN-06, BR-GEN-80). */
export async function nextFpnNumber(db: Database, workReference: string): Promise<number> {
  const { last } = await db
    .insertInto('fixed_penalty_notice_numbering')
    .values({ work_reference: workReference, last: 1 })
    .onConflict((conflict) =>
      conflict
        .column('work_reference')
        .doUpdateSet({ last: sql<number>`${sql.ref('fixed_penalty_notice_numbering.last')} + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return last
}

export async function insertFpn(db: Database, notice: Insertable<FixedPenaltyNoticeTable>): Promise<void> {
  await db.insertInto('fixed_penalty_notice').values(notice).execute()
}

/** A notice that the path has been found to name. */
export async function readFpn(db: Database, reference: string): Promise<FixedPenaltyNoticeRow> {
  const notice = await db
    .selectFrom('fixed_penalty_notice')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow()
  return notice as FixedPenaltyNoticeRow
}

/** The latest notices of a works record, newest first. */
export async function latestFpns(db: Database, workReference: string, limit: number): Promise<FixedPenaltyNoticeRow[]> {
  const notices = await db
    .selectFrom('fixed_penalty_notice')
    .selectAll()
    .where('work_reference', '=', workReference)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return notices as FixedPenaltyNoticeRow[]
}

export async function changeFpn(
  db: Database,
  reference: string,
  change: Pick<Updateable<FixedPenaltyNoticeTable>, 'fpn_status' | 'status_changed_at'>,
): Promise<void> {
  await db.updateTable('fixed_penalty_notice').set(change).where('reference', '=', reference).execute()
}

export async function deleteFpnRow(db: Database, reference: string): Promise<void> {
  await db.deleteFrom('fixed_penalty_notice').where('reference', '=', reference).execute()
}
