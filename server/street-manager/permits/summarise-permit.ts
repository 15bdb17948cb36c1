import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getEarliestPermit } from '../../../domain/contract/permit-follow-ups.ts'
import { permitStatusLabel, workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** A permit in short, as a works record lists it. */
export function summarisePermit(permit: PermitRow): AnswerOf<typeof getEarliestPermit> {
  return {
    permit_reference_number: permit.reference,
    proposed_start_date: dayAnswer(permit.proposed_start_on),
    proposed_end_date: dayAnswer(permit.proposed_end_on),
    actual_start_date: maybeInstantAnswer(permit.actual_start_at),
    actual_stop_date: maybeInstantAnswer(permit.actual_stop_at),
    permit_status: permit.permit_status,
    permit_status_string: permitStatusLabel(permit),
    work_category: permit.work_category,
    work_category_string: label(workCategoryLabels, permit.work_category),
  }
}
