import type { FPNStatus, PaymentMethod } from '../contract/enums/fixed-penalty-notices.ts'
import { isMissing } from './application-answers.ts'
import { evidenceProblems } from './evidence-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { instantOf } from './working-days.ts'

/** What is asked of a penalty beyond the shape of its answers, as it goes on the wire. */
export type PenaltyAnswers = {
  readonly offence_date: string
  readonly payment_methods: readonly PaymentMethod[]
  readonly fpn_evidence: boolean
  readonly file_ids?: readonly number[] | null
}

/** What is wrong with the answers of a penalty (BR-FPN-01, BR-GEN-56); one given late is not refused (BR-FPN-05). */
export function checkPenalty(answers: PenaltyAnswers, now: Temporal.Instant): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (Temporal.Instant.compare(instantOf(answers.offence_date), now) >= 0) {
    problems.push({
      field: 'offence_date',
      message: 'Date of the offence must be in the past',
      rule: 'BR-FPN-01',
    })
  }
  if (isMissing(answers.payment_methods)) {
    problems.push({
      field: 'payment_methods',
      message: 'Select how the penalty can be paid',
      rule: 'BR-FPN-01',
    })
  }
  return [...problems, ...evidenceProblems(answers.fpn_evidence, answers.file_ids)]
}

/** What decides whether works can be penalised at all. */
export type PenalisedWorks = {
  readonly promoter_swa_code: string
  readonly highway_authority_swa_code: string
  /** 9 is a private street (BR-GEN-38) */
  readonly road_category: number
}

/** Why no penalty is possible on these works (BR-FPN-04); null when one is. `field` is where a new record says it. */
export function penaltyHindrance(works: PenalisedWorks): RuleProblem | null {
  const rule = 'BR-FPN-04'
  if (works.road_category === 9) {
    const message = 'A penalty is not possible on a private street: it is no maintainable highway'
    return { field: 'usrn', message, rule }
  }
  if (works.promoter_swa_code === works.highway_authority_swa_code) {
    return { field: 'promoter_swa_code', message: 'An authority cannot penalise its own works', rule }
  }
  return null
}

/** What is wrong with the answers of a change of status: a dispute and a withdrawal say why (BR-FPN-22, 24). */
export function checkPenaltyStatus(answers: {
  readonly fpn_status: FPNStatus
  readonly status_reason?: string | null
}): RuleProblem[] {
  if (!isMissing(answers.status_reason)) return []
  const field = 'status_reason'
  switch (answers.fpn_status) {
    case 'disputed':
      return [{ field, message: 'Enter why you dispute the penalty', rule: 'BR-FPN-22' }]
    case 'withdrawn':
      return [{ field, message: 'Enter why you withdraw the penalty', rule: 'BR-FPN-24' }]
    default:
      return []
  }
}
