import type { PermitCancellationReason, PermitStatus } from '../contract/enums/permits.ts'
import { isMissing, tooLong } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'

/** A cancellation as it goes on the wire (`PermitStatusUpdateRequest`), or a form's half of one. */
export type Cancellation = {
  readonly permit_status?: PermitStatus | null
  readonly permit_cancellation_reason?: PermitCancellationReason | null
  readonly permit_cancellation_reason_other?: string | null
  readonly additional_comments?: string | null
}

/**
 * What is wrong with the answers of a cancellation: the only status that a promoter sends is cancelled (BR-PERMIT-72), and
 * "other" needs words (BR-PERMIT-67). Whether the permit may be cancelled is the state table's answer, `can(permit, 'cancel', …)`.
 */
export function checkCancellation(cancellation: Cancellation): RuleProblem[] {
  const { permit_status, permit_cancellation_reason, permit_cancellation_reason_other: other } = cancellation
  const problems: RuleProblem[] = []
  if (permit_status !== 'cancelled') {
    const message = 'The status of a permit can only be set to cancelled'
    problems.push({ field: 'permit_status', message, rule: 'BR-PERMIT-72' })
  }
  if (permit_cancellation_reason === 'other' && isMissing(other)) {
    const message = 'Enter why you are cancelling the permit'
    problems.push({ field: 'permit_cancellation_reason_other', message, rule: 'BR-PERMIT-67' })
  }
  if ((other?.length ?? 0) > 500) problems.push(tooLong('permit_cancellation_reason_other', 'Reason', 500))
  if ((cancellation.additional_comments?.length ?? 0) > 500) {
    problems.push(tooLong('additional_comments', 'Comments', 500))
  }
  return problems
}
