import type { Section74HAStatus, Section74PromoterStatus } from '../contract/enums/section-74s.ts'
import { isMissing } from './application-answers.ts'
import { notLaterThanToday } from './overrun-warning-checks.ts'
import type { RuleProblem } from './rule-broken.ts'

/** The authority's answers with a status; amounts in pounds. */
export type Section74Update = {
  readonly status: Section74HAStatus
  readonly site_cleared_date?: string | null
  readonly additional_details?: string | null
  readonly number_of_days_overrun?: number | null
  readonly draft_invoice_amount?: number | null
  readonly draft_invoice_reference?: string | null
  readonly final_agreed_amount?: number | null
  readonly invoice_reference?: string | null
  readonly reason_for_dispute?: string | null
}

/** What is wrong with the answers of the authority's status (BR-S74-11 to 15). */
export function checkSection74Status(update: Section74Update, now: Temporal.Instant): RuleProblem[] {
  return [...neededProblems(update, now), ...referenceProblems(update)]
}

function neededProblems(update: Section74Update, now: Temporal.Instant): RuleProblem[] {
  switch (update.status) {
    case 'warning_issued':
      return []
    case 'warning_disputed':
      return missingText('reason_for_dispute', update.reason_for_dispute, 'Enter why it is disputed', 'BR-S74-11')
    case 'charges_ended':
      return dayProblems(
        'site_cleared_date',
        update.site_cleared_date,
        'Enter when the site was clear',
        now,
        'BR-S74-12',
      )
    case 'withdrawn':
      return missingText('additional_details', update.additional_details, 'Enter why it is withdrawn', 'BR-S74-13')
    case 'draft_invoice_issued':
      return [
        ...daysProblems(update, 'BR-S74-14'),
        ...amountProblems('draft_invoice_amount', update.draft_invoice_amount, 'Enter the draft amount', 'BR-S74-14'),
      ]
    case 'resolved':
      return [
        ...daysProblems(update, 'BR-S74-15'),
        ...amountProblems('final_agreed_amount', update.final_agreed_amount, 'Enter the final amount', 'BR-S74-15'),
      ]
  }
}

/** Each invoice has its reference at its own status and at no other (BR-S74-14, 15). */
function referenceProblems(update: Section74Update): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (update.status !== 'draft_invoice_issued' && !isMissing(update.draft_invoice_reference)) {
    const message = 'This is given with the draft invoice only'
    problems.push({ field: 'draft_invoice_reference', message, rule: 'BR-S74-14' })
  }
  if (update.status !== 'resolved' && !isMissing(update.invoice_reference)) {
    const message = 'This is given with the final amount only'
    problems.push({ field: 'invoice_reference', message, rule: 'BR-S74-15' })
  }
  return problems
}

/** The promoter's answers with a status. */
export type Section74AnswerUpdate = {
  readonly status: Section74PromoterStatus
  readonly site_visited_date?: string | null
  readonly additional_details?: string | null
  readonly reason_for_dispute?: string | null
}

/** What is wrong with the answers of the promoter's status (BR-S74-20 to 25). */
export function checkSection74Answer(update: Section74AnswerUpdate, now: Temporal.Instant): RuleProblem[] {
  switch (update.status) {
    case 'site_visited_and_rectified':
      return dayProblems('site_visited_date', update.site_visited_date, 'Enter when you visited', now, 'BR-S74-21')
    case 'warning_disputed':
      return missingText('reason_for_dispute', update.reason_for_dispute, 'Enter why you dispute it', 'BR-S74-22')
    default:
      return []
  }
}

function missingText(field: string, text: string | null | undefined, message: string, rule: string): RuleProblem[] {
  return isMissing(text) ? [{ field, message, rule }] : []
}

function dayProblems(
  field: string,
  day: string | null | undefined,
  missing: string,
  now: Temporal.Instant,
  rule: string,
): RuleProblem[] {
  return day == null ? [{ field, message: missing, rule }] : notLaterThanToday(field, day, now, rule)
}

function daysProblems({ number_of_days_overrun: days }: Section74Update, rule: string): RuleProblem[] {
  const field = 'number_of_days_overrun'
  if (days == null) return [{ field, message: 'Enter the days overrun', rule }]
  return Number.isInteger(days) && days >= 1 ? [] : [{ field, message: 'Days overrun must be 1 or more', rule }]
}

function amountProblems(
  field: string,
  pounds: number | null | undefined,
  missing: string,
  rule: string,
): RuleProblem[] {
  if (pounds == null) return [{ field, message: missing, rule }]
  return pounds > 0 ? [] : [{ field, message: 'Amount must be more than £0', rule }]
}
