import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows } from './list-filters.ts'
import { instant } from './instants.ts'
import { allOf } from './matching.ts'

/** Meetings stay in a calendar this long after they were. */
const daysKept = 30

export interface FoundMeeting {
  /** Of the non-compliance. */
  readonly reference: string
  readonly work_reference: string
  readonly at: Temporal.Instant
  /** False while one side's date waits for the other's word. */
  readonly is_agreed: boolean
  readonly place: string
  readonly authority: string
  readonly promoter: string
}

/** Joint site meetings of open non-compliances that have a date, of the rows that an organisation may see (BR-NC-20 to 26). */
export async function meetingsOf(db: Database, scope: RowsScope, now: Temporal.Instant): Promise<FoundMeeting[]> {
  const rows = await db
    .selectFrom('non_compliance')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'non_compliance.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'non_compliance.highway_authority_swa_code')
    .select(['non_compliance.reference', 'non_compliance.work_reference', 'jsm_status', 'jsm_suggested_at'])
    .select(['non_compliance.street_name', 'non_compliance.town'])
    .select(['promoter.name as promoter', 'authority.name as authority'])
    .where('non_compliance.non_compliance_status', '=', 'issued')
    .where('jsm_status', 'in', ['awaiting_agreement', 'date_and_time_agreed'])
    .where('jsm_suggested_at', '>', instant(now.subtract({ hours: 24 * daysKept })))
    .where(allOf(ownRows(scope, 'non_compliance')))
    .orderBy('jsm_suggested_at')
    .orderBy('non_compliance.reference')
    .execute()
  return rows.flatMap(({ jsm_status, jsm_suggested_at: at, street_name, town, ...row }) =>
    at === null
      ? []
      : [
          {
            ...row,
            at,
            is_agreed: jsm_status === 'date_and_time_agreed',
            place: [street_name, town].filter(Boolean).join(', '),
          },
        ],
  )
}
