/** What can be done about an authority's sampling quarter now. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getSamplingOverview } from '../../../domain/contract/sampling-overview.ts'
import {
  isCurrentQuarter,
  lawfulStarts,
  quarterWords,
  type StartedQuarter,
} from '../../../domain/rules/sampling-quarters.ts'
import { countWords } from '../../../domain/words.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'

export type Overview = AnswerOf<typeof getSamplingOverview>

export function startedQuarter({ quarter }: Pick<Overview, 'quarter'>): StartedQuarter | undefined {
  if (!quarter) return undefined
  return { start: civilDate(quarter.start_date), status: quarter.is_in_progress ? 'in_progress' : 'ended' }
}

interface WhyNot {
  readonly start?: string
  readonly end?: string
  readonly revert?: string
  readonly generate?: string
}

/** Why an act is not lawful now, without a full stop; nothing for those that are (BR-PBI-21, 23, 24, 25, 36 to 38). */
export function whyNot(overview: Pick<Overview, 'quarter' | 'targets_waiting'>, today: Temporal.PlainDate): WhyNot {
  const latest = startedQuarter(overview)
  if (latest?.status === 'in_progress') {
    const words = `${quarterWords(latest.start)} is in progress`
    return { start: words, revert: words }
  }
  const targets = overview.targets_waiting
  const none = 'No quarter is in progress'
  const start =
    targets === 0
      ? 'Set a target for at least one promoter first'
      : lawfulStarts({ today, latest, targets }).length === 0
        ? 'The next quarter has not begun yet'
        : undefined
  const canRevert = latest !== undefined && isCurrentQuarter(latest.start, today)
  const revert = latest ? `${quarterWords(latest.start)} is no longer the current quarter` : 'No quarter has ended'
  return { end: none, generate: none, ...(start ? { start } : {}), ...(canRevert ? {} : { revert }) }
}

/** How far a run has come, promoter by promoter; what it drew before it failed stays (BR-PBI-25). */
export function runWords(run: Overview['runs'][number]): string {
  const { job_status: status, job_status_string: words, targets_done: done, targets_asked: asked } = run
  const far = asked === null ? '' : `${done} of ${countWords(asked, 'target')}`
  if (status === 'in_progress') return `${words}: ${far}`
  if (status !== 'failed') return words
  return far ? `Failed after ${far}: what was drawn stays. Generate samples again` : 'Failed. Generate samples again'
}
