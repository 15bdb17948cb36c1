/** From answers to what goes on the wire. Answers whose question does not apply are not sent (1.2 of the forms). */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { asdCodes, asdPeriodicityCodes } from '../../../domain/contract/enums/streets.ts'
import type { createPermit } from '../../../domain/contract/permits.ts'
import type { createWork } from '../../../domain/contract/works.ts'
import { isSignals } from '../../../domain/rules/traffic-management.ts'
import { wireDate, wireTime } from '../../forms/wire-date.ts'
import type { Street } from '../streets/street-facts.ts'
import { isHs2, isUnderAct } from './application-answers.ts'
import type { ApplicationAnswers, ApplicationDraft } from './application-answers.ts'

export type WorkBody = BodyOf<typeof createWork>
export type PermitBody = BodyOf<typeof createPermit>

/** The body as far as it has been answered; the checks of domain/rules say what is missing. */
export type UnfinishedBody = Partial<WorkBody & Pick<PermitBody, 'non_compliance_reference_number'>>

/** `WorkCreateRequest` for a new works record, `PermitCreateRequest` for a further permit on one. */
export function applicationBody(draft: ApplicationDraft): UnfinishedBody {
  const common = commonBody(draft)
  return draft.record ? common : { ...recordBody(draft), ...common }
}

function recordBody({ answers, promoter_swa_code }: ApplicationDraft): UnfinishedBody {
  const { street } = answers
  return present({
    promoter_swa_code,
    highway_authority_swa_code: answers.highway_authority_swa_code,
    works_coordinates: mutable(answers.works_coordinates),
    usrn: street?.usrn,
    street_name: street?.street_descriptor,
    town: street?.town,
    area_name: street?.area,
    road_category: answers.road_category === '' ? undefined : Number(answers.road_category),
    work_reference_number: answers.reference_from === 'own' ? answers.work_reference_number.trim() : undefined,
  })
}

function commonBody(draft: ApplicationDraft): UnfinishedBody {
  const { answers, record } = draft
  const isShared = answers.collaborative_working === 'yes'
  const isImmediate = answers.work_type === 'immediate'
  const hasConditions = !isUnderAct(draft)
  return present({
    work_type: answers.work_type || undefined,
    // asked only on a street that is partly private; a street without that choice has `permit` filled in
    application_type: answers.application_type || (answers.street ? undefined : 'permit'),
    ...placeBody(answers),
    activity_type: answers.activity_type || undefined,
    description_of_work: answers.description_of_work.trim(),
    excavation: truth(answers.excavation),
    immediate_risk: isImmediate ? truth(answers.immediate_risk) : undefined,
    is_ttro_required: answers.work_type === 'planned' ? truth(answers.is_ttro_required) : undefined,
    workstream_prefix: answers.workstream_prefix,
    project_reference_number: answers.project_reference_number.trim(),
    ...timeBody(answers),
    ...trafficBody(answers),
    permit_asds: hasConditions ? designationsBody(answers) : undefined,
    permit_conditions: hasConditions ? conditionsBody(answers) : undefined,
    ...(isHs2(draft) ? hs2Body(answers) : {}),
    // of a further permit only, whose record the non-compliance is on
    ...(record && answers.non_compliance_reference_number
      ? { non_compliance_reference_number: answers.non_compliance_reference_number }
      : {}),
    collaborative_working: truth(answers.collaborative_working),
    collaboration_type: isShared ? answers.collaboration_type || undefined : undefined,
    collaboration_details: isShared ? answers.collaboration_details.trim() : undefined,
    collaborative_works: isShared ? answers.collaborative_works.trim() : undefined,
    secondary_contact: answers.secondary_contact.trim(),
    secondary_contact_number: answers.secondary_contact_number.trim(),
    secondary_contact_email: answers.secondary_contact_email.trim(),
    additional_contact: answers.additional_contact.trim(),
    additional_contact_number: answers.additional_contact_number.trim(),
    additional_contact_email: answers.additional_contact_email.trim(),
    file_ids: answers.file_ids.length > 0 ? answers.file_ids.map((file) => file.file_id) : undefined,
    additional_info: answers.additional_info.trim(),
  })
}

function placeBody(answers: ApplicationAnswers): UnfinishedBody {
  return {
    works_location_description: answers.works_location_description.trim(),
    location_types: answers.location_types,
    close_footway: answers.close_footway || undefined,
    close_footpath: answers.close_footpath || undefined,
  }
}

