/** The lines of a feature in the list and in its card: words beside every symbol, so that no symbol has to be learnt. */
import { countWords, shortDate } from '../../domain/words.ts'
import type { MapFeature } from './map-feature.ts'
import { stateWords } from './state-words.ts'

/** "7 to 14 Dec", "26 Nov" for one day. */
export function datesWords({ startOn, endOn }: Pick<MapFeature, 'startOn' | 'endOn'>): string {
  if (startOn === endOn) return shortDate(startOn)
  const [start, end] = [shortDate(startOn), shortDate(endOn)]
  const isSameMonth = startOn.slice(0, 7) === endOn.slice(0, 7)
  return `${isSameMonth ? start.replace(/ .*/, '') : start} to ${end}`
}

/** "Overrun, 2 days", "Immediate, in progress", "Planned": state and badge as one phrase. */
export function standingWords(feature: Pick<MapFeature, 'state' | 'badge' | 'endOn'>, today: string): string {
  if (feature.badge === 'overrun') {
    const days = Temporal.PlainDate.from(feature.endOn).until(today, { largestUnit: 'days' }).days
    return `Overrun, ${countWords(days, 'day')}`
  }
  const state = stateWords[feature.state]
  return feature.badge === 'immediate' ? `Immediate, ${state.toLowerCase()}` : state
}

/** "14 works and 2 activities in view.": what the view holds, for the list's heading and the map's status line. */
export function inViewWords(features: readonly Pick<MapFeature, 'layer'>[], counted = 0): string {
  const activities = features.filter(({ layer }) => layer === 'activities').length
  const works = features.length - activities + counted
  if (works + activities === 0) return 'No works or activities in view.'
  if (activities === 0) return `${works.toLocaleString('en-GB')} works in view.`
  const rest = countWords(activities, 'activity', 'activities')
  return works === 0 ? `${rest} in view.` : `${works.toLocaleString('en-GB')} works and ${rest} in view.`
}
