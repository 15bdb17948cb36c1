/** What a site says at a glance: its size, how long its guarantee still runs, and when registration is due. */
import type { ReinstatementStatus } from '../../../domain/contract/enums/reinstatements.ts'
import { soonDays } from '../../../domain/rules/guarantee-standing.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import type { Work } from '../works/use-work.ts'

export type SiteRow = NonNullable<Work['sites']>[number]

/** "3.5 × 1.2 m, 0.8 m deep", "6 holes", "Part of another site". */
export function sizeWords(site: Pick<SiteRow, 'length' | 'width' | 'depth' | 'number_of_holes'>): string {
  const { length, width, depth, number_of_holes: holes } = site
  if (holes != null) return countWords(holes, 'hole')
  if (length == null || width == null) return ''
  return `${length} × ${width} m${depth == null ? '' : `, ${depth} m deep`}`
}

export interface Guarantee {
  /** Share of its time that has passed, 0 to 100. */
  readonly percent: number
  readonly words: string
  readonly tone: 'over' | 'soon' | 'runs'
}

interface Guaranteed {
  readonly status: ReinstatementStatus | 'upcoming_enum'
  readonly completed: string | null | undefined
  readonly ends: string | null | undefined
}

/** How much of the time of a reinstatement has passed; its last day counts whole (BR-REIN-20 to 22). */
export function guaranteeOf({ status, completed, ends }: Guaranteed, now: Temporal.Instant): Guarantee | undefined {
  if (!completed || !ends) return undefined
  const [from, to, today] = [civilDate(completed), civilDate(ends), londonDate(now)]
  const whole = Math.max(1, from.until(to).days + 1)
  const passed = from.until(today).days
  const left = today.until(to).days
  const isInterim = status === 'interim'
  const percent = Math.min(100, Math.max(0, Math.round((passed / whole) * 100)))
  if (left < 0) {
    const words = isInterim ? `Interim ended ${dateWords(to)}` : `Guarantee ended ${dateWords(to)}`
    return { percent: 100, words, tone: isInterim ? 'over' : 'runs' }
  }
  const when = isInterim ? `Make permanent by ${dateWords(to)}` : `Guarantee ends ${dateWords(to)}`
  const isSoon = left <= soonDays[isInterim ? 'interim' : 'permanent']
  return { percent, words: `${when}, ${leftWords(today, to)}`, tone: isSoon ? 'soon' : 'runs' }
}

/** "1 year 7 months left", "12 days left", "last day". */
function leftWords(today: Temporal.PlainDate, to: Temporal.PlainDate): string {
  const { years, months, days } = today.until(to, { largestUnit: 'year' })
  if (years > 0)
    return `${[countWords(years, 'year'), months > 0 ? countWords(months, 'month') : ''].join(' ').trim()} left`
  if (months > 0) return `${countWords(months, 'month')} left`
  return days > 0 ? `${countWords(days, 'day')} left` : 'last day'
}

/** Whether the works still owe the registration of a site, and by when: nothing is due before they stop (BR-REIN-31, 32). */
export function registrationDue(work: Pick<Work, 'active_permit' | 'sites'>): string | undefined {
  const permit = work.active_permit
  if (!permit?.excavation || !permit.excavation_carried_out || permit.final_reinstatement) return undefined
  return permit.reinstatement_registration_due_date ?? undefined
}
