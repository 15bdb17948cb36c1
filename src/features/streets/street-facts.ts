/** What the gazetteer's description of a street means for whoever records something on it. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getStreet } from '../../../domain/contract/streets.ts'
import { positionsOf } from '../../../domain/geometry.ts'
import type { Geometry, MultiLineString } from '../../../domain/geometry.ts'
import { privateStreet } from '../../../domain/rules/street-support.ts'
import { countWords } from '../../../domain/words.ts'

export type Street = AnswerOf<typeof getStreet>

/** The authorities that a street may be assessed by; more than one has to be chosen from. */
export function authoritiesOf(street: Street): { swa_code: string; name: string }[] {
  const named = [{ swa_code: street.authority_swa_code, name: street.authority }, ...street.primary_notice_authorities]
  return named
    .filter(({ swa_code }, at) => named.findIndex((other) => other.swa_code === swa_code) === at)
    .map(({ swa_code, name }) => ({ swa_code, name }))
}

/** The kinds of surface of a street, each once (BR-GEN-37); a code that this version does not know is none. */
export function surfacesOf(street: Street): number[] {
  const codes = street.reinstatement_types.map((type) => type.reinstatement_type_code)
  return [...new Set(codes)].filter((code) => code !== 999)
}

/** A street with a private part among others may need a notice for it instead of a permit. */
export function isPartlyPrivate(street: Street): boolean {
  const surfaces = surfacesOf(street)
  return surfaces.includes(privateStreet) && surfaces.length > 1
}

export function streetWords({ street_descriptor, town, usrn }: Street): string {
  return `${street_descriptor}, ${town}. USRN ${usrn}`
}

/** The lines of the street; undefined where the gazetteer has none. */
export function lineOf({ street_line: line }: Street): MultiLineString | undefined {
  return line && line.coordinates.length > 0 ? (line as unknown as MultiLineString) : undefined
}

/** "A line of 4 points", for people who cannot see the map. */
export function geometryWords(geometry: Geometry): string {
  if (geometry.type === 'Point') return `A point at ${geometry.coordinates.map(Math.round).join(', ')}`
  const points = positionsOf(geometry).length
  return geometry.type === 'LineString'
    ? `A line of ${countWords(points, 'point')}`
    : `An area with ${countWords(points - 1, 'corner')}`
}
