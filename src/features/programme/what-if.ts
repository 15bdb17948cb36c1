/** Other dates for a bar, tried and not asked for: what can be tried, and where a try leads. */
import type { ProgrammeBar } from './programme-lanes.ts'
import { dayNumber, dayText, type Days } from './programme-days.ts'

/** Dates that somebody tries for the bar of a reference. */
export interface Tried extends Days {
  readonly reference: string
}

/**
 * Works that are not done, plans, and an authority's own activities. A Section 58 keeps its dates: they follow from its
 * start and its duration (BR-S58-03).
 */
export function canTry(bar: ProgrammeBar, ownAuthority: string | undefined): boolean {
  if (bar.kind === 'section_58') return false
  if (bar.kind === 'activity') return bar.organisation_swa_code === ownAuthority
  return bar.phase !== 'completed'
}

/** Works that have started keep their start: only their end can be another one. */
export const keepsStart = ({ phase }: ProgrammeBar) => phase === 'in_progress'

/** The whole bar so many days later, or earlier. */
export function moved(bar: ProgrammeBar, days: Days, by: number): Days {
  return keepsStart(bar) ? ended(days, by) : { from: shifted(days.from, by), to: shifted(days.to, by) }
}

/** The end so many days later, or earlier, but not before the start. */
export function ended({ from, to }: Days, by: number): Days {
  const end = shifted(to, by)
  return { from, to: end < from ? from : end }
}

const shifted = (day: string, by: number) => dayText(dayNumber(day) + by)

export const isSame = (one: Days, other: Days) => one.from === other.from && one.to === other.to

/** What the page that asks for other dates reads from its address. */
export function triedSearch({ from, to }: Days): string {
  return `?start_date=${from}&end_date=${to}`
}
