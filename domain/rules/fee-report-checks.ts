import { feeReportFormats } from '../contract/enums/exports.ts'
import type { RuleProblem } from './rule-broken.ts'
import { orderProblems } from './span-checks.ts'
import { civilDate } from './working-days.ts'

type FeeReportFormat = (typeof feeReportFormats)[number]

export interface AskedFeeReport {
  readonly start_date: string
  readonly end_date: string
  readonly fee_report_format?: FeeReportFormat | undefined
  readonly swa_code_filter?: string | undefined
}

/** Most calendar days of a report, both ends counted (BR-FEE-06). */
const mostDays = 31

/**
 * What is wrong with the request for a fee report (BR-CSV-09): its days by the London date, its format, and the organisation
 * that the report of a single one has to name.
 */
export function checkFeeReport(asked: AskedFeeReport): RuleProblem[] {
  const { start_date: start, end_date: end, fee_report_format: format, swa_code_filter: organisation } = asked
  const rule = 'BR-CSV-09'
  const problems = orderProblems({ start, end, endField: 'end_date', rule })
  if (civilDate(start).until(civilDate(end)).days >= mostDays) {
    problems.push({ field: 'end_date', message: `Must be within ${mostDays} days, the first one counted`, rule })
  }
  if (!format) problems.push({ field: 'fee_report_format', message: 'Say how the report is to be divided', rule })
  if (format === 'single_org_one_csv' && !organisation?.trim()) {
    problems.push({ field: 'swa_code_filter', message: 'Give the SWA code of the organisation to report on', rule })
  }
  return problems
}
