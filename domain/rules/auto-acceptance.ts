import { londonDate } from './working-days.ts'

/** Calendar days that a promoter has to answer a failed inspection; the text says "10 days" only (BR-INSP-51). */
const daysToAnswer = 10

/** The last London day on which a failed inspection can be answered: the tenth after the day it was recorded (BR-INSP-51). */
export function autoAcceptanceDue(recordedAt: Temporal.Instant): Temporal.PlainDate {
  return londonDate(recordedAt).add({ days: daysToAnswer })
}

/** Whether the time to answer is over, though the service may not have accepted the inspection yet (BR-INSP-51, BR-GEN-24). */
export function isAnswerOverdue(due: string | null, now: Temporal.Instant): boolean {
  return due !== null && Temporal.PlainDate.compare(due, londonDate(now)) < 0
}
