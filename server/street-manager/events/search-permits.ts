import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { searchPermits as endpoint } from '../../../domain/contract/events.ts'
import { searchPermits as shapes } from '../../../domain/contract/events.shapes.ts'
import { mapPermitStatuses, mapTrafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { asKnown } from '../../../domain/contract/values.ts'
import type { Holidays } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { rowsScope, type RowsScope } from '../../http/rows-scope.ts'
import { readListedPermits, type ListedPermit } from '../../store/permit-list.ts'
import { searchedPermits } from '../../store/permit-search.ts'
import { permitListRow } from '../permits/permit-list-row.ts'

const rowsByDefault = 100

/** Permits by their works references, or all that the caller may see, page after page (BR-EVT-05). */
export const searchPermits = implement(
  endpoint,
  shapes,
  async ({ house, db, caller, body }) => {
    const size = body.page_size ?? rowsByDefault
    const found = await searchedPermits(db, scopesOf(caller), {
      works: body.work_reference_numbers?.map((reference) => reference.toUpperCase()),
      after: body.next_cursor ?? 0,
      limit: size + 1,
    })
    const page = found.slice(0, size)
    const permits = await readListedPermits(
      db,
      page.map(({ reference }) => reference),
    )
    return {
      rows: permits.map((permit) => summaryRow(permit, house.holidays)),
      // no permit has the number 0: it says that this was the last page
      next_cursor: found.length > size ? (page.at(-1)?.number ?? 0) : 0,
    }
  },
  // it only reads: no transaction, and nobody has to be told that something happened
  { ownTransaction: true },
)

/** The body names no organisation: a contractor sees the permits of every promoter that it serves (BR-ROLE-20, 66). */
function scopesOf(caller: Caller): RowsScope[] {
  if (!caller.roles.includes('Contractor')) return [rowsScope(endpoint, caller, undefined)]
  return caller.contracts.map((promoter) => rowsScope(endpoint, caller, promoter))
}

type Row = AnswerOf<typeof endpoint>['rows'][number]

function summaryRow(permit: ListedPermit, holidays: Holidays): Row {
  const { reasonable_period_end_date: _, status, traffic_management_type, ...row } = permitListRow(permit, holidays)
  return {
    ...row,
    status: asKnown(mapPermitStatuses, status),
    traffic_management_type: asKnown(mapTrafficManagementTypes, traffic_management_type),
  }
}
