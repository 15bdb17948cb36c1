/** What the box offers for what was typed, as one row of choices: what the arrow keys walk through. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { countWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { parsePlace } from '../../map/bng.ts'
import { hrefOfHit, placeOnMap, type SearchGroup } from './hit-paths.ts'

export interface Choice {
  readonly title: string
  readonly detail: string
  readonly href: string
}

export interface ChoiceGroup {
  readonly title: string
  readonly choices: readonly Choice[]
}

/** In the box at most so many of a kind: the others are on the page of results. */
const mostOfKind = 3
const mostInAll = 12

/** Groups with something in them; the way to all results stands last, coordinates first. */
export function choicesFor(text: string, groups: readonly SearchGroup[], role: ActingRole): ChoiceGroup[] {
  const read = parsePlace(text)
  let left = mostInAll
  const found = groups.flatMap(({ kind, kind_string, rows }) => {
    const shown = rows.slice(0, Math.min(left, mostOfKind))
    left -= shown.length
    const choices = shown.map((hit) => ({
      title: hit.title,
      detail: [hit.status_string, hit.detail].filter(Boolean).join(', '),
      href: hrefOfHit(kind, hit, role),
    }))
    return choices.length > 0 ? [{ title: kind_string, choices }] : []
  })
  const place = 'position' in read ? [{ title: 'Place', choices: [onMap(read.position)] }] : []
  const all = { title: `All results for “${text}”`, detail: '', href: paths.search(text) }
  return [...place, ...found, { title: 'More', choices: [all] }]
}

function onMap([easting, northing]: readonly [number, number]): Choice {
  return {
    title: `${Math.round(easting)}, ${Math.round(northing)}`,
    detail: 'Easting and northing: show on the map',
    href: placeOnMap([easting, northing]),
  }
}

/** What is said aloud when the choices are there or have changed. */
export function choicesSaid(groups: readonly ChoiceGroup[]): string {
  const found = groups.reduce((sum, { choices }) => sum + choices.length, 0) - 1
  if (found < 1) return 'Nothing found. Press Enter to search all the same.'
  return `${countWords(found, 'result')}. Use the up and down arrows to choose.`
}
