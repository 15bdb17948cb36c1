import type { Bounds } from '../../domain/geometry.ts'
import { featuresAsked } from '../http/cut-features.ts'
import { invalid, refuseProblems, type FieldProblem } from '../http/refusals.ts'
import type { BoxAsked } from '../store/map-box.ts'
import { reversedDates } from './reversed-dates.ts'

/** The box that a map query asks about, metres EPSG:27700; 400 on the upper edge that lies below the lower (BR-GEN-34). */
export function boxOf(query: Bounds): Bounds {
  const { minEasting, minNorthing, maxEasting, maxNorthing } = query
  const problems: FieldProblem[] = []
  if (maxEasting < minEasting) {
    problems.push({ field: 'maxEasting', message: 'Must be the same as or more than minEasting', rule: 'BR-GEN-34' })
  }
  if (maxNorthing < minNorthing) {
    problems.push({ field: 'maxNorthing', message: 'Must be the same as or more than minNorthing', rule: 'BR-GEN-34' })
  }
  if (problems.length > 0) throw invalid(problems)
  return { minEasting, minNorthing, maxEasting, maxNorthing }
}

/** {@link boxOf} a query with the days that it asks about; 400 on an end before its start (BR-REP-18). */
export function boxAndDaysOf(query: Bounds & Pick<BoxAsked, 'start_date' | 'end_date'>): BoxAsked {
  const bounds = boxOf(query)
  refuseProblems(reversedDates(query, [['start_date', 'end_date']]))
  return { bounds, start_date: query.start_date, end_date: query.end_date, limit: featuresAsked }
}
