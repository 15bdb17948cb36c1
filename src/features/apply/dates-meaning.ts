/** What dates mean before anything is sent: category, notice, decision, validity, and the remedy when the notice is short. */
import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { categoryOf } from '../../../domain/rules/application-dates.ts'
import type { ApplicationDates, DatesContext } from '../../../domain/rules/application-dates.ts'
import { earliestStart, isEarlyStart, minimumNotice, noticeGiven } from '../../../domain/rules/early-start.ts'
import { responseDeadline, responsePeriod } from '../../../domain/rules/response-deadline.ts'
import type { Period } from '../../../domain/rules/response-deadline.ts'
import { validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import {
  addWorkingDays,
  civilDate,
  countWorkingDays,
  effectiveDay,
  londonDate,
  nextWorkingDay,
  isWorkingDay,
} from '../../../domain/rules/working-days.ts'
import type { Holidays } from '../../../domain/rules/working-days.ts'

import { countWords } from '../../../domain/words.ts'
import type { ApplicationDraft } from './application-answers.ts'
import { applicationBody } from './application-body.ts'
import { recordContext } from './application-steps.ts'

export type DatesMeaning = {
  readonly category: WorkCategory
  readonly startOn: Temporal.PlainDate
  readonly endOn: Temporal.PlainDate
  readonly workingDays: number
  readonly notice: Period
  readonly noticeGiven: number
  readonly isEarly: boolean
  /** First working day that needs no early-start details. */
  readonly earliestOn: Temporal.PlainDate
  readonly decisionOn: Temporal.PlainDate
  readonly decisionPeriod: Period
  /** Last day on which the works may start; null for categories without such a period. */
  readonly validUntil: Temporal.PlainDate | null
  /** The day that counts as the day of sending; later than today after 4:30pm and on days that are no working days. */
  readonly countsFrom: Temporal.PlainDate
  readonly countsFromToday: boolean
}

/** The meaning of the dates if they were sent now; null while they do not give a category (BR-WORK-40 to 47). */
export function datesMeaning(dates: ApplicationDates, context: DatesContext): DatesMeaning | null {
  const { now, holidays } = context
  const category = categoryOf(dates, context)
  if (!category || !dates.proposed_start_date || !dates.proposed_end_date) return null
  const [startOn, endOn] = [civilDate(dates.proposed_start_date), civilDate(dates.proposed_end_date)]
  if (Temporal.PlainDate.compare(endOn, startOn) < 0) return null
  const countsFrom = effectiveDay(now, holidays)
  return {
    category,
    startOn,
    endOn,
    workingDays: countWorkingDays(startOn, endOn, holidays),
    notice: minimumNotice(category),
    noticeGiven: noticeGiven(now, startOn, category, holidays),
    isEarly: isEarlyStart(now, startOn, category, holidays),
    earliestOn: nextWorkingDay(earliestStart(now, category, holidays), holidays),
    decisionOn: responseDeadline(now, category, holidays),
    decisionPeriod: responsePeriod(category),
    validUntil: validityPeriodEnd(startOn, category, holidays),
    countsFrom,
    countsFromToday: countsFrom.equals(londonDate(now)),
  }
}

/** The meaning of a draft's dates if it were sent now. */
export function meaningOf(draft: ApplicationDraft, now: Temporal.Instant, holidays: Holidays): DatesMeaning | null {
  return datesMeaning(applicationBody(draft), { now, holidays, ...recordContext(draft.record) })
}

/** The same works begun on another day: as many working days as before, so that the category stays. */
export function movedTo(
  startOn: Temporal.PlainDate,
  { startOn: oldStart, endOn: oldEnd }: { startOn: Temporal.PlainDate; endOn: Temporal.PlainDate },
  holidays: Holidays,
): { startOn: Temporal.PlainDate; endOn: Temporal.PlainDate } {
  const workingDays = countWorkingDays(oldStart, oldEnd, holidays)
  if (workingDays === 0) return { startOn, endOn: startOn.add(oldStart.until(oldEnd, { largestUnit: 'days' })) }
  return { startOn, endOn: addWorkingDays(nextWorkingDay(startOn, holidays), workingDays - 1, holidays) }
}

/** The working day that many working days after today; today's own or the next one for 0. */
export function startAfter(today: Temporal.PlainDate, workingDays: number, holidays: Holidays): Temporal.PlainDate {
  return workingDays === 0 ? nextWorkingDay(today, holidays) : addWorkingDays(today, workingDays, holidays)
}

/** The working day before or after a day. */
export function stepWorkingDay(day: Temporal.PlainDate, by: 1 | -1, holidays: Holidays): Temporal.PlainDate {
  let on = day.add({ days: by })
  while (!isWorkingDay(on, holidays)) on = on.add({ days: by })
  return on
}

export type StripDay = { readonly on: Temporal.PlainDate; readonly isWorkingDay: boolean; readonly isWorks: boolean }
export type StripMark = { readonly on: Temporal.PlainDate; readonly says: string; readonly isWarning: boolean }

const mostStripDays = 28

/** The days from sending to the day after the works, and what happens on them; only the marks when there are too many to draw. */
export function workingDayStrip(
  meaning: DatesMeaning,
  now: Temporal.Instant,
  holidays: Holidays,
): { days: StripDay[]; marks: StripMark[] } {
  const today = londonDate(now)
  const last = meaning.endOn.add({ days: 1 })
  const length = today.until(last, { largestUnit: 'days' }).days + 1
  const isDrawn = length > 0 && length <= mostStripDays
  const days = Array.from({ length: isDrawn ? length : 0 }, (_, at) => {
    const on = today.add({ days: at })
    const isWithin =
      Temporal.PlainDate.compare(on, meaning.startOn) >= 0 && Temporal.PlainDate.compare(on, meaning.endOn) <= 0
    const worked = isWorkingDay(on, holidays)
    return { on, isWorkingDay: worked, isWorks: isWithin && (worked || meaning.workingDays === 0) }
  })
  return { days, marks: marksOf(meaning, today) }
}

function marksOf(meaning: DatesMeaning, today: Temporal.PlainDate): StripMark[] {
  const short = meaning.notice.days - meaning.noticeGiven
  const marks: StripMark[] = [
    { on: today, says: meaning.countsFromToday ? 'Sent, before 4:30pm' : 'Sent', isWarning: false },
    ...(meaning.countsFromToday ? [] : [{ on: meaning.countsFrom, says: 'Counts as sent', isWarning: false }]),
    { on: meaning.decisionOn, says: 'Decision by', isWarning: false },
    {
      on: meaning.startOn,
      says: meaning.isEarly ? `Your start, ${countWords(short, 'day')} short` : 'Your start',
      isWarning: meaning.isEarly,
    },
    ...(meaning.isEarly ? [{ on: meaning.earliestOn, says: 'Earliest without early start', isWarning: false }] : []),
    { on: meaning.endOn, says: 'Your end', isWarning: false },
  ]
  return marks.sort((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}
