/** What a notice costs until when, and the clock that its reader minds. */
import { fpnStatuses, offenceCodes } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords, type ClockGroup } from '../../../domain/rules/clock.ts'
import {
  isPenaltyFinal,
  lastDayToGive,
  penaltyAmounts,
  penaltyDates,
  type PenaltyAmounts,
  type PenaltyDates,
} from '../../../domain/rules/penalty-periods.ts'
import { instantOf, londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'

interface NoticeInHand {
  readonly fpn_status: string
  readonly issue_date_time: string
}

/** Amounts in pence and days of a notice; undefined for an offence that this version does not know. */
interface PenaltyTerms extends PenaltyDates {
  readonly amounts: PenaltyAmounts
}

/** What is to be paid until when, counted from the moment of issue (BR-FPN-14 to 16). */
export function penaltyTerms(
  offenceCode: string,
  offence: Temporal.Instant,
  issued: Temporal.Instant,
): PenaltyTerms | undefined {
  const code = offenceCodes.find((known) => known === offenceCode)
  if (!code) return undefined
  return { ...penaltyDates(issued, englandAndWales), amounts: penaltyAmounts(code, londonDate(offence)) }
}

interface PenaltyClock {
  readonly group: ClockGroup
  readonly words: string
  readonly note: string
}

/** Counts to the end of the discount, then to the last day to pay; none once the notice has come to its end (BR-FPN-19). */
export function penaltyClock(notice: NoticeInHand, now: Temporal.Instant): PenaltyClock | undefined {
  const status = fpnStatuses.find((known) => known === notice.fpn_status)
  if (!status || isPenaltyFinal(status)) return undefined
  const { discountUntil, payUntil } = penaltyDates(instantOf(notice.issue_date_time), englandAndWales)
  const isDiscounted = Temporal.PlainDate.compare(londonDate(now), discountUntil) <= 0
  const day = isDiscounted ? discountUntil : payUntil
  return {
    group: clockGroup(day, now, englandAndWales),
    words: clockWords(day, now, englandAndWales),
    note: `${isDiscounted ? 'Discount until' : 'Pay by'} ${dateWords(day)}`,
  }
}

/** Whether paying now comes after the discount period: told, never refused (BR-FPN-18). */
export function isDiscountOver(notice: NoticeInHand, now: Temporal.Instant): boolean {
  const { discountUntil } = penaltyDates(instantOf(notice.issue_date_time), englandAndWales)
  return Temporal.PlainDate.compare(londonDate(now), discountUntil) > 0
}

/** The last day to give a notice, when that day is over: the law wants 91 days kept, the service only warns (BR-FPN-05). */
export function missedLastDay(offence: Temporal.Instant, now: Temporal.Instant): Temporal.PlainDate | undefined {
  const last = lastDayToGive(londonDate(offence))
  return Temporal.PlainDate.compare(londonDate(now), last) > 0 ? last : undefined
}
