import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { updateSection74HAStatus, updateSection74PromoterStatus } from '../../../domain/contract/section-74s.ts'
import { section74Fields, type Section74Field } from '../../../domain/rules/section-74-fields.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import type {
  Section74AuthorityAnswers,
  Section74Details,
  Section74PromoterAnswers,
} from '../../store/section-74-tables.ts'
import { dayAnswer } from '../wire-dates.ts'

type StatusBody = BodyOf<typeof updateSection74HAStatus>
type AnswerBody = BodyOf<typeof updateSection74PromoterStatus>

/** What the authority's new status keeps of what came with it; the draft amount stays for the final one (BR-S74-06, 11 to 15). */
export function authorityAnswers(body: StatusBody, before: Section74Details): Section74AuthorityAnswers {
  const isFinal = body.status === 'resolved'
  const answers: Section74AuthorityAnswers = {
    ha_reason_for_dispute: body.reason_for_dispute,
    site_cleared_date: maybeDay(body.site_cleared_date),
    latest_ha_additional_details: body.additional_details,
    ha_response_number_of_days_overrun: body.number_of_days_overrun,
    draft_invoice_reference: body.draft_invoice_reference,
    draft_invoice_amount: isFinal ? before.ha?.draft_invoice_amount : body.draft_invoice_amount,
    invoice_reference: body.invoice_reference,
    final_agreed_amount: body.final_agreed_amount,
  }
  return only(answers, section74Fields({ authority: body.status, promoter: null }, true))
}

/** What the promoter's new status keeps of what came with it (BR-S74-06, 20 to 25). */
export function promoterAnswers(body: AnswerBody): Section74PromoterAnswers {
  const answers: Section74PromoterAnswers = {
    promoter_reason_for_dispute: body.reason_for_dispute,
    site_visited_date: maybeDay(body.site_visited_date),
    latest_promoter_additional_details: body.additional_details,
  }
  return only(answers, section74Fields({ authority: 'warning_issued', promoter: body.status }, true))
}

const maybeDay = (value: string | null | undefined) => (value == null ? null : dayAnswer(civilDate(value).toString()))

function only<Answers extends object>(answers: Answers, fields: readonly Section74Field[]): Answers {
  const kept = Object.entries(answers).filter(
    ([name, value]) => fields.some((field) => field === name) && value != null,
  )
  return Object.fromEntries(kept) as Answers
}
