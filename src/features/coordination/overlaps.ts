/** Which things of a programme are in each other's way: near, and on the street on the same days. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getProgramme } from '../../../domain/contract/programme.ts'
import { boundsOf, type Bounds, type Geometry } from '../../../domain/geometry.ts'
import { clashMetres, clashScore, nearnessOf } from '../../../domain/rules/clashes.ts'

export type ProgrammeItem = AnswerOf<typeof getProgramme>['rows'][number]

export interface Overlap {
  readonly one: ProgrammeItem
  readonly other: ProgrammeItem
  /** Whole metres between them; 0 where they meet. */
  readonly metres: number
  /** Calendar days on which both are there. */
  readonly days: number
  /** The first of them, a civil date. */
  readonly from: string
}

/** Only works and plans can give way: what an authority itself put there does not clash with its own. */
const canMove = ({ kind }: ProgrammeItem) => kind === 'works' || kind === 'forward_plan'

/** Pairs within 100 metres with a day in common, the gravest first: restrictions, then days weighed by traffic, then the nearest. */
export function overlapsOf(items: readonly ProgrammeItem[]): Overlap[] {
  const facts = items.map((item) => ({ item, box: boundsOf(geometryOf(item)), days: daysOf(item) }))
  const found: (Overlap & { readonly score: number })[] = []
  facts.forEach((one, at) => {
    for (const other of facts.slice(at + 1)) {
      if (!canMove(one.item) && !canMove(other.item)) continue
      if (one.days.to < other.days.from || other.days.to < one.days.from || !areNear(one.box, other.box)) continue
      const [subject, neighbour] = canMove(one.item) ? [one.item, other.item] : [other.item, one.item]
      const clash = { other: asNeighbour(neighbour), ...nearnessOf(asSubject(subject), asNeighbour(neighbour)) }
      if (clash.metres > clashMetres || !clash.sharedFrom) continue
      const { metres, sharedDays: days, sharedFrom: from } = clash
      found.push({ one: subject, other: neighbour, metres, days, from, score: clashScore(clash) })
    }
  })
  return found.sort((a, b) => b.score - a.score || a.metres - b.metres)
}

export const daysOf = ({ start_date, end_date }: ProgrammeItem) => ({
  from: start_date.slice(0, 10),
  to: end_date.slice(0, 10),
})

export const geometryOf = ({ coordinates }: ProgrammeItem) => coordinates as Geometry

/** Boxes further apart than the reach hold nothing within it: distances are measured for the few that are left. */
function areNear(one: Bounds, other: Bounds): boolean {
  return (
    one.minEasting - clashMetres <= other.maxEasting &&
    other.minEasting - clashMetres <= one.maxEasting &&
    one.minNorthing - clashMetres <= other.maxNorthing &&
    other.minNorthing - clashMetres <= one.maxNorthing
  )
}

function asSubject(item: ProgrammeItem) {
  const { from, to } = daysOf(item)
  return { geometry: geometryOf(item), startOn: from, endOn: to, street: item.street_name }
}

function asNeighbour(item: ProgrammeItem) {
  const { from, to } = daysOf(item)
  return {
    geometry: geometryOf(item),
    startOn: from,
    endOn: to,
    street: item.street_name,
    trafficManagement: item.traffic_management_type,
    isRestriction: item.kind === 'section_58',
  }
}
