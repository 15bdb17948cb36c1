/** What tried dates mean by the rules: notice, the days on which works may start, and what a plan would become. */
import type { WorkCategory } from '../../../domain/contract/enums/permits.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { earliestStart, isEarlyStart, minimumNotice, noticeGiven } from '../../../domain/rules/early-start.ts'
import { responseDeadline } from '../../../domain/rules/response-deadline.ts'
import { validityPeriodEnd } from '../../../domain/rules/validity-period.ts'
import { workCategory } from '../../../domain/rules/work-category.ts'
import { countWorkingDays } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords, longDateWords } from '../../../domain/words.ts'
import type { Days } from './programme-days.ts'

export interface Meaning {
  readonly title: string
  readonly main: string
  readonly note?: string
  readonly isWarning?: boolean
}

/** Notice that a start gives when it is asked for now (BR-PERMIT-11, 12); nothing for works without one. */
export function noticeMeaning(startOn: string, category: WorkCategory, now: Temporal.Instant): Meaning[] {
  const { days, unit } = minimumNotice(category)
  if (days === 0) return []
  const start = Temporal.PlainDate.from(startOn)
  const given = noticeGiven(now, start, category, englandAndWales)
  const earliest = earliestStart(now, category, englandAndWales)
  if (isEarlyStart(now, start, category, englandAndWales)) {
    const note = `Asked for now, works can start on ${longDateWords(earliest)} without an early start.`
    return [{ title: 'Notice', main: `Early start: ${given} of ${days} ${unit}`, note, isWarning: true }]
  }
  return [{ title: 'Notice', main: `Enough: ${given} of ${days} ${unit}` }]
}

/** The last day on which works may start (BR-PERMIT-86); nothing where there is no such period. */
export function validityMeaning(startOn: string, category: WorkCategory): Meaning[] {
  const last = validityPeriodEnd(Temporal.PlainDate.from(startOn), category, englandAndWales)
  return last ? [{ title: 'Validity', main: `Works may start until ${longDateWords(last)}` }] : []
}

/** What a plan would be as an application that is sent now: category, notice, and the day by which it is decided. */
export function planMeaning(days: Days, now: Temporal.Instant): Meaning[] {
  const [startOn, endOn] = [Temporal.PlainDate.from(days.from), Temporal.PlainDate.from(days.to)]
  const category = workCategory({ work_type: 'planned', startOn, endOn, progressesPlan: true }, englandAndWales)
  const length = countWorkingDays(startOn, endOn, englandAndWales)
  const decided = responseDeadline(now, category, englandAndWales)
  return [
    { title: 'Category', main: `${label(workCategoryLabels, category)}, ${countWords(length, 'working day')}` },
    ...noticeMeaning(days.from, category, now),
    { title: 'Decision', main: `by ${dateWords(decided)} if it is applied for now, estimated` },
    ...validityMeaning(days.from, category),
  ]
}
