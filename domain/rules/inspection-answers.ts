import type { InspectionOutcomeAnswer } from '../contract/enums/inspections.ts'
import { dateWords } from '../words.ts'
import { isAnswerOverdue } from './auto-acceptance.ts'
import {
  inspectionOutcomeMachine,
  outcomeStateOf,
  type AnsweredInspection,
  type InspectionOutcomeState,
} from './inspection-outcome-states.ts'
import { mayMove, type Mover, type MoveAnswer } from './state-machine.ts'

/**
 * Whether somebody may answer an inspection so (BR-INSP-54, 55, 70 to 77); after `due`, the last day to answer, silence is
 * acceptance, though the service may not have written it down yet (BR-INSP-51).
 *
 * @param due  a day of London; null for an inspection that asks for no answer
 */
export function mayAnswerInspection(
  inspection: AnsweredInspection,
  due: string | null,
  answer: InspectionOutcomeAnswer,
  by: Mover,
  now: Temporal.Instant,
): MoveAnswer<InspectionOutcomeState> {
  const state = outcomeStateOf(inspection)
  if (state === 'no_response' && isAnswerOverdue(due, now)) {
    const no = `The time to answer ended on ${dateWords(due ?? '')}: the inspection is accepted`
    return { no, rule: 'BR-INSP-51' }
  }
  return mayMove(inspectionOutcomeMachine, state, answer, by)
}
