/** Bars in words: what somebody hears who does not see them, and reads who points at them. */
import { countWords, dateWords, dayDate } from '../../../domain/words.ts'
import type { PlacedBar } from './programme-lanes.ts'

/** "Standard, Granted": what it is and how it stands. */
export function stateWords({ bar, overrunFrom, askedTo }: PlacedBar): string {
  return [
    bar.what,
    bar.status_string,
    overrunFrom ? `overrunning since ${dateWords(overrunFrom)}` : '',
    askedTo ? `asked to last until ${dateWords(askedTo)}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

/** For tables: "Mon 7 Dec", with the year where it is not this one. */
export function dayInTable(day: string, today: string): string {
  const year = day.slice(0, 4)
  return year === today.slice(0, 4) ? dayDate(day) : `${dayDate(day)} ${year}`
}

export function spanWords({ from, to }: { readonly from: string; readonly to: string }): string {
  return from === to ? dateWords(from) : `${dateWords(from)} to ${dateWords(to)}`
}

/** "shares its street and days with 2 others" */
export const overlapWords = (count: number) => `shares its street and days with ${countWords(count, 'other')}`

/** The name of the bar as a button. */
export function barName(placed: PlacedBar): string {
  const { bar } = placed
  return `${bar.organisation}, ${stateWords(placed)}, ${bar.street_name}, ${spanWords(placed)}, ${bar.reference}`
}

/** On a bar in the row of its street: who. */
export const labelByStreet = ({ bar }: PlacedBar) =>
  bar.kind === 'activity' || bar.kind === 'section_58' ? bar.what : bar.organisation

/** On a bar in any other row: where. */
export const labelByPlace = ({ bar }: PlacedBar) => bar.street_name

/** Letters of the kinds that are not works: told by shape of the letter, not by colour alone. */
export const kindLetters = { works: undefined, paa: 'P', forward_plan: 'F', activity: 'A', section_58: '58' } as const

/** How a bar looks; the key under the chart says the same words. */
type Look = 'awaiting' | 'granted' | 'progress' | 'completed' | 'plan' | 'activity' | 'restriction'

export function lookOf({ bar }: PlacedBar): Look {
  if (bar.kind === 'activity') return 'activity'
  if (bar.kind === 'section_58') return 'restriction'
  if (bar.kind !== 'works') return 'plan'
  return bar.phase === 'in_progress' ? 'progress' : (bar.phase ?? 'awaiting')
}
