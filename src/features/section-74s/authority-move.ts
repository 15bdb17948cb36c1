/** The authority's next step on a Section 74 as it is typed, and what of it goes on the wire. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { Section74HAStatus } from '../../../domain/contract/enums/section-74s.ts'
import type { updateSection74HAStatus } from '../../../domain/contract/section-74s.ts'
import { checkSection74Status } from '../../../domain/rules/section-74-checks.ts'
import { dateOf, dateProblem, noDate, type DateParts } from '../../forms/date-parts.ts'
import type { FormProblem } from '../../forms/field-problems.ts'
import { numberOf, numberProblem } from '../../forms/typed-text.ts'

interface TypedMove {
  status: string
  site_cleared_date: DateParts
  number_of_days_overrun: string
  draft_invoice_amount: string
  draft_invoice_reference: string
  final_agreed_amount: string
  invoice_reference: string
  reason_for_dispute: string
  additional_details: string
}

export const nothingMoved: TypedMove = {
  status: '',
  site_cleared_date: noDate,
  number_of_days_overrun: '',
  draft_invoice_amount: '',
  draft_invoice_reference: '',
  final_agreed_amount: '',
  invoice_reference: '',
  reason_for_dispute: '',
  additional_details: '',
}

type MoveBody = BodyOf<typeof updateSection74HAStatus>

/** Only what the chosen status asks for goes on the wire (BR-S74-11 to 15). */
export function authorityBody(typed: TypedMove): MoveBody {
  const status = typed.status as Section74HAStatus
  const details = textOf('additional_details', typed.additional_details)
  switch (status) {
    case 'charges_ended': {
      const day = dateOf(typed.site_cleared_date)
      return { status, ...(day ? { site_cleared_date: day.toString() } : {}), ...details }
    }
    case 'warning_disputed':
      return { status, ...textOf('reason_for_dispute', typed.reason_for_dispute) }
    case 'draft_invoice_issued':
      return {
        status,
        ...numberIn('number_of_days_overrun', typed.number_of_days_overrun),
        ...numberIn('draft_invoice_amount', typed.draft_invoice_amount),
        ...textOf('draft_invoice_reference', typed.draft_invoice_reference),
        ...details,
      }
    case 'resolved':
      return {
        status,
        ...numberIn('number_of_days_overrun', typed.number_of_days_overrun),
        ...numberIn('final_agreed_amount', typed.final_agreed_amount),
        ...textOf('invoice_reference', typed.invoice_reference),
        ...details,
      }
    default:
      return { status, ...details }
  }
}

const textOf = (field: string, text: string) => (text.trim() ? { [field]: text.trim() } : {})

function numberIn(field: string, text: string) {
  const value = numberOf(text)
  return value === undefined ? {} : { [field]: value }
}

/** Typing first, then what the status needs (BR-S74-11 to 15); a field is told of once. */
export function authorityProblems(typed: TypedMove, now: Temporal.Instant): FormProblem[] {
  if (!typed.status) return [{ field: 'status', message: 'Select what happens next' }]
  const isInvoice = typed.status === 'draft_invoice_issued'
  const typing = [
    typed.status === 'charges_ended' ? dateProblem('site_cleared_date', 'Date', typed.site_cleared_date) : undefined,
    ...(isInvoice || typed.status === 'resolved'
      ? [
          numberProblem('number_of_days_overrun', 'Days overrun', typed.number_of_days_overrun, { min: 1 }),
          isInvoice
            ? numberProblem('draft_invoice_amount', 'Draft amount', typed.draft_invoice_amount, { decimals: 2 })
            : numberProblem('final_agreed_amount', 'Final amount', typed.final_agreed_amount, { decimals: 2 }),
        ]
      : []),
  ].filter((problem) => problem !== undefined)
  const told = new Set(typing.map(({ field }) => field.split('.')[0]))
  return [...typing, ...checkSection74Status(authorityBody(typed), now).filter(({ field }) => !told.has(field))]
}
