/** How far an authority is with its samples of the quarter, promoter by promoter. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { listPbiSampleInspectionTargets } from '../../../domain/contract/sampling.ts'
import { quarterStart } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'

export type SampleTarget = AnswerOf<typeof listPbiSampleInspectionTargets>['rows'][number]

export const sampleCategories = ['a', 'b', 'c'] as const

export interface Progress {
  readonly done: number
  readonly target: number
}

/** Those of the quarter that a day is in; targets that wait for a quarter have no dates (BR-PBI-20, 33). */
export function ofQuarter(targets: readonly SampleTarget[], today: Temporal.PlainDate): SampleTarget[] {
  const start = quarterStart(today)
  return targets.filter(({ start_date }) => start_date != null && civilDate(start_date).equals(start))
}

export function progressIn(target: SampleTarget, category: (typeof sampleCategories)[number]): Progress {
  return { done: target[`completed_${category}`], target: target[`target_${category}`] }
}

export function sumOf(parts: readonly Progress[]): Progress {
  return {
    done: parts.reduce((sum, { done }) => sum + done, 0),
    target: parts.reduce((sum, { target }) => sum + target, 0),
  }
}
