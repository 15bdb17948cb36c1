/** How an application begins: empty, at a place on the map, on a works record, or as a copy of a permit. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { permitConditionTypes } from '../../../domain/contract/enums/permits.ts'
import type { getPermit } from '../../../domain/contract/permits.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { reasonForRefusalLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { mandatoryConditions } from '../../../domain/rules/conditions.ts'
import { noAnswers, withStreet } from './application-answers.ts'
import { chosenDesignations } from '../streets/chosen-designations.ts'
import type { Street } from '../streets/street-facts.ts'
import type { ApplicationAnswers, ApplicationDraft, ExistingRecord } from './application-answers.ts'
import type { StepName } from './application-steps.ts'

type Permit = AnswerOf<typeof getPermit>
type Work = AnswerOf<typeof getWork>
type Answered = 'yes' | 'no' | ''

export type Beginning = {
  readonly promoter_swa_code: string
  readonly promoter_name: string
  /** Prefixes of the workstreams that the person may write to (BR-PERMIT-22). */
  readonly workstreams: readonly string[]
  readonly place?: readonly [easting: number, northing: number]
  readonly work?: Work
  readonly copy?: Permit
  /** Street of the works record or of the copied permit; absent when the gazetteer does not have it. */
  readonly street?: Street
}

/** The steps whose answers a copy brings along; the others are asked anew. */
const copiedSteps: readonly StepName[] = [
  'start',
  'location',
  'location-detail',
  'works',
  'traffic',
  'designations',
  'contacts',
]

export function newApplication(id: string, beginning: Beginning): ApplicationDraft {
  const { work, copy, street, place } = beginning
  const source = copy ?? work?.active_permit ?? undefined
  const answers = {
    ...noAnswers,
    ...(source ? answersOf(source) : {}),
    // asked again on the same record after a refusal (BR-PERMIT-25), offered for review on a copy
    ...(copy && !work ? reviewedAnswersOf(copy) : {}),
    ...workstreamOf(beginning, source),
  }
  const placed = street ? withStreet(answers, street) : answers
  return {
    id,
    answers: {
      ...placed,
      ...(source && street ? streetAnswersOf(source, street, placed) : {}),
      ...(place && !source ? { works_coordinates: { type: 'Point', coordinates: place } } : {}),
    },
    promoter_swa_code: beginning.promoter_swa_code,
    promoter_name: beginning.promoter_name,
    record: work ? recordOf(work) : null,
    saved: source ? copiedSteps : work ? ['location'] : [],
    copiedFrom: source?.permit_reference_number ?? null,
    attempt: null,
  }
}

function recordOf(work: Work): ExistingRecord {
  return {
    work_reference_number: work.work_reference_number,
    street_name: work.street_name,
    town: work.town ?? '',
    works_coordinates: work.works_coordinates,
    permits: (work.permits ?? []).flatMap(({ work_category: category, permit_status: status }) =>
      category === 'upcoming_enum' || status === 'upcoming_enum' ? [] : [{ category, status }],
    ),
    refusal: refusalOf(work.active_permit),
  }
}

function refusalOf(permit: Work['active_permit']): ExistingRecord['refusal'] {
  if (permit?.permit_status !== 'refused') return null
  return {
    permit: permit.permit_reference_number,
    reasons: permit.reasons_for_refusal?.map((code) => label(reasonForRefusalLabels, code)) ?? [],
    comments: permit.assessment_comments ?? '',
  }
}

/** Everything but timings, early start, files, and what has to be thought about anew. */
function answersOf(permit: Permit): Partial<ApplicationAnswers> {
  return {
    work_type: permit.work_type === 'planned' || permit.work_type === 'immediate' ? permit.work_type : '',
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
  }
}

function reviewedAnswersOf(permit: Permit): Partial<ApplicationAnswers> {
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
function streetAnswersOf(permit: Permit, street: Street, placed: ApplicationAnswers): Partial<ApplicationAnswers> {
  return {
    highway_authority_swa_code: permit.highway_authority_swa_code || placed.highway_authority_swa_code,
    road_category: placed.road_category || String(permit.road_category),
    application_type: known(permit.application_type),
    permit_asds: chosenDesignations(street, permit.permit_asds),
    lane_rental_applicable: yesNo(permit.lane_rental_applicable),
  }
}

/** The source's workstream when the person may write to it, else the only one that they may. */
function workstreamOf({ workstreams, work }: Beginning, source: Permit | undefined): Partial<ApplicationAnswers> {
  const wanted = work?.workstream_prefix ?? source?.workstream_prefix
  if (wanted && workstreams.includes(wanted)) return { workstream_prefix: wanted }
  return workstreams.length === 1 && workstreams[0] ? { workstream_prefix: workstreams[0] } : {}
}

function yesNo(value: boolean | null | undefined): Answered {
  return value == null ? '' : value ? 'yes' : 'no'
}

function known<Value extends string>(value: Value): Exclude<Value, 'upcoming_enum'> | '' {
  return value === 'upcoming_enum' ? '' : (value as Exclude<Value, 'upcoming_enum'>)
}
