/** Answers in words, a line for each step of the task list. */
import type { PermitConditionType, WorkType } from '../../../domain/contract/enums/permits.ts'
import {
  collaborationTypeLabels,
  permitConditionTypeLabels,
  trafficManagementTypeLabels,
  workTypeLabels,
} from '../../../domain/labels/permits.ts'
import { asdCodeLabels, asdPeriodicityCodeLabels } from '../../../domain/labels/streets.ts'
import { label } from '../../../domain/labels/words.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { clockOf } from '../../components/week-chart-words.ts'
import { dateOf } from '../../forms/date-parts.ts'
import { streetWords } from '../streets/street-facts.ts'
import type { Street } from '../streets/street-facts.ts'
import type { ApplicationAnswers, ApplicationDraft } from './application-answers.ts'
import type { StepName } from './application-steps.ts'

type Designation = Street['additional_special_designations_response'][number]

/** The answer so far in one line, for the task list; undefined while there is none. */
export function stepWords(name: StepName, draft: ApplicationDraft): string | undefined {
  const { answers } = draft
  switch (name) {
    case 'start':
      return answers.work_type ? workTypeWords(answers.work_type) : undefined
    case 'location':
      if (draft.record) return `As on ${draft.record.work_reference_number}`
      return answers.street
        ? `${streetWords(answers.street)}${answers.works_coordinates ? '' : ', not drawn yet'}`
        : undefined
    case 'location-detail':
      return answers.works_location_description.trim() || undefined
    case 'works':
      return answers.description_of_work.trim() || undefined
    case 'timings':
      return dateRangeWords(answers)
    case 'early-start':
      if (answers.early_start_pre_approval === '') return undefined
      return answers.early_start_pre_approval === 'yes'
        ? `Agreed by ${answers.pre_approval_authoriser}`
        : answers.early_start_reason
    case 'hs2':
      if (answers.hs2_in_act_limits === '') return undefined
      return answers.hs2_in_act_limits === 'yes' ? 'Inside the HS2 Act limits' : 'Outside the HS2 Act limits'
    case 'clashes':
      if (answers.asked_to_share.length > 0) return `You ask to share with ${answers.asked_to_share.length}`
      return answers.clashes_considered.length > 0 ? 'Considered' : 'Works, plans and restrictions near these works'
    case 'traffic':
      return answers.traffic_management_type
        ? label(trafficManagementTypeLabels, answers.traffic_management_type)
        : undefined
    case 'designations':
      return designationsWords(answers)
    case 'conditions':
      return `${countWords(answers.permit_conditions.length, 'condition')} chosen`
    case 'collaboration':
      if (answers.collaborative_working === '') return undefined
      return answers.collaborative_working === 'yes'
        ? answers.collaboration_type && label(collaborationTypeLabels, answers.collaboration_type)
        : 'No'
    case 'contacts':
      return (
        [answers.secondary_contact, answers.additional_contact].filter((text) => text.trim()).join('; ') || undefined
      )
    case 'files':
      return answers.file_ids.length === 0 ? 'No files' : countWords(answers.file_ids.length, 'file')
  }
}

/** "Planned works", "HS2 highway works". */
function workTypeWords(type: WorkType): string {
  return type === 'hs2_highway_works' ? label(workTypeLabels, type) : `${label(workTypeLabels, type)} works`
}

/** "4 December 2026 to 10 December 2026", with what is known of it. */
export function dateRangeWords({ proposed_start_date, proposed_end_date }: ApplicationAnswers): string | undefined {
  const [start, end] = [dateOf(proposed_start_date), dateOf(proposed_end_date)]
  if (!start) return end && `Ends ${dateWords(end)}`
  if (!end) return `Starts ${dateWords(start)}`
  return start.equals(end) ? dateWords(start) : `${dateWords(start)} to ${dateWords(end)}`
}

/** "Traffic-sensitive: 7:30am to 9:30am (Working days only)". */
export function designationWords(designation: Designation): string {
  const name =
    designation.street_special_desig_code_string ?? label(asdCodeLabels, designation.street_special_desig_code)
  return [name, designationTimes(designation)].filter(Boolean).join(': ')
}

/** When a designation applies; empty when its record does not say. */
export function designationTimes(designation: Designation): string {
  const {
    special_desig_start_time: from,
    special_desig_end_time: to,
    special_desig_periodicity_code: days,
  } = designation
  const hours = from == null || to == null ? '' : `${hundredsWords(from)} to ${hundredsWords(to)}`
  if (days == null) return hours
  const dayWords = label(asdPeriodicityCodeLabels, days)
  return hours === '' ? dayWords : `${hours} (${dayWords})`
}

/** Every condition in the order of the code list; the contract's own order is that of its versions. */
export const conditionsInOrder = Object.keys(permitConditionTypeLabels) as PermitConditionType[]

export function conditionWords(condition: PermitConditionType): string {
  return `${label(permitConditionTypeLabels, condition)} (${condition})`
}

function hundredsWords(time: number): string {
  return clockOf(Math.floor(time / 100) * 60 + (time % 100))
}

export function designationsWords({
  street,
  permit_asds,
}: Pick<ApplicationAnswers, 'street' | 'permit_asds'>): string | undefined {
  const all = street?.additional_special_designations_response ?? []
  if (street && all.length === 0) return 'The street has none'
  if (permit_asds.includes('none')) return 'None of these'
  const chosen = permit_asds.flatMap((place) => all[Number(place)] ?? [])
  return chosen.map(designationWords).join('; ') || undefined
}