/** Early-start answers that the dates no longer ask for are taken out by `withoutEarlyStart`. */
function timeBody(answers: ApplicationAnswers): UnfinishedBody {
  const isAgreed = truth(answers.early_start_pre_approval)
  return {
    proposed_start_date: wireDate(answers.proposed_start_date),
    proposed_start_time: wireTime(answers.proposed_start_date, answers.proposed_start_time),
    proposed_end_date: wireDate(answers.proposed_end_date),
    proposed_end_time: wireTime(answers.proposed_end_date, answers.proposed_end_time),
    early_start_pre_approval: isAgreed,
    pre_approval_authoriser: isAgreed ? answers.pre_approval_authoriser.trim() : undefined,
    pre_approval_details: isAgreed ? answers.pre_approval_details.trim() : undefined,
    early_start_reason: isAgreed === false ? answers.early_start_reason.trim() : undefined,
  }
}

/** The body without early-start answers, for dates that give enough notice (BR-PERMIT-14). */
export function withoutEarlyStart(body: UnfinishedBody): UnfinishedBody {
  const rest = { ...body }
  delete rest.early_start_pre_approval
  delete rest.pre_approval_authoriser
  delete rest.pre_approval_details
  delete rest.early_start_reason
  return rest
}

function trafficBody(answers: ApplicationAnswers): UnfinishedBody {
  const hasSignals = isSignals(answers.traffic_management_type)
  return {
    traffic_management_type: answers.traffic_management_type || undefined,
    emergency_contact_name: hasSignals ? answers.emergency_contact_name.trim() : undefined,
    emergency_contact_number: hasSignals ? answers.emergency_contact_number.trim() : undefined,
    traffic_management_plan: truth(answers.traffic_management_plan),
    lane_rental_applicable: truth(answers.lane_rental_applicable),
  }
}

/** What of the HS2 answers applies to these works (G10 of the forms). */
function hs2Body(answers: ApplicationAnswers): UnfinishedBody {
  const isInside = truth(answers.hs2_in_act_limits)
  const emails = answers.hs2_highway_emails.map((email) => email.trim()).filter(Boolean)
  const usrns = linesOf(answers.hs2_additional_usrns).map(Number)
  const asksExemption = isInside === true && answers.work_type === 'hs2_highway_works'
  return {
    hs2_in_act_limits: isInside,
    hs2_highway_exemption: asksExemption ? answers.hs2_highway_exemption || undefined : undefined,
    hs2_consultation_requested_response_date: wireDate(answers.hs2_consultation_requested_response_date),
    hs2_highway_emails: emails.length > 0 ? emails : undefined,
    hs2_additional_usrns: usrns.length > 0 ? usrns : undefined,
  }
}

function linesOf(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .map((line) => line.trim())
    .filter(Boolean)
}

type PermitDesignation = NonNullable<NonNullable<WorkBody['permit_asds']>[number]>

/** The chosen designations as the street has them; one whose code requests do not know cannot be sent. */
export function designationsBody({
  street,
  permit_asds,
}: Pick<ApplicationAnswers, 'street' | 'permit_asds'>): PermitDesignation[] | undefined {
  const all = street?.additional_special_designations_response ?? []
  const chosen = permit_asds.flatMap((place) => all[Number(place)] ?? []).flatMap(designationBody)
  return chosen.length > 0 ? chosen : undefined
}

function designationBody(designation: Street['additional_special_designations_response'][number]): PermitDesignation[] {
  const code = asdCodes.find((known) => known === designation.street_special_desig_code)
  const periodicity = asdPeriodicityCodes.find((known) => known === designation.special_desig_periodicity_code)
  if (code === undefined) return []
  return [
    present({
      street_special_desig_code: code,
      special_desig_location_text: designation.special_desig_location_text?.slice(0, 255),
      special_desig_description: designation.special_desig_description?.slice(0, 300),
      special_desig_start_date: designation.special_desig_start_date,
      special_desig_start_time: designation.special_desig_start_time,
      special_desig_end_date: designation.special_desig_end_date,
      special_desig_end_time: designation.special_desig_end_time,
      special_desig_periodicity_code: periodicity,
    }),
  ]
}

function conditionsBody({ permit_conditions, condition_details }: ApplicationAnswers): WorkBody['permit_conditions'] {
  return permit_conditions.map((condition) => {
    const comment = condition_details[condition]?.trim()
    return comment ? { condition, comment } : { condition }
  })
}

function truth(answer: '' | 'yes' | 'no'): boolean | undefined {
  return answer === '' ? undefined : answer === 'yes'
}

/** Without what was not answered: empty optional fields are left out. */
function present<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined && value !== null && value !== '')
  return Object.fromEntries(kept) as T
}

/** The same geometry in the contract's own type, whose lists are not read-only. */
function mutable(geometry: ApplicationAnswers['works_coordinates']): WorkBody['works_coordinates'] | undefined {
  return geometry ? (structuredClone(geometry) as WorkBody['works_coordinates']) : undefined
}
