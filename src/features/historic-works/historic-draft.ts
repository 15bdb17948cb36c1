/** Works from outside the service as they are typed, and what of them goes on the wire (BR-HIST-01, 02). */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { recordHistoricFpn } from '../../../domain/contract/historic-works.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { penaltyHindrance } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { checkHistoricWorks } from '../../../domain/rules/historic-works-checks.ts'
import { nothingChosen, type AutocompleteValue } from '../../forms/Autocomplete.tsx'
import { dateOf, dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem } from '../../forms/typed-text.ts'
import { noPlace, placeBody, placeProblems, type PlaceAnswers } from '../streets/place-answers.ts'

export interface HistoricDraft extends PlaceAnswers {
  readonly works_coordinates: Geometry | null
  readonly promoter_swa_code: AutocompleteValue
  readonly historical_permit_reference: string
  readonly works_location_description: string
  readonly description_of_work: string
  readonly work_start_date: DateParts
  readonly work_end_date: DateParts
}

export const noHistoricWorks: HistoricDraft = {
  ...noPlace,
  works_coordinates: null,
  promoter_swa_code: nothingChosen,
  historical_permit_reference: '',
  works_location_description: '',
  description_of_work: '',
  work_start_date: noDate,
  work_end_date: noDate,
}

type HistoricBody = Pick<
  BodyOf<typeof recordHistoricFpn>,
  | 'promoter_swa_code'
  | 'highway_authority_swa_code'
  | 'works_coordinates'
  | 'street_name'
  | 'town'
  | 'area_name'
  | 'usrn'
  | 'road_category'
  | 'historical_permit_reference'
  | 'works_location_description'
  | 'description_of_work'
  | 'work_start_date'
  | 'work_end_date'
>

/** The wire's fields about the works; undefined while the place is open. */
export function historicBody(typed: HistoricDraft, authority: string): HistoricBody | undefined {
  const place = placeBody({ ...typed, highway_authority_swa_code: authority })
  if (!place || !typed.works_coordinates) return undefined
  const description = typed.description_of_work.trim()
  return {
    ...place,
    works_coordinates: typed.works_coordinates as HistoricBody['works_coordinates'],
    promoter_swa_code: typed.promoter_swa_code.value,
    historical_permit_reference: typed.historical_permit_reference.trim(),
    works_location_description: typed.works_location_description.trim(),
    ...(description ? { description_of_work: description } : {}),
    ...datesOf(typed),
  }
}

function datesOf({ work_start_date, work_end_date }: HistoricDraft) {
  const [start, end] = [dateOf(work_start_date), dateOf(work_end_date)]
  return {
    ...(start ? { work_start_date: start.toString() } : {}),
    ...(end ? { work_end_date: end.toString() } : {}),
  }
}

/** Every problem of the works as typed (BR-GEN-71, BR-HIST-02). */
export function historicProblems(typed: HistoricDraft, authority: string, now: Temporal.Instant): FormProblem[] {
  const reference = typed.historical_permit_reference.trim()
  const typing = [
    ...placeProblems({ ...typed, highway_authority_swa_code: authority }, 'works_coordinates', typed.works_coordinates),
    typed.promoter_swa_code.value ? undefined : { field: 'promoter_swa_code', message: 'Select the promoter' },
    reference ? undefined : { field: 'historical_permit_reference', message: 'Enter the reference of the old works' },
    textProblem(
      'works_location_description',
      'Where exactly',
      typed.works_location_description,
      500,
      'Enter where exactly the works were',
    ),
    textProblem('description_of_work', 'What the works were', typed.description_of_work, 500),
    dateProblem('work_start_date', 'Start date', typed.work_start_date),
    dateProblem('work_end_date', 'End date', typed.work_end_date),
  ].filter((problem) => problem !== undefined)
  const told = new Set(typing.map(({ field }) => field.split('.')[0]))
  const rules = checkHistoricWorks({ historical_permit_reference: reference, ...datesOf(typed) }, now)
  return [...typing, ...rules.filter(({ field }) => !told.has(field))]
}

/** Why no penalty is possible on the works as typed, on the question that says so (BR-FPN-04). */
export function historicPenaltyProblems(typed: HistoricDraft, authority: string): FormProblem[] {
  if (!typed.promoter_swa_code.value) return []
  const hindrance = penaltyHindrance({
    promoter_swa_code: typed.promoter_swa_code.value,
    highway_authority_swa_code: authority,
    road_category: Number(typed.road_category),
  })
  return hindrance ? [hindrance] : []
}
