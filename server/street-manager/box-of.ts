import type { Bounds } from '../../domain/geometry.ts'
import { invalid, type FieldProblem } from '../http/refusals.ts'

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
