/** What the screens say and offer of inspections, from the tables that the server decides by. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import type { InspectionOutcomeAnswer } from '../../../domain/contract/enums/inspections.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords, type ClockGroup } from '../../../domain/rules/clock.ts'
import { mayAnswerInspection } from '../../../domain/rules/inspection-answers.ts'
import { outcomeStateOf, type AnsweredInspection } from '../../../domain/rules/inspection-outcome-states.ts'
import type { MoveAnswer } from '../../../domain/rules/state-machine.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import type { Work } from '../works/use-work.ts'

export type InspectionSummary = NonNullable<Work['inspections']>[number]

interface Kind {
  readonly inspection_type_string: string
  readonly inspection_category_string?: string | null
}

/** "Live site, Category A". */
export function kindWords(kind: Kind): string {
  return [kind.inspection_type_string, kind.inspection_category_string].filter(Boolean).join(', ')
}

/** The planned visit of a works record, of which there is at most one (BR-INSP-40). */
export function scheduledOf({ inspections }: Pick<Work, 'inspections'>): InspectionSummary | undefined {
  return inspections?.find((inspection) => inspection.inspection_response_type === 'reinspection')
}

export function recordedOf({ inspections }: Pick<Work, 'inspections'>): InspectionSummary[] {
  return inspections?.filter((inspection) => inspection.inspection_response_type !== 'reinspection') ?? []
}

/** "4 December 2026", with its time when one was set. */
export function visitWords(visit: Pick<InspectionSummary, 'inspection_date' | 'reinspection_date_time'>): string {
  return visit.reinspection_date_time ? dateTimeWords(visit.reinspection_date_time) : dateWords(visit.inspection_date)
}

type Answered = AnsweredInspection & { readonly auto_acceptance_due_date?: string | null }

/** The last day to answer as a day of London; null when no answer is asked for. */
export const dueOf = ({ auto_acceptance_due_date: due }: Answered): string | null =>
  due ? civilDate(due).toString() : null

export interface AnswerClock {
  readonly group: ClockGroup
  readonly words: string
  readonly note: string
}

/** How long the promoter still has, while it has said nothing (BR-INSP-51). */
export function answerClock(inspection: Answered, now: Temporal.Instant): AnswerClock | undefined {
  const due = dueOf(inspection)
  if (outcomeStateOf(inspection) !== 'no_response' || due === null) return undefined
  return {
    group: clockGroup(due, now, englandAndWales),
    words: clockWords(due, now, englandAndWales),
    note: `Accepted automatically after ${dateWords(due)}`,
  }
}

const answersOf: Readonly<Record<'promoter' | 'authority', readonly InspectionOutcomeAnswer[]>> = {
  promoter: ['inspection_outcome_accepted', 'inspection_outcome_disputed', 'joint_site_meeting_needed'],
  authority: ['reviewing_dispute', 'no_agreement', 'inspection_outcome_promoter_accepts_failed_inspection'],
}

export interface OfferedAnswer {
  readonly answer: InspectionOutcomeAnswer
  readonly may: MoveAnswer<string>
}

/** The answers of this role's side, each with whether it can be given now (BR-INSP-53, 70 to 77). */
export function answersFor(inspection: Answered, role: ActingRole, now: Temporal.Instant): OfferedAnswer[] {
  const side = role === 'HighwayAuthority' ? 'authority' : 'promoter'
  return answersOf[side].map((answer) => ({
    answer,
    may: mayAnswerInspection(inspection, dueOf(inspection), answer, role, now),
  }))
}

/** Whether the inspection waits for this role: the promoter's first word, or the authority's to a dispute. */
export function waitsFor(inspection: Answered, role: ActingRole, now: Temporal.Instant): boolean {
  const state = outcomeStateOf(inspection)
  if (!answersFor(inspection, role, now).some(({ may }) => may.yes)) return false
  if (role === 'HighwayAuthority') {
    return state === 'disputed' || state === 'joint_site_meeting_needed' || state === 'reviewing_dispute'
  }
  return state === 'no_response'
}
