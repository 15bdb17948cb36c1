/** What is left of a quarter's targets, week by week, against an even pace. */
import { quarterEnd } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { shortDate } from '../../../domain/words.ts'
import type { Overview } from './quarter-facts.ts'

type Counts = Overview['targets']

const sum = ({ a, b, c }: Counts) => a + b + c

/** @param start  the quarter's first day; the even pace reaches nothing left on its last */
export function burnDownOf(weeks: Overview['burn_down'], targets: Counts, start: Temporal.PlainDate) {
  const days = daysTo(quarterEnd(start), start)
  const paceOn = (until: string) => {
    return Math.max(0, Math.round(sum(targets) * (1 - daysTo(civilDate(until), start) / days)))
  }
  const left = weeks.map(({ remaining }) => sum(remaining))
  const pace = weeks.map(({ until }) => paceOn(until))
  const [now = 0, even = 0] = [left.at(-1), pace.at(-1)]
  const behind = now - even
  return {
    says: `${now} of ${sum(targets)} left to inspect: ${
      behind > 0 ? `${behind} behind an even pace` : behind < 0 ? `${-behind} ahead of an even pace` : 'at an even pace'
    }.`,
    points: weeks.map(({ until }) => shortDate(civilDate(until))),
    lines: [
      { name: 'Left to inspect', values: left },
      { name: 'Even pace', values: pace },
    ],
  }
}

/** Both days counted. */
const daysTo = (day: Temporal.PlainDate, start: Temporal.PlainDate) =>
  start.until(day, { largestUnit: 'days' }).days + 1
