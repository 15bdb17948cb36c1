import { alterationStatuses, alterationTypes } from '../../../domain/contract/enums/alterations.ts'
import { offenceCodes } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import { inspectionOutcomes } from '../../../domain/contract/enums/inspections.ts'
import { workCategories } from '../../../domain/contract/enums/permits.ts'
import { permitOutcomes, type PerformanceReport } from '../../../domain/contract/enums/reports.ts'
import { getPerformanceReport } from '../../../domain/contract/reports.ts'
import { getPerformanceReport as shapes } from '../../../domain/contract/reports.shapes.ts'
import { alterationStatusLabels, alterationTypeLabels } from '../../../domain/labels/alterations.ts'
import { offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { inspectionOutcomeLabels } from '../../../domain/labels/inspections.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { permitOutcomeLabels } from '../../../domain/labels/reports.ts'
import { checkReportDays, mostPerformanceReportDays } from '../../../domain/rules/report-period.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted, refuseProblems } from '../../http/refusals.ts'
import type { RowsScope } from '../../http/rows-scope.ts'
import { performanceCounts } from '../../store/performance-reports.ts'

type Columns = readonly { readonly key: string; readonly name: string }[]

const columnsOf = <Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, string>>): Columns =>
  keys.map((key) => ({ key, name: labels[key] }))

const categories = columnsOf(workCategories, workCategoryLabels)

const columns: Readonly<Record<PerformanceReport, Columns>> = {
  REPORTING_PERMITS_CREATED: categories,
  REPORTING_PERMIT_OUTCOMES: columnsOf(permitOutcomes, permitOutcomeLabels),
  REPORTING_PERMITS_DEEMED: categories,
  REPORTING_ALTERATIONS_CREATED: columnsOf(alterationTypes, alterationTypeLabels),
  REPORTING_ALTERATION_OUTCOMES: columnsOf(alterationStatuses, alterationStatusLabels),
  REPORTING_FPNS_CREATED: columnsOf(offenceCodes, offenceCodeLabels),
  REPORTING_INSPECTION_OUTCOMES: columnsOf(inspectionOutcomes, inspectionOutcomeLabels),
  REPORTING_PBI_PASS_FAIL_RATES: ['a', 'b', 'c'].flatMap((category) =>
    ['passed', 'failed'].map((result) => ({
      key: `${category}_${result}`,
      name: `Category ${category.toUpperCase()} ${result}`,
    })),
  ),
}

/** One report at a time, of the whole organisation; contractors have no works of their own to report (BR-CSV-12). */
export const performanceReport = implement(getPerformanceReport, shapes, async ({ db, caller, query }) => {
  if (caller.organisation_type === 'CONTRACTOR') throw accessRestricted()
  refuseProblems(checkReportDays(query.date_from, query.date_to, mostPerformanceReportDays))
  const scope: RowsScope = {
    side: caller.organisation_type === 'HA' ? 'authority' : 'promoter',
    swa_code: caller.organisation_reference,
    workstreams: undefined,
  }
  const days = { from: query.date_from, to: query.date_to }
  const found = await performanceCounts(db, query.report, days, scope)
  const told = columns[query.report]
  return {
    columns: [...told],
    rows: [...Map.groupBy(found, ({ swa_code }) => swa_code)].map(([swa_code, alike]) => ({
      swa_code,
      organisation: alike[0]?.organisation ?? swa_code,
      counts: told.map(({ key }) => alike.find((row) => row.key === key)?.total ?? 0),
      total: alike.reduce((all, { total }) => all + total, 0),
    })),
  }
})
