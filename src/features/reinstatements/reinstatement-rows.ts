/** The answers of a reinstatement as its check page shows them. */
import { locationTypeLabels } from '../../../domain/labels/permits.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { keepsEndDate, reinstatementEndDate } from '../../../domain/rules/reinstatement-dates.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { dateOf } from '../../forms/date-parts.ts'
import type { AnswerRow } from '../../forms/journey/journey.ts'
import { numberOf } from '../../forms/typed-text.ts'
import { geometryWords } from '../streets/street-facts.ts'
import {
  asksFarEnd,
  asksRemedial,
  truth,
  isCounted,
  type ReinstatementAnswers,
  type ReinstatementAround,
} from './reinstatement-answers.ts'

type Rows = (answers: ReinstatementAnswers, around: ReinstatementAround) => AnswerRow[]

export const typeRows: Rows = ({ reinstatement_type: type }) => [
  { field: 'reinstatement_type', key: 'What was made good', value: type && reinstatementTypeLabels[type] },
]

export const placeRows: Rows = (answers) => [
  {
    field: 'reinstatement_coordinates',
    key: 'Where',
    value: answers.reinstatement_coordinates ? geometryWords(answers.reinstatement_coordinates) : '',
  },
  {
    field: 'location_types',
    key: 'Parts of the street',
    value: answers.location_types.map((type) => locationTypeLabels[type]).join(', '),
  },
  { field: 'location_description', key: 'Where exactly', value: answers.location_description.trim() },
]

export const sizeRows: Rows = (answers, around) => {
  if (isCounted(answers, around)) {
    return [{ field: 'number_of_holes', key: 'Number of holes', value: answers.number_of_holes.trim() }]
  }
  const metres = (text: string) => (text.trim() ? `${text.trim()} ${numberOf(text) === 1 ? 'metre' : 'metres'}` : '')
  const farEnd = answers.secondary_reinstatement_coordinates
  return [
    { field: 'length', key: 'Length', value: metres(answers.length) },
    { field: 'width', key: 'Width', value: metres(answers.width) },
    { field: 'depth', key: 'Depth', value: metres(answers.depth) },
    {
      field: 'secondary_reinstatement_coordinates',
      key: 'Far end',
      value: asksFarEnd(answers, around) ? (farEnd ? geometryWords(farEnd) : '') : null,
    },
  ]
}

export const stateRows: Rows = (answers, around) => {
  const { reinstatement_status: status } = answers
  const date = dateOf(answers.reinstatement_date)
  const isAsked = asksRemedial(answers, around)
  return [
    {
      field: 'reinstatement_status',
      key: 'State',
      value: status && [reinstatementStatusLabels[status], endWords(answers, around)].filter(Boolean).join(', '),
    },
    { field: 'reinstatement_date', key: 'Date completed', value: date ? dateWords(date) : '' },
    {
      field: 'response_to_remedial_works',
      key: 'Remedial work',
      value: isAsked ? yesNoWords(answers.response_to_remedial_works) : null,
    },
    {
      field: 'base_courses_affected',
      key: 'Base courses affected',
      value: isAsked ? yesNoWords(answers.base_courses_affected) : null,
    },
  ]
}

export const photoRows: Rows = ({ photos }) => [
  { field: 'photos', key: 'Photos', value: photos.length === 0 ? 'None' : countWords(photos.length, 'photo') },
]

export const finalRows: Rows = ({ final_reinstatement }) => [
  { field: 'final_reinstatement', key: 'Last site of these works', value: yesNoWords(final_reinstatement) },
]

const yesNoWords = (answer: '' | 'yes' | 'no') => (answer === '' ? '' : answer === 'yes' ? 'Yes' : 'No')

/** "guarantee ends 12 June 2028", as far as the answers tell; remedial works may leave the end that there was (BR-REIN-24). */
export function endWords(answers: ReinstatementAnswers, around: ReinstatementAround): string {
  const { reinstatement_status: status } = answers
  if (!status) return ''
  const on = endDateOf(answers, around)
  if (!on) return ''
  return status === 'interim' ? `make it permanent by ${dateWords(on)}` : `guarantee ends ${dateWords(on)}`
}

function endDateOf(
  answers: ReinstatementAnswers,
  around: ReinstatementAround,
): Temporal.PlainDate | string | undefined {
  const on = dateOf(answers.reinstatement_date)
  const status = answers.reinstatement_status
  if (!on || !status) return undefined
  if (asksRemedial(answers, around)) {
    const remedial = {
      response_to_remedial_works: truth(answers.response_to_remedial_works),
      base_courses_affected: truth(answers.base_courses_affected),
    }
    if (keepsEndDate(remedial)) return around.site?.endsOn ?? undefined
  }
  const depth = isCounted(answers, around) ? undefined : numberOf(answers.depth)
  return reinstatementEndDate({ status, on, depth: depth ?? null })
}
