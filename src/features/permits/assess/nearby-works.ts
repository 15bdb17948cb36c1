/** What else is dug near the works at about the same time: how far, how many days in common, and what that means. */
import type { QueryOf } from '../../../../domain/contract/endpoint.ts'
import type { getWorksInBox } from '../../../../domain/contract/geojson.ts'
import { boundsAround, distanceApart } from '../../../../domain/distance-apart.ts'
import type { Geometry } from '../../../../domain/geometry.ts'
import { countCalendarDays } from '../../../../domain/rules/working-days.ts'
import { isHighImpact } from '../../../../domain/rules/traffic-management.ts'
import { countWords, dayDate } from '../../../../domain/words.ts'
import type { MapFeature } from '../../../map/map-feature.ts'

/** The works that others are measured against; civil dates, both included. */
export interface Subject {
  readonly worksReference: string
  readonly geometry: Geometry
  readonly street: string
  readonly startOn: string
  readonly endOn: string
}

export interface NearbyWorks {
  readonly feature: MapFeature
  readonly metres: number
  /** Calendar days on which both are in the street. */
  readonly sharedDays: number
  /** The first of them; undefined when there is none. */
  readonly sharedFrom: string | undefined
  /** `clash` in the street on the same days · `share` the same street on other days · `clear` neither */
  readonly standing: 'clash' | 'share' | 'clear'
}

export const nearMetres = 100
export const nearDays = 14

/** What to ask for: everything in the box round the works, from two weeks before them to two weeks after. */
export function boxRound({ geometry, startOn, endOn }: Subject): QueryOf<typeof getWorksInBox> {
  return {
    ...boundsAround(geometry, nearMetres),
    start_date: Temporal.PlainDate.from(startOn).subtract({ days: nearDays }).toString(),
    end_date: Temporal.PlainDate.from(endOn).add({ days: nearDays }).toString(),
  }
}

/** Other works within 100 m, the ones that clash first, then by how much they matter and how near they are. */
export function nearbyWorks(subject: Subject, features: readonly MapFeature[]): NearbyWorks[] {
  return features
    .filter(({ worksReference }) => worksReference !== subject.worksReference)
    .map((feature) => measured(subject, feature))
    .filter(({ metres }) => metres <= nearMetres)
    .sort(
      (a, b) =>
        standings.indexOf(a.standing) - standings.indexOf(b.standing) || weight(b) - weight(a) || a.metres - b.metres,
    )
}

const standings = ['clash', 'share', 'clear'] as const

/** Days in common count most where the traffic of either is held up most. */
function weight({ sharedDays, feature }: NearbyWorks): number {
  return sharedDays * (isHighImpact(feature.trafficManagement) ? 2 : 1)
}

function measured(subject: Subject, feature: MapFeature): NearbyWorks {
  const from = later(subject.startOn, feature.startOn)
  const to = subject.endOn < feature.endOn ? subject.endOn : feature.endOn
  const sharedDays = from <= to ? countCalendarDays(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)) : 0
  const isSameStreet = feature.street === subject.street
  return {
    feature,
    metres: Math.round(distanceApart(subject.geometry, feature.geometry)),
    sharedDays,
    sharedFrom: sharedDays > 0 ? from : undefined,
    standing: sharedDays > 0 ? 'clash' : isSameStreet && feature.state !== 'completed' ? 'share' : 'clear',
  }
}

function later(a: string, b: string): string {
  return a > b ? a : b
}

/** "140 m away, 2 shared days from Mon 7 Dec"; "60 m away, ends 5 days before". */
export function nearbyWords(subject: Subject, nearby: NearbyWorks): string {
  const place = nearby.metres === 0 ? 'In the same place' : `${nearby.metres} m away`
  if (nearby.sharedFrom) {
    const since = nearby.sharedDays === 1 ? 'on' : 'from'
    return `${place}, ${countWords(nearby.sharedDays, 'shared day')} ${since} ${dayDate(nearby.sharedFrom)}`
  }
  const { startOn, endOn } = nearby.feature
  const isBefore = endOn < subject.startOn
  const [first, second] = isBefore ? [endOn, subject.startOn] : [subject.endOn, startOn]
  const gap = Temporal.PlainDate.from(first).until(second, { largestUnit: 'days' }).days
  return `${place}, ${isBefore ? 'ends' : 'starts'} ${countWords(gap, 'day')} ${isBefore ? 'before' : 'after'}`
}

/** The finding, as a heading says it. */
export function nearbyHeading(nearby: readonly NearbyWorks[]): string {
  const clashes = nearby.filter(({ standing }) => standing === 'clash').length
  if (clashes > 0) return `Place: ${clashes} other works nearby on the same days`
  return nearby.length === 0 ? 'Place: no other works nearby' : 'Place: no works nearby on the same days'
}
