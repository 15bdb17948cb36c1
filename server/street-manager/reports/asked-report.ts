import { checkReportDays, monthsOf, type ReportMonth } from '../../../domain/rules/report-period.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import type { House } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import type { Database } from '../../store/database.ts'
import type { Asked } from '../../store/permit-reports.ts'
import { requireFewStreets } from '../lists/area-limit.ts'
import { dayAnswer } from '../wire-dates.ts'

interface AskedOf {
  readonly db: Database
  readonly house: House
  readonly query: Asked
  readonly rows: RowsScope
  readonly now: Temporal.Instant
}

/** What every report needs of its question; 400 for days reversed or too many, and areas too many (BR-GEO-04). */
export async function askedReport({ db, house, query, rows: scope, now }: AskedOf) {
  refuseProblems(checkReportDays(query.date_from, query.date_to))
  await requireFewStreets(db, query.geographical_area_reference_number, scope)
  const months = monthsOf(civilDate(query.date_from), civilDate(query.date_to))
  return { asked: query, scope, months, today: londonDate(now), holidays: house.holidays }
}

/** The month of a row as answers carry it. */
export function monthAnswer(months: readonly ReportMonth[], at: number) {
  const month = months[at]
  if (!month) throw new RangeError(`There is no month ${at} in a report of ${months.length}`)
  return { month_from: dayAnswer(month.from.toString()), month_to: dayAnswer(month.to.toString()) }
}
