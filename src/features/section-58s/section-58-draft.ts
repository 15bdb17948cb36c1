/** A restriction as its form holds it, what is still wrong with it, and how it goes on the wire. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { Section58Duration, Section58Extent } from '../../../domain/contract/enums/section-58s.ts'
import type { LocationType } from '../../../domain/contract/enums/permits.ts'
import type { createSection58 } from '../../../domain/contract/section-58s.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { section58DurationLabels, section58ExtentLabels } from '../../../domain/labels/section-58s.ts'
import { checkSection58 } from '../../../domain/rules/section-58-checks.ts'
import { restrictionEnd } from '../../../domain/rules/section-58-dates.ts'
import { dateWords } from '../../../domain/words.ts'
import { dateOf, dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import type { AnswerRow } from '../../forms/journey/journey.ts'
import { wireDate } from '../../forms/wire-date.ts'
import { noPlace, placeBody, placeProblems, placeRows, type PlaceAnswers } from '../streets/place-answers.ts'

export type Section58Answers = PlaceAnswers & {
  section_58_coordinates: Geometry | null
  restriction_extent: '' | Section58Extent
  location_types: LocationType[]
  restriction_duration: '' | Section58Duration
  start_date: DateParts
  contact_organisation: string
  contact_details: string
  additional_information: string
}

export const noSection58: Section58Answers = {
  ...noPlace,
  section_58_coordinates: null,
  restriction_extent: '',
  location_types: [],
  restriction_duration: '',
  start_date: noDate,
  contact_organisation: '',
  contact_details: '',
  additional_information: '',
}

export interface Proposer {
  readonly now: Temporal.Instant
  /** The officer's own authority: it restricts its own streets only. */
  readonly authority: string
}

/** Every problem of a proposal, typed or of the rules (BR-S58-01). */
export function section58Problems(answers: Section58Answers, { now }: Proposer): FormProblem[] {
  const { section_58_coordinates: drawn, restriction_extent, restriction_duration, start_date } = answers
  const typed = dateProblem('start_date', 'Start date', start_date, 'Enter a start date')
  const start = wireDate(start_date)
  const ruled = checkSection58({ start_date: start ?? now.toString(), location_types: answers.location_types }, now)
  return [
    ...placeProblems(answers, 'section_58_coordinates', drawn)
      .filter(({ field }) => field !== 'highway_authority_swa_code' && field !== 'road_category')
      .map((problem) =>
        problem.field === 'section_58_coordinates'
          ? { ...problem, message: 'Draw the restricted part of the street' }
          : problem,
      ),
    ...(drawn?.type === 'Point'
      ? [{ field: 'section_58_coordinates', message: 'Use a line or an area, not a point' }]
      : []),
    ...(restriction_extent === ''
      ? [{ field: 'restriction_extent', message: 'Select whole road or part of the road' }]
      : []),
    ...(restriction_duration === '' ? [{ field: 'restriction_duration', message: 'Select how long' }] : []),
    ...(typed ? [typed] : []),
    ...ruled,
    ...tooLong('contact_organisation', 'Contact organisation', answers.contact_organisation, 100),
    ...tooLong('contact_details', 'Contact details', answers.contact_details, 100),
    ...tooLong('additional_information', 'Other information', answers.additional_information, 500),
  ]
}

function tooLong(field: string, name: string, text: string, most: number): FormProblem[] {
  return text.trim().length > most ? [{ field, message: `${name} must be ${most} characters or fewer` }] : []
}

/** First and last day as civil dates, once both are answered (BR-S58-06). */
export function restrictedDays({ start_date, restriction_duration }: Section58Answers) {
  const from = dateOf(start_date)
  if (!from || restriction_duration === '') return undefined
  return { from: from.toString(), to: restrictionEnd(from, restriction_duration).toString() }
}

/** `Section58CreateRequest` of answers without problems. */
export function section58Body(answers: Section58Answers, { authority }: Proposer): BodyOf<typeof createSection58> {
  const { road_category: _notAsked, ...place } = placeBody(answers) ?? {}
  const { contact_organisation, contact_details, additional_information } = answers
  return {
    ...place,
    highway_authority_swa_code: authority,
    section_58_coordinates: answers.section_58_coordinates,
    restriction_extent: answers.restriction_extent,
    restriction_duration: answers.restriction_duration,
    location_types: answers.location_types,
    start_date: wireDate(answers.start_date),
    ...given({ contact_organisation, contact_details, additional_information }),
  } as BodyOf<typeof createSection58>
}

/** Texts that were given, without the spaces round them. */
function given(texts: Readonly<Record<string, string>>) {
  const filled = Object.entries(texts).flatMap(([name, text]) => (text.trim() ? [[name, text.trim()]] : []))
  return Object.fromEntries(filled) as Record<string, string>
}

export const placeAnswerRows = (answers: Section58Answers): readonly AnswerRow[] =>
  placeRows(answers, 'section_58_coordinates', answers.section_58_coordinates).filter(
    ({ key }) => key === 'Street' || key === 'Where on the street',
  )

export function extentRows({ restriction_extent, location_types }: Section58Answers): readonly AnswerRow[] {
  return [
    {
      field: 'restriction_extent',
      key: 'Whole road or part',
      value: restriction_extent && section58ExtentLabels[restriction_extent],
    },
    {
      field: 'location_types',
      key: 'Parts of the street restricted',
      value: location_types.map((type) => locationTypeLabels[type]).join(', '),
    },
  ]
}

export function dateRows(answers: Section58Answers): readonly AnswerRow[] {
  const { restriction_duration, start_date } = answers
  const from = dateOf(start_date)
  const days = restrictedDays(answers)
  return [
    { field: 'start_date', key: 'Start date', value: from ? dateWords(from) : '' },
    {
      field: 'restriction_duration',
      key: 'How long',
      value: restriction_duration && section58DurationLabels[restriction_duration],
    },
    { field: 'restriction_duration', key: 'Last day', value: days ? dateWords(days.to) : null },
  ]
}

export function contactRows(answers: Section58Answers): readonly AnswerRow[] {
  const optional = (text: string) => text.trim() || null
  return [
    { field: 'contact_organisation', key: 'Contact organisation', value: optional(answers.contact_organisation) },
    { field: 'contact_details', key: 'Contact details', value: optional(answers.contact_details) },
    { field: 'additional_information', key: 'Other information', value: optional(answers.additional_information) },
  ]
}
