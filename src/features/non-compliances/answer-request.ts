import {
  checkNonComplianceAnswer,
  type NonComplianceAnswer,
  type SentNonComplianceStatus,
} from '../../../domain/rules/non-compliance-checks.ts'
import { dateOf, noDate, dateProblem, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { textProblem, timeOf, timeProblem } from '../../forms/typed-text.ts'

export interface TypedStep {
  /** Of `NonComplianceResponseStatus`. */
  answer: string
  day: DateParts
  time: string
  /** By answer, so that changing one's mind loses nothing. */
  details: Record<string, string>
}

export const nothingSaid: TypedStep = { answer: '', day: noDate, time: '', details: {} }

/** Answers that have to say why (BR-NC-12). */
export const needsDetails = (status: string) => status === 'joint_site_meeting_not_needed'

/** Only what belongs to the chosen answer goes on the wire. */
export function stepRequest({ answer, day, time, details }: TypedStep): NonComplianceAnswer {
  const date = dateOf(day)
  const clock = timeOf(time)
  const said = details[answer]?.trim()
  return {
    non_compliance_response_status: answer as SentNonComplianceStatus,
    ...(said ? { response_details: said } : {}),
    ...(answer === 'joint_site_meeting_suggested' && date && clock
      ? {
          jsm_suggested_date: date
            .toZonedDateTime({ timeZone: 'Europe/London', plainTime: clock })
            .toString({ timeZoneName: 'never', smallestUnit: 'second' }),
        }
      : {}),
  }
}

/**
 * What is wrong with an answer as typed; the rules are the service's own (BR-NC-12, 20, 22).
 *
 * @param onTable  the date that waits for agreement
 */
export function stepProblems(typed: TypedStep, now: Temporal.Instant, onTable: Temporal.Instant | null): FormProblem[] {
  if (!typed.answer) return [{ field: 'answer', message: 'Select your answer' }]
  const details = `details.${typed.answer}`
  const typing = [
    textProblem(
      details,
      'Details',
      typed.details[typed.answer] ?? '',
      500,
      needsDetails(typed.answer) ? 'Enter details' : undefined,
    ),
    ...(typed.answer === 'joint_site_meeting_suggested'
      ? [
          dateProblem('day', 'Date of the meeting', typed.day, 'Enter a date for the meeting'),
          timeProblem('time', 'Time of the meeting', typed.time, 'Enter a time for the meeting'),
        ]
      : []),
  ].filter((problem) => problem !== undefined)
  if (typing.length > 0) return typing
  return checkNonComplianceAnswer(stepRequest(typed), now, onTable).map((problem) => ({
    ...problem,
    field: problem.field === 'jsm_suggested_date' ? 'day' : problem.field === 'response_details' ? details : 'answer',
  }))
}
