import type { InspectionOutcomeAnswer } from '../contract/enums/inspections.ts'
import { isMissing } from './application-answers.ts'
import type { RuleProblem } from './rule-broken.ts'

/** One side's answer to an inspection as it goes on the wire (`InspectionOutcomeStatusRequest`). */
export type InspectionAnswer = {
  readonly inspection_response_type: InspectionOutcomeAnswer
  readonly inspection_response_reason?: string | null
}

/** Whether the answer has to say why (BR-INSP-56). */
export function needsReason(answer: InspectionOutcomeAnswer): boolean {
  return answer === 'inspection_outcome_disputed' || answer === 'inspection_outcome_promoter_accepts_failed_inspection'
}

/** What is wrong with an answer (BR-INSP-50, 52, 56); whose turn it is, the table of states says. */
export function checkInspectionAnswer(answer: InspectionAnswer): RuleProblem[] {
  if (!needsReason(answer.inspection_response_type) || !isMissing(answer.inspection_response_reason)) return []
  return [{ field: 'inspection_response_reason', message: 'Enter the reason', rule: 'BR-INSP-56' }]
}
