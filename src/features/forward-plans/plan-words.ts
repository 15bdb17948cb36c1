/** Answers of a forward plan in words, for the check page, for what a change changes, and for the comment that keeps it. */
import { forwardPlanWorkTypeLabels } from '../../../domain/labels/forward-plans.ts'
import { hs2HighwayExemptionLabels, trafficManagementTypeLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { dateWords } from '../../../domain/words.ts'
import { dateOf } from '../../forms/date-parts.ts'
import type { DateParts } from '../../forms/date-parts.ts'
import type { AnswerRow } from '../../forms/journey/journey.ts'
import { designationsWords } from '../apply/application-words.ts'
import { geometryWords } from '../streets/street-facts.ts'
import type { PlanAnswers } from './plan-answers.ts'

const yesNo = { yes: 'Yes', no: 'No', '': '' } as const
const optional = (text: string) => (text.trim() === '' ? null : text)

function dayWords(parts: DateParts): string {
  const day = dateOf(parts)
  return day ? dateWords(day) : ''
}

export function whereRow(answers: PlanAnswers): AnswerRow {
  return { field: 'works_location_description', key: 'Where exactly', value: answers.works_location_description }
}

export function worksRows(answers: PlanAnswers): AnswerRow[] {
  const tm = answers.traffic_management_type
  const tmWords = tm === '' || tm === 'not_known' ? 'Not known yet' : label(trafficManagementTypeLabels, tm)
  return [
    { field: 'description_of_work', key: 'Description', value: answers.description_of_work },
    { field: 'traffic_management_type', key: 'Traffic management', value: tmWords },
    { field: 'additional_info', key: 'Other information', value: optional(answers.additional_info) },
    { field: 'project_reference_number', key: 'Project reference', value: optional(answers.project_reference_number) },
  ]
}

export function recordRows(answers: PlanAnswers): AnswerRow[] {
  const own = answers.reference_from === 'own'
  return [
    { field: 'workstream_prefix', key: 'Workstream', value: answers.workstream_prefix },
    {
      field: own ? 'work_reference_number' : 'reference_from',
      key: 'Works reference',
      value: own ? answers.work_reference_number : 'Made by the service',
    },
  ]
}

export function dateRows(answers: PlanAnswers): AnswerRow[] {
  return [
    { field: 'start_date', key: 'Start date', value: dayWords(answers.start_date) },
    { field: 'end_date', key: 'End date', value: dayWords(answers.end_date) },
  ]
}

export function designationRows({ street, forward_plan_asds: permit_asds }: PlanAnswers): AnswerRow[] {
  const words = designationsWords({ street, permit_asds }) ?? 'None named'
  return [{ field: 'forward_plan_asds', key: 'Designations', value: words }]
}

export function hs2Rows(answers: PlanAnswers): AnswerRow[] {
  const { hs2_work_type: type, hs2_highway_exemption: exemption, hs2_in_act_limits: inside } = answers
  return [
    { field: 'hs2_work_type', key: 'Type of HS2 works', value: type && label(forwardPlanWorkTypeLabels, type) },
    { field: 'hs2_in_act_limits', key: 'Inside the HS2 Act limits', value: yesNo[inside] },
    {
      field: 'hs2_highway_exemption',
      key: 'Protective provision',
      value:
        type === 'hs2_highway_works' && inside === 'yes'
          ? exemption && label(hs2HighwayExemptionLabels, exemption)
          : null,
    },
    {
      field: 'hs2_consultation_requested_response_date',
      key: 'Reply needed by',
      value: optional(dayWords(answers.hs2_consultation_requested_response_date)),
    },
  ]
}

/** What can be changed of a plan, in words. */
function changeableRows(answers: PlanAnswers): AnswerRow[] {
  const drawn = answers.works_coordinates
  return [
    { field: 'works_coordinates', key: 'Where on the street', value: drawn ? geometryWords(drawn) : '' },
    whereRow(answers),
    ...worksRows(answers),
    ...dateRows(answers),
    ...(answers.street ? designationRows(answers) : []),
  ]
}

export interface PlanChange {
  readonly field: string
  readonly key: string
  readonly was: string
  readonly becomes: string
}

/** Only what is different, old and new. A drawing with as many points as before is told apart by its coordinates. */
export function planChanges(before: PlanAnswers, after: PlanAnswers): PlanChange[] {
  const was = new Map(changeableRows(before).map(({ key, value }) => [key, value ?? '']))
  const isRedrawn = JSON.stringify(before.works_coordinates) !== JSON.stringify(after.works_coordinates)
  return changeableRows(after).flatMap(({ field, key, value }) => {
    const change = { field, key, was: was.get(key) || 'Not given', becomes: value || 'Not given' }
    if (field === 'works_coordinates') return isRedrawn ? [change] : []
    return change.was === change.becomes ? [] : [change]
  })
}

const mostLetters = 1500

/** The earlier values as a comment keeps them; at most 1,500 letters (BR-GEN-04). */
export function earlierWords(reference: string, changes: readonly PlanChange[]): string {
  const lines = changes.map(({ key, was }) => `${key}: ${was}`)
  const text = [`Forward plan ${reference} said before it was changed:`, ...lines].join('\n')
  return text.length <= mostLetters ? text : `${text.slice(0, mostLetters - 1)}…`
}
