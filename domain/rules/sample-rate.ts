import type { RuleProblem } from './rule-broken.ts'
import { highestRate, lowestRate } from './sample-quota.ts'
import { nextQuarter } from './sampling-quarters.ts'

/** The last quarter in which an authority sampled a promoter's works. */
export type LastSampled = { readonly quarter: Temporal.PlainDate; readonly rate: number }

export type RateQuestion = {
  /** per cent, whole, within 20 to 100 */
  readonly rate: number
  /** an update may go further down than a new target (BR-PBI-06, 07) */
  readonly isUpdate: boolean
  /** the quarter that the target is for */
  readonly quarter: Temporal.PlainDate
  /** none when it is the first target of this authority for the promoter */
  readonly last: LastSampled | undefined
}

/** Rates that a first target may have (BR-PBI-05). */
const firstRates = [30, 50]

/** The rate after so long a pause that the last one says nothing any more (BR-PBI-08). */
const rateAfterPause = 30
const pause = { years: 3 }

/** By how much a rate moves (BR-PBI-06, 07). */
const step = 5

/** What is wrong with the inspection rate of a target (BR-PBI-05 to 08). */
export function rateProblems(question: RateQuestion): RuleProblem[] {
  const { rate, last, isUpdate, quarter } = question
  const wrong = (message: string, rule: string) => [{ field: 'inspection_rate', message, rule }]
  if (!last) {
    return firstRates.includes(rate) ? [] : wrong('The rate of a first target must be 30 or 50', 'BR-PBI-05')
  }
  if (isLongAgo(last.quarter, quarter)) {
    const message = 'More than 3 years have passed since the last sampled quarter: the rate must be 30'
    return rate === rateAfterPause ? [] : wrong(message, 'BR-PBI-08')
  }
  const lowest = isUpdate ? lowestRate : Math.max(lowestRate, last.rate - step)
  const highest = Math.min(highestRate, last.rate + step)
  const isStep = (rate - last.rate) % step === 0
  if (isStep && rate >= lowest && rate <= highest) return []
  const message = `The rate must be from ${lowest} to ${highest} in steps of ${step}: it was ${last.rate} last quarter`
  return wrong(message, isUpdate ? 'BR-PBI-07' : 'BR-PBI-06')
}

/** Counted from the end of the one quarter, at midnight, to the start of the other (BR-PBI-08). */
function isLongAgo(last: Temporal.PlainDate, quarter: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(nextQuarter(last).add(pause), quarter) < 0
}

/** The rates that a target may have, lowest first, in per cent (BR-PBI-05 to 08). */
export function lawfulRates(question: Omit<RateQuestion, 'rate'>): number[] {
  const rates = Array.from({ length: highestRate - lowestRate + 1 }, (_, at) => lowestRate + at)
  return rates.filter((rate) => rateProblems({ ...question, rate }).length === 0)
}
