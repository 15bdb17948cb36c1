/** The answers of a permit, as the form of the next one holds them. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { permitConditionTypes } from '../../../domain/contract/enums/permits.ts'
import type { getPermit } from '../../../domain/contract/permits.ts'
import { mandatoryConditions } from '../../../domain/rules/conditions.ts'
import { civilDate, instantOf, londonTime } from '../../../domain/rules/working-days.ts'
import { partsOf } from '../../forms/date-parts.ts'
import { chosenDesignations } from '../streets/chosen-designations.ts'
import type { Street } from '../streets/street-facts.ts'
import { noAnswers, withStreet } from './application-answers.ts'
import type { ApplicationAnswers } from './application-answers.ts'

export type Permit = AnswerOf<typeof getPermit>
type Answered = 'yes' | 'no' | ''

/** Everything but timings, early start, files, and what has to be thought about anew. */
export function answersOf(permit: Permit): Partial<ApplicationAnswers> {
  return {
    work_type: known(permit.work_type),
    works_coordinates: permit.works_coordinates,
    works_location_description: permit.works_location_description,
    location_types: permit.location_types.filter((type) => type !== 'upcoming_enum'),
    close_footway: known(permit.close_footway),
    close_footpath: known(permit.close_footpath),
    activity_type: known(permit.activity_type),
    description_of_work: permit.description_of_work,
    excavation: yesNo(permit.excavation),
    immediate_risk: yesNo(permit.immediate_risk),
    project_reference_number: permit.project_reference_number ?? '',
    traffic_management_type: known(permit.traffic_management_type),
    emergency_contact_name: permit.emergency_contact_name ?? '',
    emergency_contact_number: permit.emergency_contact_number ?? '',
    traffic_management_plan: yesNo(permit.traffic_management_plan),
    lane_rental_applicable: yesNo(permit.lane_rental_applicable),
    secondary_contact: permit.secondary_contact,
    secondary_contact_number: permit.secondary_contact_number,
    secondary_contact_email: permit.secondary_contact_email ?? '',
    additional_contact: permit.additional_contact ?? '',
    additional_contact_number: permit.additional_contact_number ?? '',
    additional_contact_email: permit.additional_contact_email ?? '',
    additional_info: permit.additional_info ?? '',
    ...hs2AnswersOf(permit),
  }
}

function hs2AnswersOf(permit: Permit): Partial<ApplicationAnswers> {
  const [first = '', second = ''] = permit.hs2_highway_emails ?? []
  return {
    hs2_in_act_limits: yesNo(permit.hs2_in_act_limits),
    hs2_highway_exemption: known(permit.hs2_highway_exemption ?? ''),
    hs2_highway_emails: [first, second],
    hs2_additional_usrns: (permit.hs2_additional_usrns ?? []).join('\n'),
  }
}

/** When the works were to be, for what follows on the same dates. */
export function timesOf(permit: Permit): Partial<ApplicationAnswers> {
  return {
    proposed_start_date: partsOf(civilDate(permit.proposed_start_date)),
    proposed_start_time: timeText(permit.proposed_start_time),
    proposed_end_date: partsOf(civilDate(permit.proposed_end_date)),
    proposed_end_time: timeText(permit.proposed_end_time),
    is_ttro_required: yesNo(permit.is_ttro_required),
  }
}

function timeText(instant: string | null | undefined): string {
  return instant ? londonTime(instantOf(instant)).toString({ smallestUnit: 'minute' }) : ''
}

/** All that was answered when the permit was applied for, as the form held it. */
export function allAnswersOf(permit: Permit, street: Street | undefined): ApplicationAnswers {
  const { workstream_prefix } = permit
  const said = { ...answersOf(permit), ...reviewedAnswersOf(permit), ...timesOf(permit), workstream_prefix }
  const answers = { ...noAnswers, ...said }
  const placed = street ? withStreet(answers, street) : answers
  return { ...placed, ...(street ? streetAnswersOf(permit, street, placed) : {}) }
}

export function reviewedAnswersOf(permit: Permit): Partial<ApplicationAnswers> {
  const conditions = permit.permit_conditions ?? []
  const chosen = new Set<string>([...mandatoryConditions, ...conditions.map(({ condition }) => condition)])
  return {
    permit_conditions: permitConditionTypes.filter((type) => chosen.has(type)),
    condition_details: Object.fromEntries(
      conditions.flatMap(({ condition, comment }) => (comment ? [[condition, comment]] : [])),
    ),
    collaborative_working: yesNo(permit.collaborative_working),
    collaboration_type: known(permit.collaboration_type ?? ''),
    collaboration_details: permit.collaboration_details ?? '',
    collaborative_works: permit.collaborative_works ?? '',
  }
}

/** What of a permit depends on its street: the street's own answers stand where the permit's no longer fit. */
export function streetAnswersOf(
  permit: Permit,
  street: Street,
  placed: ApplicationAnswers,
): Partial<ApplicationAnswers> {
  return {
    highway_authority_swa_code: permit.highway_authority_swa_code || placed.highway_authority_swa_code,
    road_category: placed.road_category || String(permit.road_category),
    application_type: known(permit.application_type),
    permit_asds: chosenDesignations(street, permit.permit_asds),
    lane_rental_applicable: yesNo(permit.lane_rental_applicable),
  }
}

export function yesNo(value: boolean | null | undefined): Answered {
  return value == null ? '' : value ? 'yes' : 'no'
}

export function known<Value extends string>(value: Value): Exclude<Value, 'upcoming_enum'> | '' {
  return value === 'upcoming_enum' ? '' : (value as Exclude<Value, 'upcoming_enum'>)
}
