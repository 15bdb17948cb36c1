/** Street and place as forms hold them: names of the wire, beside the street as the gazetteer described it. */
import type { Geometry } from '../../../domain/geometry.ts'
import { roadCategoryLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { nothingChosen } from '../../forms/Autocomplete.tsx'
import type { AutocompleteValue } from '../../forms/Autocomplete.tsx'
import type { FormProblem } from '../../forms/field-problems.ts'
import type { AnswerRow } from '../../forms/journey/journey.ts'
import { authoritiesOf, geometryWords, streetWords, surfacesOf } from './street-facts.ts'
import type { Street } from './street-facts.ts'

export type PlaceAnswers = {
  /** The text of the street search; the street itself is in `street`. */
  usrn: AutocompleteValue
  /** As the gazetteer described it, so that a draft can be read without a connection. */
  street: Street | null
  highway_authority_swa_code: string
  road_category: string
}

export const noPlace: PlaceAnswers = {
  usrn: nothingChosen,
  street: null,
  highway_authority_swa_code: '',
  road_category: '',
}

/** Names of the questions and of what the service may refuse of them, without the drawing's own. */
export const placeFields = ['usrn', 'street_name', 'town', 'area_name', 'highway_authority_swa_code', 'road_category']

/** What choosing a street answers; what the street has several of is left to ask. */
export function placeOn(street: Street): PlaceAnswers {
  const surfaces = surfacesOf(street)
  const authorities = authoritiesOf(street)
  return {
    usrn: { value: String(street.usrn), label: `${street.street_descriptor}, ${street.town}` },
    street,
    highway_authority_swa_code: authorities.length === 1 ? (authorities[0]?.swa_code ?? '') : '',
    road_category: surfaces.length === 1 ? String(surfaces[0]) : '',
  }
}

/** The wire's fields about the street; none while no street is chosen. */
export function placeBody({ street, highway_authority_swa_code, road_category }: PlaceAnswers) {
  if (!street) return undefined
  return {
    usrn: street.usrn,
    street_name: street.street_descriptor,
    town: street.town,
    ...(street.area ? { area_name: street.area } : {}),
    highway_authority_swa_code,
    ...(road_category === '' ? {} : { road_category: Number(road_category) }),
  }
}

/** What is still to be answered: street, what only the person can say of it, and what is drawn. */
export function placeProblems(answers: PlaceAnswers, drawing: string, drawn: Geometry | null): FormProblem[] {
  const { street, highway_authority_swa_code: authority, road_category: road } = answers
  const problems: FormProblem[] = []
  if (!street) problems.push({ field: 'usrn', message: 'Enter a street name or USRN' })
  if (street && authority === '') {
    problems.push({ field: 'highway_authority_swa_code', message: 'Select the highway authority' })
  }
  if (street && road === '' && surfacesOf(street).length > 1) {
    problems.push({ field: 'road_category', message: 'Select the road category' })
  }
  if (!drawn) problems.push({ field: drawing, message: 'Mark where the works are' })
  return problems
}

/** The place on a check page: what the street has only one of is not asked, and not a row of its own. */
export function placeRows(answers: PlaceAnswers, drawing: string, drawn: Geometry | null): AnswerRow[] {
  const { street, highway_authority_swa_code: authority, road_category: road } = answers
  const authorities = street ? authoritiesOf(street) : []
  return [
    { field: 'usrn', key: 'Street', value: street ? streetWords(street) : '' },
    {
      field: authorities.length > 1 ? 'highway_authority_swa_code' : 'usrn',
      key: 'Highway authority',
      value: authorities.find(({ swa_code }) => swa_code === authority)?.name ?? '',
    },
    {
      field: 'road_category',
      key: 'Road category',
      value: street && surfacesOf(street).length > 1 ? road && label(roadCategoryLabels, Number(road)) : null,
    },
    { field: drawing, key: 'Where on the street', value: drawn ? geometryWords(drawn) : '' },
  ]
}
