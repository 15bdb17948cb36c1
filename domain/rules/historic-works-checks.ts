import { isWorksReference } from '../references.ts'
import type { RuleProblem } from './rule-broken.ts'
import { instantOf } from './working-days.ts'

/** What an authority says of works from outside the service, as it goes on the wire. */
export type HistoricWorks = {
  readonly historical_permit_reference: string
  readonly work_start_date?: string | null
  readonly work_end_date?: string | null
}

/** What is wrong with works from outside the service: their reference and their dates (BR-GEN-71, BR-HIST-02). */
export function checkHistoricWorks(works: HistoricWorks, now: Temporal.Instant): RuleProblem[] {
  const problems: RuleProblem[] = []
  if (!isWorksReference(works.historical_permit_reference)) {
    problems.push({
      field: 'historical_permit_reference',
      message: 'Reference must only include letters a to z, numbers, hyphens and underscores, at most 24',
      rule: 'BR-GEN-71',
    })
  }
  const { work_start_date: start, work_end_date: end } = works
  for (const field of ['work_start_date', 'work_end_date'] as const) {
    const date = works[field]
    if (date != null && Temporal.Instant.compare(instantOf(date), now) >= 0) {
      problems.push({ field, message: 'Date must be in the past', rule: 'BR-HIST-02' })
    }
  }
  if (start != null && end != null && Temporal.Instant.compare(instantOf(end), instantOf(start)) <= 0) {
    problems.push({ field: 'work_end_date', message: 'The works must end after they start', rule: 'BR-HIST-02' })
  }
  return problems
}
