import type { AssessmentStatus, LaneRentalAssessmentOutcome } from '../contract/enums/permits.ts'
import type { WorkStatus } from '../contract/enums/works.ts'
import { isMissing, tooLong } from './application-answers.ts'
import { isGrantedByHs2Act, isUnderHs2Act, type Hs2Works } from './hs2-works.ts'
import type { RuleProblem } from './rule-broken.ts'
import { isSignals } from './traffic-management.ts'

type Known<T> = T | 'upcoming_enum'

/** What the checks need to know of a permit; names are those of `PermitResponse`. */
export type PermitRecord = Hs2Works & {
  readonly assessment_status?: Known<AssessmentStatus> | null
  readonly work_status: Known<WorkStatus>
  readonly hs2_acknowledged?: boolean | null
  /** the newest permit of its works record */
  readonly is_latest?: boolean
}

type Hindrance = { readonly no: string; readonly rule: string } | null

/** Why works cannot be acknowledged: the Act does not grant them, or it has been done (BR-HS2-12). */
export function whyNotAcknowledge(permit: PermitRecord): Hindrance {
  if (!isGrantedByHs2Act(permit)) {
    return { no: 'Only works that the HS2 Act grants are acknowledged', rule: 'BR-HS2-12' }
  }
  return permit.hs2_acknowledged ? { no: 'These works have already been acknowledged', rule: 'BR-HS2-12' } : null
}

/** Why the authority cannot decide on money: works under the HS2 Act have no lane rental and no discount (BR-HS2-06). */
export function whyNotCharge(permit: PermitRecord): Hindrance {
  return isUnderHs2Act(permit)
    ? { no: 'Works under the HS2 Act have no lane rental and no discount', rule: 'BR-HS2-06' }
    : null
}

/** Why there is no discount to change: works under the HS2 Act, or a permit that was never granted (BR-FEE-04). */
export function whyNotDiscount(permit: PermitRecord): Hindrance {
  const granted: readonly (Known<AssessmentStatus> | null | undefined)[] = ['granted', 'granted_auto', 'revoked']
  if (granted.includes(permit.assessment_status)) return whyNotCharge(permit)
  return { no: 'Only a permit that was granted has a discount', rule: 'BR-FEE-04' }
}

/** Why the traffic management of now cannot be told: no works are in progress under this permit (BR-PERMIT-93). */
export function whyNotTrafficManagement(permit: PermitRecord): Hindrance {
  if (permit.is_latest === false) return { no: 'There is a newer permit for these works', rule: 'BR-PERMIT-24' }
  return permit.work_status === 'in_progress' ? null : { no: 'The works are not in progress', rule: 'BR-PERMIT-93' }
}

/** Traffic management on site as it goes on the wire, or a form's half of one. */
export type TrafficManagementNow = {
  readonly current_traffic_management_type?: string | null
  readonly current_traffic_management_emergency_contact_name?: string | null
  readonly current_traffic_management_emergency_contact_number?: string | null
}

const contacts = [
  ['current_traffic_management_emergency_contact_name', 'Enter an emergency contact for the signals'],
  ['current_traffic_management_emergency_contact_number', 'Enter an emergency telephone number for the signals'],
] as const

/** What is wrong with it: signals need a contact and number, and nothing else may have one (BR-PERMIT-93). */
export function checkTrafficManagementNow(now: TrafficManagementNow): RuleProblem[] {
  const type = now.current_traffic_management_type
  if (!type) {
    const message = 'Select the traffic management on site'
    return [{ field: 'current_traffic_management_type', message, rule: 'BR-PERMIT-93' }]
  }
  return contacts.flatMap(([field, missing]) => {
    const isGiven = !isMissing(now[field])
    if (isSignals(type) === isGiven) return []
    const message = isGiven ? 'Only two-way and multi-way signals have an emergency contact' : missing
    return [{ field, message, rule: 'BR-PERMIT-93' }]
  })
}

/** A lane rental assessment as it goes on the wire, or a form's half of one. */
export type LaneRentalAssessment = {
  readonly outcome?: LaneRentalAssessmentOutcome | null
  readonly charges_agreed?: boolean | null
  readonly additional_details?: string | null
}

/** What is wrong with it: chargeable works say whether the charges are agreed (BR-FEE-01, 02). */
export function checkLaneRental(assessment: LaneRentalAssessment): RuleProblem[] {
  const { outcome, charges_agreed, additional_details } = assessment
  if (!outcome) return [{ field: 'outcome', message: 'Select a lane rental outcome', rule: 'BR-FEE-01' }]
  const problems: RuleProblem[] = []
  if (outcome === 'chargeable' && charges_agreed == null) {
    const message = 'Select yes if the promoter has agreed'
    problems.push({ field: 'charges_agreed', message, rule: 'BR-FEE-02' })
  }
  if ((additional_details?.length ?? 0) > 500) problems.push(tooLong('additional_details', 'Details', 500))
  return problems
}

/** What is wrong with an acknowledgement: it says yes or nothing (BR-HS2-12). */
export function checkAcknowledgement(request: { readonly hs2_acknowledged?: boolean | null }): RuleProblem[] {
  const message = 'Confirm that you have read these works'
  return request.hs2_acknowledged ? [] : [{ field: 'hs2_acknowledged', message, rule: 'BR-HS2-12' }]
}
