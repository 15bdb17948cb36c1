import { dateTimeWords } from '../words.ts'
import { isMissing, tooLong } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'
import { instantOf } from './working-days.ts'

/**
 * What is wrong with a logged start: a time now or past (BR-PERMIT-80). Whether works may start at all is the state table's
 * answer, `can(permit, 'log_start', …)`; so it is with the other three.
 */
export function checkStart(
  request: { readonly actual_start_date?: string | null },
  context: { readonly now: Temporal.Instant },
): RuleProblem[] {
  const field = 'actual_start_date'
  if (isMissing(request.actual_start_date) || !request.actual_start_date) {
    return [{ field, message: 'Enter when works started', rule: 'BR-PERMIT-80' }]
  }
  return isFuture(request.actual_start_date, context.now)
    ? [{ field, message: 'Start must be now or in the past', rule: 'BR-PERMIT-80' }]
    : []
}

/** What is wrong with a logged stop: now or past, and on or after the start (BR-PERMIT-83). */
export function checkStop(
  request: { readonly actual_stop_date?: string | null },
  permit: { readonly actual_start_date?: string | null },
  context: { readonly now: Temporal.Instant },
): RuleProblem[] {
  const field = 'actual_stop_date'
  const stop = request.actual_stop_date
  if (isMissing(stop) || !stop) return [{ field, message: 'Enter when works stopped', rule: 'BR-PERMIT-83' }]
  if (isFuture(stop, context.now)) {
    return [{ field, message: 'Stop must be now or in the past', rule: 'BR-PERMIT-83' }]
  }
  const start = permit.actual_start_date
  const isBeforeStart = start != null && Temporal.Instant.compare(instantOf(stop), instantOf(start)) < 0
  return isBeforeStart ? [{ field, message: `Stop must be after ${dateTimeWords(start)}`, rule: 'BR-PERMIT-83' }] : []
}

/** What is wrong with the reason for undoing a start or stop: required, 500 characters at most (BR-PERMIT-81, 84). */
export function checkRevert(
  request: { readonly revert_reason?: string | null },
  undoing: 'start' | 'stop',
): RuleProblem[] {
  const field = 'revert_reason'
  const rule = undoing === 'start' ? 'BR-PERMIT-81' : 'BR-PERMIT-84'
  if (isMissing(request.revert_reason) || !request.revert_reason) {
    return [{ field, message: 'Enter why you are undoing this', rule }]
  }
  return request.revert_reason.length > 500 ? [tooLong(field, 'Reason', 500)] : []
}

function isFuture(text: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(instantOf(text), now) > 0
}
