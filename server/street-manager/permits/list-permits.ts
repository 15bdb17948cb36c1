import { sql } from 'kysely'
import { listPermits as endpoint } from '../../../domain/contract/permits.ts'
import { listPermits as shapes } from '../../../domain/contract/permits.shapes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { PermitSortColumn } from '../../../domain/contract/enums/permits.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { permitConditions, type PermitFilters } from '../../store/permit-filters.ts'
import { readListedPermits } from '../../store/permit-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { permitListRow } from './permit-list-row.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const permitList: ReportingList<PermitFilters, Row> = {
  from: sql`permit`,
  key: 'permit.reference',
  periods: [
    ['start_date', 'end_date'],
    ['work_start_date_from', 'work_start_date_to'],
    ['work_end_date_from', 'work_end_date_to'],
    ['start_date_created', 'end_date_created'],
    ['reasonable_period_end_date_from', 'reasonable_period_end_date_to'],
  ],
  conditions: permitConditions,
  sorts: {
    date_created: 'permit.created_at',
    deadline_date: 'permit.deadline_on',
    start_date: 'permit.start_on',
    end_date: 'permit.end_on',
    status_changed_date: 'permit.status_changed_at',
  } satisfies Record<PermitSortColumn, string>,
  rows: async (house, db, keys) => {
    const permits = await readListedPermits(db, keys)
    return permits.map((permit) => permitListRow(permit, house.holidays))
  },
  prepare: withHs2FiltersFor,
}

export const listPermits = implementList(endpoint, shapes, permitList)

/** The HS2 filters are for organisations that HS2 concerns; sent by any other they say nothing (BR-HS2-10, BR-REP-42). */
async function withHs2FiltersFor(db: Database, filters: PermitFilters, scope: RowsScope): Promise<PermitFilters> {
  const { hs2_works_only, consultation_works_only, consent_works_only, unacknowledged_by_ha_only, ...others } = filters
  if (!(hs2_works_only || consultation_works_only || consent_works_only || unacknowledged_by_ha_only)) return filters
  const organisation = await db
    .selectFrom('organisation')
    .select('is_hs2')
    .where('swa_code', '=', scope.swa_code)
    .executeTakeFirst()
  return organisation?.is_hs2 ? filters : others
}
