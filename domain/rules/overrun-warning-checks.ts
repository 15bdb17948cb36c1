import type { LocationType } from '../contract/enums/permits.ts'
import type { OverrunWarningReason } from '../contract/enums/section-74s.ts'
import type { WorkStatus } from '../contract/enums/works.ts'
import { label } from '../labels/words.ts'
import { workStatusLabels } from '../labels/works.ts'
import { isMissing } from './application-answers.ts'
import { evidenceProblems } from './evidence-checks.ts'
import { checkReinspection, type Reinspection } from './reinspection-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { civilDate, londonDate } from './working-days.ts'

/** What is asked of an overrun warning beyond the shape of its answers, as it goes on the wire. */
export type OverrunWarning = {
  readonly location_types: readonly LocationType[]
  readonly overrun_warning_reasons: readonly OverrunWarningReason[]
  readonly inspection_date: string
  readonly schedule_follow_up_inspection: boolean
  readonly reinspection_date?: string | null
  readonly reinspection_date_time?: string | null
  readonly section_74_evidence: boolean
  readonly file_ids?: readonly number[] | null
}

/** The visit that a warning asks for: is the site still occupied? Null when it asks for none (BR-S74-02, 50). */
export function followUpOf(warning: OverrunWarning): Reinspection | null {
  const { schedule_follow_up_inspection: isAsked, reinspection_date: date, reinspection_date_time: dateTime } = warning
  if (!isAsked || date == null) return null
  return { type: 'live_site', category: 'site_occupancy', date, dateTime: dateTime ?? null }
}

/** What is wrong with the answers of an overrun warning (BR-S74-02, BR-GEN-56). */
export function checkOverrunWarning(
  warning: OverrunWarning,
  works: { readonly work_status: WorkStatus },
  now: Temporal.Instant,
): RuleProblem[] {
  const rule = 'BR-S74-02'
  const problems: RuleProblem[] = []
  if (isMissing(warning.location_types)) {
    problems.push({ field: 'location_types', message: 'Select what part of the street it is', rule })
  }
  if (isMissing(warning.overrun_warning_reasons)) {
    problems.push({ field: 'overrun_warning_reasons', message: 'Select what is left on site', rule })
  }
  problems.push(...notLaterThanToday('inspection_date', warning.inspection_date, now, rule))
  if (warning.schedule_follow_up_inspection && warning.reinspection_date == null) {
    problems.push({ field: 'reinspection_date', message: 'Enter the date of the follow-up inspection', rule })
  }
  const followUp = followUpOf(warning)
  if (followUp) problems.push(...checkReinspection(followUp, works, now, 'reinspection'))
  return [...problems, ...evidenceProblems(warning.section_74_evidence, warning.file_ids)]
}

/** What decides whether works can overrun at all. */
export type OverrunWorks = {
  readonly promoter_swa_code: string
  readonly highway_authority_swa_code: string
  readonly work_status: WorkStatus
}

/** Why there is no overrun to warn of (BR-S74-05, 36); null when there may be one. */
export function overrunHindrance(works: OverrunWorks): { readonly no: string; readonly rule: string } | null {
  if (works.promoter_swa_code === works.highway_authority_swa_code) {
    return { no: "An authority's own works are outside overrun charges", rule: 'BR-S74-36' }
  }
  if (works.work_status === 'in_progress' || works.work_status === 'completed') return null
  const status = label(workStatusLabels, works.work_status)
  return {
    no: `Works with status ${status} cannot overrun: they are neither in progress nor completed`,
    rule: 'BR-S74-05',
  }
}

/** What is wrong with a day that has to be over or today; its London day counts (BR-S74-02, 12, 21). */
export function notLaterThanToday(field: string, day: string, now: Temporal.Instant, rule: string): RuleProblem[] {
  if (Temporal.PlainDate.compare(civilDate(day), londonDate(now)) <= 0) return []
  return [{ field, message: 'Date must be today or in the past', rule }]
}
