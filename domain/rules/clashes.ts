/** What else is near some works at about the same time: how far, how many days in common, and how much that matters. */
import { boundsAround, distanceApart } from '../distance-apart.ts'
import type { Bounds, Geometry, MultiLineString } from '../geometry.ts'
import { isHighImpact } from './traffic-management.ts'
import { countCalendarDays } from './working-days.ts'

/** Others further away than this are no neighbours; metres. */
export const clashMetres = 100

/** Others that end earlier before the works, or begin later after them, are left out; calendar days. */
export const clashDays = 14

/** The works that others are measured against; civil dates of Europe/London, both included. */
export type Subject = {
  /** A whole street may have several lines. */
  readonly geometry: Geometry | MultiLineString
  readonly startOn: string
  readonly endOn: string
  /** Names of streets compare without regard to case. */
  readonly street?: string | undefined
}

/** Anything that may be in the way: works, a plan, a skip, a restriction. Without dates it is simply there, as a soil sample is. */
export type Neighbour = {
  readonly geometry: Geometry
  readonly startOn?: string | undefined
  readonly endOn?: string | undefined
  readonly street?: string | undefined
  readonly trafficManagement?: string | null | undefined
  /** Done already: nothing is left to share. */
  readonly isOver?: boolean | undefined
  /** Forbids works rather than being works, as a Section 58 in force does. */
  readonly isRestriction?: boolean | undefined
}

/** `clash` on the same days · `share` the same street on other days · `clear` other days elsewhere · `there` has no days */
export type Standing = 'clash' | 'share' | 'clear' | 'there'

export type Nearness = {
  /** Shortest way between the two, whole metres; 0 where they meet. */
  readonly metres: number
  /** Calendar days on which both are in the street. */
  readonly sharedDays: number
  /** The first of them, a civil date; undefined when there is none. */
  readonly sharedFrom: string | undefined
  /** Days between the two, negative when the neighbour ends first; 0 when they share days or it has none. */
  readonly gapDays: number
  readonly standing: Standing
}

/** The box and the days to ask about, as queries of the map layers take them. */
export function clashWindow(
  { geometry, startOn, endOn }: Subject,
  { metres = clashMetres, days = clashDays }: { readonly metres?: number; readonly days?: number } = {},
): { readonly box: Bounds; readonly start_date: string; readonly end_date: string } {
  const [from, to] = [Temporal.PlainDate.from(startOn), Temporal.PlainDate.from(endOn)]
  return {
    box: boundsAround(geometry, metres),
    start_date: from.subtract({ days }).toString(),
    end_date: to.add({ days }).toString(),
  }
}

/** How far off a neighbour may be asked for; metres. */
export const farthestMetres = 1_000

/** How many days around may be asked for: a forward plan looks at a year. */
export const mostClashDays = 366

export type Clash<Other extends Neighbour = Neighbour> = Nearness & { readonly other: Other }

/** The neighbours within reach, the gravest first. */
export function clashesOf<Other extends Neighbour>(
  subject: Subject,
  others: readonly Other[],
  metres = clashMetres,
): Clash<Other>[] {
  return others
    .flatMap((other) => {
      const apart = distanceApart(subject.geometry, other.geometry)
      return apart <= metres ? [{ other, ...nearnessAt(apart, subject, other) }] : []
    })
    .sort(gravestFirst)
}

/** The same days first, restrictions before works, then by shared days weighed by traffic, then the nearest. */
export function gravestFirst(a: Clash, b: Clash): number {
  return (
    standings.indexOf(a.standing) - standings.indexOf(b.standing) ||
    clashScore(b) - clashScore(a) ||
    a.metres - b.metres
  )
}

/** What a neighbour's days say, in the order in which they matter. */
export const standings = ['clash', 'share', 'there', 'clear'] as const satisfies readonly Standing[]

/**
 * How much a clash matters. Days in common count double where the neighbour's traffic management is high impact (BR-PERMIT-27),
 * and a restriction outweighs any works.
 */
export function clashScore({ other, sharedDays }: Pick<Clash, 'other' | 'sharedDays'>): number {
  if (sharedDays === 0) return 0
  return (other.isRestriction ? 10_000 : 0) + sharedDays * (isHighImpact(other.trafficManagement) ? 2 : 1)
}

export function nearnessOf(subject: Subject, other: Neighbour): Nearness {
  return nearnessAt(distanceApart(subject.geometry, other.geometry), subject, other)
}

function nearnessAt(apart: number, subject: Subject, other: Neighbour): Nearness {
  const metres = Math.round(apart)
  const { startOn, endOn = startOn } = other
  if (startOn === undefined || endOn === undefined) {
    return { metres, sharedDays: 0, sharedFrom: undefined, gapDays: 0, standing: 'there' }
  }
  const from = subject.startOn > startOn ? subject.startOn : startOn
  const to = subject.endOn < endOn ? subject.endOn : endOn
  const sharedDays = from <= to ? countCalendarDays(Temporal.PlainDate.from(from), Temporal.PlainDate.from(to)) : 0
  return {
    metres,
    sharedDays,
    sharedFrom: sharedDays > 0 ? from : undefined,
    gapDays: sharedDays > 0 ? 0 : gapBetween(subject, { startOn, endOn }),
    standing: sharedDays > 0 ? 'clash' : isSameStreet(subject, other) && !other.isOver ? 'share' : 'clear',
  }
}

function gapBetween(subject: Subject, { startOn, endOn }: { startOn: string; endOn: string }): number {
  const days = (from: string, to: string) => Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
  return endOn < subject.startOn ? -days(endOn, subject.startOn) : days(subject.endOn, startOn)
}

function isSameStreet({ street }: Subject, other: Neighbour): boolean {
  return street !== undefined && other.street !== undefined && street.toLowerCase() === other.street.toLowerCase()
}
