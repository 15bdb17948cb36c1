/** When the works go on beside the traffic-sensitive times of the street, as far as the application tells. */
import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import {
  dailyHours,
  isTrafficSensitive,
  minutesInSensitiveTime,
  sensitiveDays,
  type SensitiveDay,
} from '../../../../domain/rules/sensitive-hours.ts'
import { civilDate } from '../../../../domain/rules/working-days.ts'
import { hoursWords } from '../../../components/week-chart-words.ts'
import type { Permit } from '../use-permit.ts'

export interface HoursFinding {
  readonly days: readonly SensitiveDay[]
  readonly minutes: number
  /** True when the application does not give both times of day. */
  readonly isAssumed: boolean
  /** The street has traffic-sensitive times at all, whether the promoter named them or not. */
  readonly isSensitive: boolean
  /** It has, and the promoter named none of them. */
  readonly isLeftOut: boolean
}

type Timed = Pick<
  Permit,
  | 'proposed_start_date'
  | 'proposed_end_date'
  | 'proposed_start_time'
  | 'proposed_end_time'
  | 'permit_asds'
  | 'permit_not_selected_asds'
>

/** Every designation of the street counts: one that the promoter left out holds traffic up all the same. */
export function hoursFinding(permit: Timed): HoursFinding {
  const { permit_asds: named, permit_not_selected_asds: notNamed } = permit
  const hours = dailyHours(permit.proposed_start_time, permit.proposed_end_time)
  const span = { startOn: civilDate(permit.proposed_start_date), endOn: civilDate(permit.proposed_end_date), hours }
  const days = sensitiveDays(span, [...named, ...notNamed], englandAndWales)
  const isNamed = named.some(isTrafficSensitive)
  const isSensitive = isNamed || notNamed.some(isTrafficSensitive)
  return {
    days,
    minutes: minutesInSensitiveTime(days),
    isAssumed: hours.isAssumed,
    isSensitive,
    isLeftOut: isSensitive && !isNamed,
  }
}

/** The finding, as a heading says it. */
export function hoursHeading({ minutes, isSensitive, isAssumed }: HoursFinding): string {
  if (!isSensitive) return 'Hours: the street is not traffic-sensitive'
  if (minutes === 0) return 'Hours: no works in sensitive time'
  const words = hoursWords(minutes)
  if (isAssumed) return `Hours: up to ${words} in sensitive time`
  return `Hours: ${words} ${words.startsWith('1 ') ? 'falls' : 'fall'} in sensitive time`
}
