import type { HS2HighwayExemption, LocationType, WorkType } from '../contract/enums/permits.ts'
import { isUsrn } from '../references.ts'
import { isEmail } from './email-address.ts'
import { isUnderHs2Act } from './hs2-works.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, londonDate } from './working-days.ts'

/** The one promoter that may apply for HS2 highway works (BR-HS2-01). */
export const hs2PromoterSwaCode = '7374'

/** Parts of a street that only HS2 works may name (BR-PERMIT-31). */
export const hs2LocationTypes = [
  'parking_place',
  'bus_stop_or_stand',
  'cycle_hire_docking_station',
  'taxi_rank',
] as const satisfies readonly LocationType[]

export type Hs2Answers = {
  readonly work_type?: WorkType | null
  readonly location_types?: readonly LocationType[] | null
  readonly permit_conditions?: readonly { readonly condition: string; readonly comment?: string | null }[] | null
  readonly permit_asds?: readonly unknown[] | null
  readonly hs2_in_act_limits?: boolean | null
  readonly hs2_highway_exemption?: HS2HighwayExemption | null
  readonly hs2_consultation_requested_response_date?: string | null
  readonly hs2_highway_emails?: readonly string[] | null
  readonly hs2_additional_usrns?: readonly number[] | null
}

/**
 * What is wrong with the HS2 answers of an application (BR-HS2-01, 03, 06, 08; BR-COND-04; BR-PERMIT-31).
 *
 * @param context.promoterSwaCode  four digits; unknown leaves the promoter's own rules unchecked
 */
export function hs2Problems(
  application: Hs2Answers,
  context: { readonly now: Temporal.Instant; readonly promoterSwaCode?: string },
): RuleProblem[] {
  if (context.promoterSwaCode === undefined) return limitProblems(application, context.now)
  const isHs2Promoter = context.promoterSwaCode === hs2PromoterSwaCode
  return [
    ...(isHs2Promoter ? requiredProblems(application) : outsiderProblems(application)),
    ...limitProblems(application, context.now),
  ]
}

const hs2Only = [
  'hs2_in_act_limits',
  'hs2_highway_exemption',
  'hs2_consultation_requested_response_date',
  'hs2_highway_emails',
  'hs2_additional_usrns',
] as const satisfies readonly (keyof Hs2Answers)[]

function outsiderProblems(application: Hs2Answers): RuleProblem[] {
  const { work_type, location_types } = application
  const problems: RuleProblem[] = hs2Only
    .filter((field) => isGiven(application[field]))
    .map((field) => ({ field, message: 'Only the HS2 promoter can answer this', rule: 'BR-HS2-01' }))
  if (work_type === 'hs2_highway_works') {
    const message = 'Only the HS2 promoter can apply for HS2 highway works'
    problems.push({ field: 'work_type', message, rule: 'BR-HS2-01' })
  }
  const reserved: readonly LocationType[] = hs2LocationTypes
  if (location_types?.some((type) => reserved.includes(type))) {
    const message = 'Parking places, bus stops, cycle hire docking stations and taxi ranks are for HS2 works only'
    problems.push({ field: 'location_types', message, rule: 'BR-PERMIT-31' })
  }
  return problems
}

/** An answer that says something: "no" and an empty list do not. */
function isGiven(answer: unknown): boolean {
  return Array.isArray(answer) ? answer.length > 0 : answer != null && answer !== false && answer !== ''
}

function requiredProblems({ work_type, hs2_in_act_limits, hs2_highway_exemption }: Hs2Answers): RuleProblem[] {
  if (hs2_in_act_limits == null) {
    const message = 'Select yes if the works are inside the HS2 Act limits'
    return [{ field: 'hs2_in_act_limits', message, rule: 'BR-HS2-01' }]
  }
  if (work_type === 'hs2_highway_works' && hs2_in_act_limits && hs2_highway_exemption == null) {
    const message = 'Select whether a protective provision applies'
    return [{ field: 'hs2_highway_exemption', message, rule: 'BR-HS2-03' }]
  }
  return []
}

function limitProblems(application: Hs2Answers, now: Temporal.Instant): RuleProblem[] {
  const { hs2_consultation_requested_response_date: replyBy, hs2_highway_emails, hs2_additional_usrns } = application
  const problems: RuleProblem[] = []
  const add = (field: keyof Hs2Answers, message: string, rule = 'BR-HS2-08') => problems.push({ field, message, rule })
  if (replyBy && Temporal.PlainDate.compare(civilDate(replyBy), londonDate(now)) < 0) {
    add('hs2_consultation_requested_response_date', 'Date you need a reply must be today or later')
  }
  if (hs2_highway_emails && hs2_highway_emails.length > 2) {
    add('hs2_highway_emails', 'You can add up to 2 email addresses')
  }
  if (hs2_additional_usrns && hs2_additional_usrns.length > 10) {
    add('hs2_additional_usrns', 'You can add up to 10 streets')
  }
  if (hs2_additional_usrns?.some((usrn) => !isUsrn(usrn))) {
    add('hs2_additional_usrns', 'Each USRN must be a whole number between 100001 and 99999999', 'BR-GEN-35')
  }
  if (hs2_highway_emails?.some((email) => !isEmail(email))) {
    add('hs2_highway_emails', 'Enter email addresses in the correct format, like name@example.com')
  }
  if (isUnderHs2Act(application)) {
    if (isGiven(application.permit_conditions)) {
      add('permit_conditions', 'Works under the HS2 Act have no conditions', 'BR-COND-04')
    }
    if (isGiven(application.permit_asds)) {
      add('permit_asds', 'Works under the HS2 Act have no designations', 'BR-HS2-06')
    }
  }
  return problems
}
