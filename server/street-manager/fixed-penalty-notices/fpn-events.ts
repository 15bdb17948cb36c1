import type { OffenceCode } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import { offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { penaltyAmounts, penaltyDates } from '../../../domain/rules/penalty-periods.ts'
import { londonDate, type Holidays } from '../../../domain/rules/working-days.ts'
import { dateWords, moneyWords } from '../../../domain/words.ts'
import type { WorkEvent } from '../../store/record-event.ts'

/** An event of a penalty notice. */
export function fpnEvent(reference: string, event: AuditEvent, details: string): WorkEvent {
  return { event, object_type: 'fpn', object_reference: reference, topic: 'Fixed penalty notice', details }
}

/** The offence with its amounts and days, all of which are shown from issue on (BR-FPN-14 to 19). */
export function noticeWords(
  offence: OffenceCode,
  offenceAt: Temporal.Instant,
  issuedAt: Temporal.Instant,
  holidays: Holidays,
): string {
  const { full, discounted } = penaltyAmounts(offence, londonDate(offenceAt))
  const { discountUntil, payUntil } = penaltyDates(issuedAt, holidays)
  const reduced = `${moneyWords(discounted)} if paid by ${dateWords(discountUntil)}`
  const whole = `${moneyWords(full)} if paid later, by ${dateWords(payUntil)}`
  return `${label(offenceCodeLabels, offence)}: ${reduced}, ${whole}`
}
