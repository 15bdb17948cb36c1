import type { InspectionOutcomeAnswer } from '../../../domain/contract/enums/inspections.ts'
import { checkInspectionAnswer, type InspectionAnswer } from '../../../domain/rules/inspection-answer-checks.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem } from '../../forms/typed-text.ts'

/** An answer as typed: each choice keeps its own reason, so that changing one's mind loses nothing. */
export interface TypedAnswer {
  answer: string
  reasons: Record<string, string>
}

export const nothingSaid: TypedAnswer = { answer: '', reasons: {} }

/** Only the reason of the chosen answer goes on the wire. */
export function answerRequest({ answer, reasons }: TypedAnswer): InspectionAnswer {
  const reason = reasons[answer]?.trim()
  return {
    inspection_response_type: answer as InspectionOutcomeAnswer,
    ...(reason ? { inspection_response_reason: reason } : {}),
  }
}

export function answerProblems(typed: TypedAnswer): FormProblem[] {
  if (!typed.answer) return [{ field: 'answer', message: 'Select your answer' }]
  const field = `reasons.${typed.answer}`
  const missing = checkInspectionAnswer(answerRequest(typed)).map((problem) => ({ ...problem, field }))
  const tooLong = textProblem(field, 'Reason', typed.reasons[typed.answer] ?? '', 500)
  return tooLong ? [...missing, tooLong] : missing
}
