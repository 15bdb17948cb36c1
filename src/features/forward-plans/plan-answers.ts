/** A forward plan from the form to the wire and back, and what is wrong with it. */
import { wireDate } from '../../forms/wire-date.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import type { ForwardPlanWorkType } from '../../../domain/contract/enums/forward-plans.ts'
import type { HS2HighwayExemption, TrafficManagementType } from '../../../domain/contract/enums/permits.ts'
import type { createForwardPlan, getForwardPlan, updateForwardPlan } from '../../../domain/contract/forward-plans.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { checkForwardPlan, checkPlanDates } from '../../../domain/rules/forward-plan-checks.ts'
import { hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateProblem, noDate, partsOf } from '../../forms/date-parts.ts'
import type { DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { designationsBody } from '../apply/application-body.ts'
import { chosenDesignations } from '../streets/chosen-designations.ts'
import { noPlace, placeBody, placeOn, placeProblems } from '../streets/place-answers.ts'
import type { PlaceAnswers } from '../streets/place-answers.ts'
import { surfacesOf } from '../streets/street-facts.ts'
import type { Street } from '../streets/street-facts.ts'

export type ForwardPlan = AnswerOf<typeof getForwardPlan>
type NewPlan = BodyOf<typeof createForwardPlan>
type ChangedPlan = BodyOf<typeof updateForwardPlan>
type YesNo = '' | 'yes' | 'no'

export type PlanAnswers = PlaceAnswers & {
  works_coordinates: Geometry | null
  works_location_description: string
  description_of_work: string
  traffic_management_type: '' | 'not_known' | TrafficManagementType
  additional_info: string
  start_date: DateParts
  end_date: DateParts
  /** Places in the street's list of designations, or only `none`. */
  forward_plan_asds: string[]
  workstream_prefix: string
  reference_from: 'service' | 'own'
  work_reference_number: string
  project_reference_number: string
  hs2_work_type: '' | ForwardPlanWorkType
  hs2_in_act_limits: YesNo
  hs2_highway_exemption: '' | HS2HighwayExemption
  hs2_consultation_requested_response_date: DateParts
  /** Ticked once what else is near was looked at; never asked for. */
  considered: string[]
  /** Whether the values before a change are kept as a comment. */
  keep_earlier: YesNo
}

export const noPlanAnswers: PlanAnswers = {
  ...noPlace,
  works_coordinates: null,
  works_location_description: '',
  description_of_work: '',
  traffic_management_type: '',
  additional_info: '',
  start_date: noDate,
  end_date: noDate,
  forward_plan_asds: [],
  workstream_prefix: '',
  reference_from: 'service',
  work_reference_number: '',
  project_reference_number: '',
  hs2_work_type: '',
  hs2_in_act_limits: '',
  hs2_highway_exemption: '',
  hs2_consultation_requested_response_date: noDate,
  considered: [],
  keep_earlier: 'yes',
}

export type PlanAround = {
  readonly now: Temporal.Instant
  readonly promoter: string
  /** First letters of the promoter's works references, once known. */
  readonly promoterPrefix?: string | undefined
  /** The plan that is changed: its street, authority and workstream stay. */
  readonly plan?: ForwardPlan
}

export const isHs2Promoter = ({ promoter }: PlanAround) => promoter === hs2PromoterSwaCode

/** The plan as its form shows it; its street as the gazetteer has it now, when it still has it. */
export function answersOfPlan(plan: ForwardPlan, street: Street | null): PlanAnswers {
  const tm = plan.traffic_management_type
  return {
    ...noPlanAnswers,
    ...(street ? placeOn(street) : noPlace),
    works_coordinates: plan.works_coordinates,
    works_location_description: plan.works_location_description,
    description_of_work: plan.description_of_work,
    traffic_management_type: tm == null || tm === 'upcoming_enum' ? 'not_known' : tm,
    additional_info: plan.additional_info ?? '',
    start_date: partsOf(civilDate(plan.start_date)),
    end_date: partsOf(civilDate(plan.end_date)),
    forward_plan_asds: street ? chosenDesignations(street, plan.forward_plan_asds ?? []) : [],
    project_reference_number: plan.project_reference_number ?? '',
  }
}

/** As far as it has been answered. */
export function newPlanBody(answers: PlanAnswers, around: PlanAround): Partial<NewPlan> {
  const hs2 = isHs2Promoter(around) ? hs2Body(answers) : {}
  return {
    promoter_swa_code: around.promoter,
    ...placeBody(answers),
    ...changedPlanBody(answers),
    ...(answers.workstream_prefix ? { workstream_prefix: answers.workstream_prefix } : {}),
    ...(answers.reference_from === 'own' ? { work_reference_number: answers.work_reference_number.trim() } : {}),
    ...hs2,
  }
}

function hs2Body(answers: PlanAnswers): Partial<NewPlan> {
  const reply = wireDate(answers.hs2_consultation_requested_response_date)
  const isHighway = answers.hs2_work_type === 'hs2_highway_works' && answers.hs2_in_act_limits === 'yes'
  return {
    ...(answers.hs2_work_type ? { hs2_work_type: answers.hs2_work_type } : {}),
    ...(answers.hs2_in_act_limits ? { hs2_in_act_limits: answers.hs2_in_act_limits === 'yes' } : {}),
    ...(isHighway && answers.hs2_highway_exemption ? { hs2_highway_exemption: answers.hs2_highway_exemption } : {}),
    ...(reply ? { hs2_consultation_requested_response_date: reply } : {}),
  }
}

/** What a change may say: all but street, authority and workstream (BR-FP-02, 11). */
export function changedPlanBody(answers: PlanAnswers, plan?: ForwardPlan): Partial<ChangedPlan> {
  const [start, end] = [wireDate(answers.start_date), wireDate(answers.end_date)]
  const tm = answers.traffic_management_type
  const asds = answers.street
    ? designationsBody({ street: answers.street, permit_asds: answers.forward_plan_asds })
    : // a street that the gazetteer no longer has: what the plan said of it stays
      (plan?.forward_plan_asds as ChangedPlan['forward_plan_asds'])
  const texts = {
    works_location_description: answers.works_location_description.trim(),
    description_of_work: answers.description_of_work.trim(),
    additional_info: answers.additional_info.trim(),
    project_reference_number: answers.project_reference_number.trim(),
  }
  const given = Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''))
  return {
    ...given,
    ...(answers.works_coordinates
      ? { works_coordinates: structuredClone(answers.works_coordinates) as ChangedPlan['works_coordinates'] }
      : {}),
    ...(start ? { start_date: start } : {}),
    ...(end ? { end_date: end } : {}),
    ...(tm === '' || tm === 'not_known' ? {} : { traffic_management_type: tm }),
    ...(asds && asds.length > 0 ? { forward_plan_asds: asds } : {}),
  }
}

