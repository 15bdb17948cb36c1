/** How an application begins: empty, at a place, on a works record, as a copy, after a refusal, a PAA or a forward plan. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getForwardPlan } from '../../../domain/contract/forward-plans.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { reasonForRefusalLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { paaToPaDeadline } from '../../../domain/rules/early-start.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { partsOf } from '../../forms/date-parts.ts'
import type { Street } from '../streets/street-facts.ts'
import { answersOfTemplate, stepsOfTemplate } from '../templates/template-content.ts'
import type { Template } from '../templates/template-content.ts'
import { noAnswers, withStreet } from './application-answers.ts'
import type { ApplicationAnswers, ApplicationDraft, ExistingRecord, Progressed } from './application-answers.ts'
import type { StepName } from './application-steps.ts'
import { allAnswersOf, answersOf, known, reviewedAnswersOf, streetAnswersOf, timesOf, yesNo } from './permit-answers.ts'
import type { Permit } from './permit-answers.ts'

type Work = AnswerOf<typeof getWork>
export type ForwardPlan = AnswerOf<typeof getForwardPlan>

export type Beginning = {
  readonly promoter_swa_code: string
  readonly promoter_name: string
  /** Prefixes of the workstreams that the person may write to (BR-PERMIT-22). */
  readonly workstreams: readonly string[]
  readonly place?: readonly [easting: number, northing: number]
  readonly work?: Work
  readonly copy?: Permit
  /** The PAA on `work` that becomes a permit. */
  readonly progress?: Permit
  /** The forward plan on `work` that becomes a permit. */
  readonly plan?: ForwardPlan
  /** What the next application has in common with others. */
  readonly template?: Template
  /** Reference of the non-compliance on `work` that the permit puts right. */
  readonly nonCompliance?: string
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
  const { work, copy, progress, plan, street, place, nonCompliance, template } = beginning
  const common = template?.application ?? undefined
  const source = copy ?? progress ?? work?.active_permit ?? undefined
  const answers: ApplicationAnswers = {
    ...noAnswers,
    ...(source ? answersOf(source) : {}),
    // asked again on the same record after a refusal (BR-PERMIT-25), offered for review on a copy
    ...(copy && !work ? reviewedAnswersOf(copy) : {}),
    // works that are known in advance keep their days until something speaks against them
    ...(progress ? { ...reviewedAnswersOf(progress), ...timesOf(progress) } : {}),
    ...(plan ? planAnswersOf(plan) : {}),
    ...(common ? answersOfTemplate(common) : {}),
    ...(nonCompliance ? remedialAnswers(nonCompliance) : {}),
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
    record: work ? recordOf(work, beginning) : null,
    saved: [
      ...new Set([
        ...(source ? copiedSteps : work ? (['location'] as const) : []),
        ...(common ? stepsOfTemplate(common) : []),
      ]),
    ],
    copiedFrom: source?.permit_reference_number ?? null,
    attempt: null,
  }
}

function recordOf(work: Work, { progress, plan, street }: Beginning): ExistingRecord {
  const { non_compliances: nonCompliances } = work
  return {
    work_reference_number: work.work_reference_number,
    street_name: work.street_name,
    town: work.town ?? '',
    works_coordinates: work.works_coordinates,
    permits: (work.permits ?? []).flatMap(({ work_category: category, permit_status: status }) =>
      category === 'upcoming_enum' || status === 'upcoming_enum' ? [] : [{ category, status }],
    ),
    refusal: refusalOf(work.active_permit, street),
    highway_authority_swa_code: work.highway_authority_swa_code,
    road_category: work.road_category,
    progresses: progressedOf(progress, plan),
    open_non_compliances: (nonCompliances ?? [])
      .filter(({ non_compliance_status }) => non_compliance_status === 'issued')
      .map(({ non_compliance_reference_number }) => non_compliance_reference_number),
  }
}

function progressedOf(paa: Permit | undefined, plan: ForwardPlan | undefined): Progressed | null {
  if (paa) {
    const sendBy = paaToPaDeadline(civilDate(paa.proposed_start_date), englandAndWales).toString()
    return { kind: 'paa', reference: paa.permit_reference_number, sendBy }
  }
  return plan ? { kind: 'forward_plan', reference: plan.forward_plan_reference_number } : null
}

function refusalOf(permit: Work['active_permit'], street: Street | undefined): ExistingRecord['refusal'] {
  if (permit?.permit_status !== 'refused') return null
  return {
    permit: permit.permit_reference_number,
    reasons: permit.reasons_for_refusal?.map((code) => label(reasonForRefusalLabels, code)) ?? [],
    comments: permit.assessment_comments ?? '',
    before: allAnswersOf(permit, street),
  }
}

/** What a plan has said already (BR-FP-13); the rest of an application is asked. */
function planAnswersOf(plan: ForwardPlan): Partial<ApplicationAnswers> {
  return {
    work_type: plan.hs2_works_type === 'hs2_highway_works' ? 'hs2_highway_works' : 'planned',
    works_location_description: plan.works_location_description,
    description_of_work: plan.description_of_work,
    project_reference_number: plan.project_reference_number ?? '',
    traffic_management_type: known(plan.traffic_management_type ?? ''),
    additional_info: plan.additional_info ?? '',
    proposed_start_date: partsOf(civilDate(plan.start_date)),
    proposed_end_date: partsOf(civilDate(plan.end_date)),
    hs2_in_act_limits: yesNo(plan.hs2_in_act_limits),
    hs2_highway_exemption: known(plan.hs2_highway_exemption ?? ''),
  }
}

/** Works that put a non-compliance right are remedial (BR-NC-09). */
function remedialAnswers(reference: string): Partial<ApplicationAnswers> {
  return { non_compliance_reference_number: reference, activity_type: 'remedial_works' }
}

/** The source's workstream when the person may write to it, else the only one that they may. */
function workstreamOf(
  { workstreams, work, template }: Beginning,
  source: Permit | undefined,
): Partial<ApplicationAnswers> {
  const wanted = work?.workstream_prefix ?? template?.application?.workstream_prefix ?? source?.workstream_prefix
  if (wanted && workstreams.includes(wanted)) return { workstream_prefix: wanted }
  return { workstream_prefix: workstreams.length === 1 ? (workstreams[0] ?? '') : '' }
}
