import type { ForwardPlanWorkType } from '../contract/enums/forward-plans.ts'
import type { HS2HighwayExemption } from '../contract/enums/permits.ts'
import { hs2PromoterSwaCode, hs2Problems } from './hs2-checks.ts'
import { referenceProblems, streetProblems, type PlaceAnswers, type PlaceContext } from './place-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { orderProblems } from './span-checks.ts'
import { civilDate, londonDate } from './working-days.ts'

/** When the works of a plan are meant to be, as date-times of the wire. */
export type PlanDates = { readonly start_date: string; readonly end_date: string }

/** A forward plan as it goes on the wire. */
export type PlanAnswers = PlanDates &
  PlaceAnswers & {
    readonly promoter_swa_code: string
    readonly hs2_work_type?: ForwardPlanWorkType | null
    readonly hs2_in_act_limits?: boolean | null
    readonly hs2_highway_exemption?: HS2HighwayExemption | null
    readonly hs2_consultation_requested_response_date?: string | null
  }

export type PlanContext = Omit<PlaceContext, 'isNewRecord'> & { readonly now: Temporal.Instant }

/** What is wrong with a new forward plan (BR-FP-01, 06); its promoter's code has four digits. */
export function checkForwardPlan(plan: PlanAnswers, context: PlanContext): RuleProblem[] {
  const place = { ...context, isNewRecord: true }
  return [
    ...streetProblems(plan, place),
    ...referenceProblems(plan, place),
    ...notYetBegun(plan, context.now),
    ...checkPlanDates(plan),
    ...hs2PlanProblems(plan, context.now),
  ]
}

/** Longest time from the start of a plan to its end. */
const longestSpan = { years: 5 }

/** What is wrong with the dates of a plan, new or changed (BR-FP-01, 11). */
export function checkPlanDates({ start_date, end_date }: PlanDates): RuleProblem[] {
  const order = orderProblems({ start: start_date, end: end_date, endField: 'end_date', rule: 'BR-FP-01' })
  if (order.length > 0) return order
  const latest = civilDate(start_date).add(longestSpan)
  if (Temporal.PlainDate.compare(civilDate(end_date), latest) <= 0) return []
  return [{ field: 'end_date', message: 'End date must be within 5 years of the start date', rule: 'BR-FP-01' }]
}

/** A plan is of works to come: it starts today or later and ends after today (BR-FP-01). */
function notYetBegun({ start_date, end_date }: PlanDates, now: Temporal.Instant): RuleProblem[] {
  const today = londonDate(now)
  const problems: RuleProblem[] = []
  if (Temporal.PlainDate.compare(civilDate(start_date), today) < 0) {
    problems.push({ field: 'start_date', message: 'Start date must be today or later', rule: 'BR-FP-01' })
  }
  if (Temporal.PlainDate.compare(civilDate(end_date), today) <= 0) {
    problems.push({ field: 'end_date', message: 'End date must be after today', rule: 'BR-FP-01' })
  }
  return problems
}

/** The answers of the HS2 promoter, which nobody else gives (BR-FP-06, BR-HS2-01, 03, 08). */
function hs2PlanProblems(plan: PlanAnswers, now: Temporal.Instant): RuleProblem[] {
  const { hs2_work_type: work_type, promoter_swa_code: promoterSwaCode } = plan
  const problems = hs2Problems({ ...plan, work_type }, { now, promoterSwaCode }).map((problem) =>
    problem.field === 'work_type' ? { ...problem, field: 'hs2_work_type' } : problem,
  )
  if (promoterSwaCode === hs2PromoterSwaCode && work_type == null) {
    problems.unshift({ field: 'hs2_work_type', message: 'Select the type of works', rule: 'BR-FP-06' })
  }
  return problems
}