/** Every problem: what is missing, what was typed wrong, what the rules of plans say (BR-FP-01, 06, 11). */
export function planProblems(answers: PlanAnswers, around: PlanAround): FormProblem[] {
  const told = ownProblems(answers, around)
  const fields = new Set(told.map(({ field }) => field.split('.')[0]))
  const ruled = ruledProblems(answers, around).filter(({ field }) => !fields.has(field))
  return [...told, ...ruled]
}

function ruledProblems(answers: PlanAnswers, around: PlanAround): FormProblem[] {
  const { start_date, end_date, ...rest } = around.plan
    ? changedPlanBody(answers, around.plan)
    : newPlanBody(answers, around)
  if (!start_date || !end_date) return []
  const dates = { start_date, end_date }
  if (around.plan) return checkPlanDates(dates)
  const street = answers.street ? { reinstatementTypeCodes: surfacesOf(answers.street) } : undefined
  return checkForwardPlan(
    { ...rest, ...dates, promoter_swa_code: around.promoter },
    {
      now: around.now,
      ...(around.promoterPrefix ? { promoterPrefix: around.promoterPrefix } : {}),
      ...(street ? { street } : {}),
    },
  )
}

function ownProblems(answers: PlanAnswers, around: PlanAround): FormProblem[] {
  const isNew = around.plan === undefined
  const place = isNew
    ? placeProblems(answers, 'works_coordinates', answers.works_coordinates)
    : missing(answers.works_coordinates === null, 'works_coordinates', 'Mark where the works are')
  const dates = [
    dateProblem('start_date', 'Start date', answers.start_date, 'Enter a start date'),
    dateProblem('end_date', 'End date', answers.end_date, 'Enter an end date'),
    isNew && isHs2Promoter(around)
      ? dateProblem(
          'hs2_consultation_requested_response_date',
          'Date you need a reply',
          answers.hs2_consultation_requested_response_date,
        )
      : undefined,
  ].filter((problem) => problem !== undefined)
  const { reference_from: from, work_reference_number: reference } = answers
  return [
    ...place,
    ...missing(
      answers.works_location_description.trim() === '',
      'works_location_description',
      'Enter where exactly the works are',
    ),
    ...missing(answers.description_of_work.trim() === '', 'description_of_work', 'Enter a description of the works'),
    ...dates,
    ...missing(isNew && answers.workstream_prefix === '', 'workstream_prefix', 'Select a workstream'),
    ...missing(isNew && from === 'own' && reference.trim() === '', 'work_reference_number', 'Enter a works reference'),
    ...missing(
      answers.forward_plan_asds.includes('none') && answers.forward_plan_asds.length > 1,
      'forward_plan_asds',
      'Select the designations affected, or "None of these"',
    ),
  ]
}

const missing = (isMissing: boolean, field: string, message: string): FormProblem[] =>
  isMissing ? [{ field, message }] : []
