import { listPermits as endpoint } from '../../../domain/contract/permits.ts'
import { listPermits as shapes } from '../../../domain/contract/permits.shapes.ts'
import type { PermitSortColumn } from '../../../domain/contract/enums.ts'
import { isUsrn } from '../../../domain/references.ts'
import { implement } from '../../http/implement.ts'
import { invalid, refuseProblems } from '../../http/refusals.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import { permitConditions, type PermitFilters } from '../../store/permit-filters.ts'
import { findPermitPage, readListedPermits, type PermitOrder } from '../../store/permit-list.ts'
import { reversedDates } from '../reversed-dates.ts'
import { permitListRow } from './permit-list-row.ts'

export const listPermits = implement(endpoint, shapes, async ({ db, house, query, rows: scope }) => {
  refuseProblems(reversedDates(query, datePairs))
  requireUsrn(query.usrn)
  const filters = await withHs2FiltersFor(db, scope, query)
  const page = await findPermitPage(db, permitConditions(filters, scope), orderOf(query), {
    offset: query.offset ?? 0,
    counted: query.include_total_count ?? true,
  })
  const permits = await readListedPermits(db, page.references)
  return {
    pagination: { total_rows: page.total_rows, has_next_page: page.has_next_page },
    rows: permits.map((permit) => permitListRow(permit, house.holidays)),
  }
})

const datePairs = [
  ['start_date', 'end_date'],
  ['work_start_date_from', 'work_start_date_to'],
  ['work_end_date_from', 'work_end_date_to'],
  ['start_date_created', 'end_date_created'],
  ['reasonable_period_end_date_from', 'reasonable_period_end_date_to'],
] as const

const columns: Readonly<Record<PermitSortColumn, PermitOrder['column']>> = {
  date_created: 'created_at',
  deadline_date: 'deadline_on',
  start_date: 'start_on',
  end_date: 'end_on',
  status_changed_date: 'status_changed_at',
}

/** Newest first where the caller does not say (BR-REP-12). */
function orderOf(query: PermitFilters): PermitOrder {
  return { column: columns[query.sort_column ?? 'date_created'], direction: query.sort_direction ?? 'desc' }
}

/** A USRN is a number, not a reference: it is found whole or not at all (BR-GEN-35). */
function requireUsrn(usrn: string | undefined): void {
  if (usrn === undefined || isUsrn(Number(usrn))) return
  throw invalid([{ field: 'usrn', message: 'Must be a USRN, a number between 100001 and 99999999', rule: 'BR-GEN-35' }])
}

/** The HS2 filters are for organisations that HS2 concerns; sent by any other they say nothing (BR-HS2-10, BR-REP-42). */
async function withHs2FiltersFor(db: Database, scope: RowsScope, query: PermitFilters): Promise<PermitFilters> {
  const { hs2_works_only, consultation_works_only, consent_works_only, unacknowledged_by_ha_only, ...others } = query
  if (!(hs2_works_only || consultation_works_only || consent_works_only || unacknowledged_by_ha_only)) return query
  const organisation = await db
    .selectFrom('organisation')
    .select('is_hs2')
    .where('swa_code', '=', scope.swa_code)
    .executeTakeFirst()
  return organisation?.is_hs2 ? query : others
}
