/** What an applicant has answered so far, as the forms hold it: texts and choices under the names of the wire. */
import type {
  ActivityType,
  ApplicationType,
  CloseFootpath,
  CloseFootway,
  CollaborationType,
  HS2HighwayExemption,
  LocationType,
  PermitConditionType,
  PermitStatus,
  TrafficManagementType,
  WorkCategory,
  WorkType,
} from '../../../domain/contract/enums/permits.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { mandatoryConditions } from '../../../domain/rules/conditions.ts'
import { hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { isUnderHs2Act } from '../../../domain/rules/hs2-works.ts'
import type { Attempt } from '../../forms/attempt.ts'
import { noDate } from '../../forms/date-parts.ts'
import type { DateParts } from '../../forms/date-parts.ts'
import type { UploadedFile } from '../../forms/uploads.ts'
import { noPlace, placeOn } from '../streets/place-answers.ts'
import type { PlaceAnswers } from '../streets/place-answers.ts'
import { isPartlyPrivate } from '../streets/street-facts.ts'
import type { Street } from '../streets/street-facts.ts'

type YesNo = '' | 'yes' | 'no'

export type ApplicationAnswers = PlaceAnswers & {
  work_type: '' | WorkType
  application_type: '' | ApplicationType
  works_coordinates: Geometry | null
  works_location_description: string
  location_types: LocationType[]
  close_footway: '' | CloseFootway
  close_footpath: '' | CloseFootpath
  activity_type: '' | ActivityType
  description_of_work: string
  excavation: YesNo
  immediate_risk: YesNo
  workstream_prefix: string
  reference_from: 'service' | 'own'
  work_reference_number: string
  project_reference_number: string
  /** Of an open non-compliance of the record; empty for none. */
  non_compliance_reference_number: string
  hs2_in_act_limits: YesNo
  hs2_highway_exemption: '' | HS2HighwayExemption
  hs2_consultation_requested_response_date: DateParts
  /** Two, of which any may be empty. */
  hs2_highway_emails: string[]
  /** USRNs, one on each line. */
  hs2_additional_usrns: string
  proposed_start_date: DateParts
  proposed_start_time: string
  proposed_end_date: DateParts
  proposed_end_time: string
  is_ttro_required: YesNo
  early_start_pre_approval: YesNo
  pre_approval_authoriser: string
  pre_approval_details: string
  early_start_reason: string
  traffic_management_type: '' | TrafficManagementType
  emergency_contact_name: string
  emergency_contact_number: string
  traffic_management_plan: YesNo
  lane_rental_applicable: YesNo
  /** Places in the street's list of designations, or only `none`. */
  permit_asds: string[]
  /** Whether what else is here has been considered: a promise of the applicant's own, not sent. */
  clashes_considered: 'yes'[]
  asked_to_share: AskedToShare[]
  permit_conditions: PermitConditionType[]
  condition_details: Partial<Record<PermitConditionType, string>>
  collaborative_working: YesNo
  collaboration_type: '' | CollaborationType
  collaboration_details: string
  collaborative_works: string
  secondary_contact: string
  secondary_contact_number: string
  secondary_contact_email: string
  additional_contact: string
  additional_contact_number: string
  additional_contact_email: string
  file_ids: UploadedFile[]
  additional_info: string
}

/** Works of others that the applicant wants to share with; said in comments once the application is sent. */
export type AskedToShare = {
  readonly wrn: string
  /** Reference of the permit or the forward plan. */
  readonly id: string
  readonly who: string
  /** SWA code of their promoter, where it is known. */
  readonly promoter: string
  /** "High Street, 12 m, 3 days together from Wed 9 Dec" */
  readonly words: string
}

/** The application in advance, or the plan, that a permit follows (BR-PERMIT-61, BR-FP-13). */
export type Progressed =
  | { readonly kind: 'paa'; readonly reference: string; readonly sendBy: string }
  | { readonly kind: 'forward_plan'; readonly reference: string }

/** Why the latest permit was refused, and what had been answered, to have both in sight while applying again. */
export type Refusal = {
  readonly permit: string
  readonly reasons: readonly string[]
  readonly comments: string
  readonly before?: ApplicationAnswers
}

/** The works record that gets a further permit: its place and references stay as they are (BR-WORK-02). */
export type ExistingRecord = {
  readonly work_reference_number: string
  readonly street_name: string
  readonly town: string
  readonly works_coordinates: Geometry
  readonly permits: readonly { readonly category: WorkCategory; readonly status: PermitStatus }[]
  readonly refusal: Refusal | null
  readonly highway_authority_swa_code?: string
  readonly road_category?: number
  readonly progresses?: Progressed | null
  /** References of non-compliances that the permit may put right. */
  readonly open_non_compliances?: readonly string[]
}

/** One application on this device. */
export type ApplicationDraft = {
  readonly id: string
  readonly answers: ApplicationAnswers
  readonly promoter_swa_code: string
  readonly promoter_name: string
  readonly record: ExistingRecord | null
  /** Steps that the applicant has saved; the others count as not seen yet. */
  readonly saved: readonly string[]
  /** The permit whose answers were copied. */
  readonly copiedFrom: string | null
  /** A sending whose outcome is not known: the same content goes again under the same key. */
  readonly attempt: (Attempt & { readonly at: string }) | null
}

export const noAnswers: ApplicationAnswers = {
  work_type: '',
  application_type: '',
  ...noPlace,
  works_coordinates: null,
  works_location_description: '',
  location_types: [],
  close_footway: '',
  close_footpath: '',
  activity_type: '',
  description_of_work: '',
  excavation: '',
  immediate_risk: '',
  workstream_prefix: '',
  reference_from: 'service',
  work_reference_number: '',
  project_reference_number: '',
  non_compliance_reference_number: '',
  hs2_in_act_limits: '',
  hs2_highway_exemption: '',
  hs2_consultation_requested_response_date: noDate,
  hs2_highway_emails: ['', ''],
  hs2_additional_usrns: '',
  proposed_start_date: noDate,
  proposed_start_time: '',
  proposed_end_date: noDate,
  proposed_end_time: '',
  is_ttro_required: '',
  early_start_pre_approval: '',
  pre_approval_authoriser: '',
  pre_approval_details: '',
  early_start_reason: '',
  traffic_management_type: '',
  emergency_contact_name: '',
  emergency_contact_number: '',
  traffic_management_plan: '',
  lane_rental_applicable: '',
  permit_asds: [],
  clashes_considered: [],
  asked_to_share: [],
  permit_conditions: [...mandatoryConditions],
  condition_details: {},
  collaborative_working: '',
  collaboration_type: '',
  collaboration_details: '',
  collaborative_works: '',
  secondary_contact: '',
  secondary_contact_number: '',
  secondary_contact_email: '',
  additional_contact: '',
  additional_contact_number: '',
  additional_contact_email: '',
  file_ids: [],
  additional_info: '',
}

/** A draft of an earlier version lacks the answers to questions that came later. */
export function asDraft(kept: ApplicationDraft): ApplicationDraft {
  return { ...kept, answers: { ...noAnswers, ...kept.answers } }
}

/** Only the HS2 promoter is asked about the HS2 Act (BR-HS2-01). */
export function isHs2({ promoter_swa_code }: Pick<ApplicationDraft, 'promoter_swa_code'>): boolean {
  return promoter_swa_code === hs2PromoterSwaCode
}

/** Whether conditions and designations are none of the application's business (BR-COND-04, BR-HS2-06). */
export function isUnderAct(draft: Pick<ApplicationDraft, 'promoter_swa_code' | 'answers'>): boolean {
  const { work_type, hs2_in_act_limits } = draft.answers
  return isHs2(draft) && isUnderHs2Act({ work_type: work_type || null, hs2_in_act_limits: hs2_in_act_limits === 'yes' })
}

/** "Abbey Road, Marlford", or what there is of it; empty while no street is chosen. */
export function placeName({ answers, record }: Pick<ApplicationDraft, 'answers' | 'record'>): string {
  const [name, town] = record
    ? [record.street_name, record.town]
    : [answers.street?.street_descriptor, answers.street?.town]
  return [name, town].filter(Boolean).join(', ')
}

/** The answers with another street: what belonged to the old one is asked anew, what is the street's own is filled in. */
export function withStreet(answers: ApplicationAnswers, street: Street): ApplicationAnswers {
  const hasLaneRental = street.additional_special_designations_response.some(
    (designation) => designation.street_special_desig_code === 16,
  )
  return {
    ...answers,
    ...placeOn(street),
    application_type: isPartlyPrivate(street) ? '' : 'permit',
    permit_asds: [],
    lane_rental_applicable: hasLaneRental ? 'yes' : 'no',
  }
}
