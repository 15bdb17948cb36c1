import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { reinspectionSortColumns } from '../../../domain/contract/enums/inspections.ts'
import { listReinspections as shapes } from '../../../domain/contract/inspection-lists.shapes.ts'
import { listReinspections as endpoint } from '../../../domain/contract/inspections.ts'
import { inspectionCategoryLabels, inspectionTypeLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import {
  plannedBetween,
  readListedReinspections,
  reinspectionConditions,
  type ListedReinspection,
  type ReinspectionFilters,
} from '../../store/inspection-lists.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { maybeLabel } from '../maybe-label.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'
import { listedCategory, placeOf } from './list-inspections.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

const reinspectionList: ReportingList<ReinspectionFilters, Row> = {
  from: sql`scheduled_inspection`,
  // there is at most one on a works record (BR-INSP-40), known by it (BR-GEN-78)
  key: 'scheduled_inspection.work_reference',
  periods: [['start_date', 'end_date']],
  conditions: reinspectionConditions,
  sorts: { reinspection_date: 'scheduled_inspection.due_at' } satisfies Record<
    (typeof reinspectionSortColumns)[number],
    string
  >,
  rows: async (_, db, keys) => (await readListedReinspections(db, keys)).map(describeRow),
}

type ExportFilters = ReinspectionFilters & {
  readonly start_date_created?: string | undefined
  readonly end_date_created?: string | undefined
}

/** The same list for the export, which may be narrowed by when a visit was planned besides. */
export const reinspectionExportList: ReportingList<ExportFilters, Row> = {
  ...reinspectionList,
  periods: [
    ['start_date', 'end_date'],
    ['start_date_created', 'end_date_created'],
  ],
  conditions: (filters, scope) => [
    ...reinspectionConditions(filters, scope),
    ...plannedBetween(filters.start_date_created, filters.end_date_created),
  ],
}

function describeRow(visit: ListedReinspection): Row {
  return {
    work_reference_number: visit.work_reference,
    ...placeOf(visit),
    inspection_date: maybeInstantAnswer(visit.inspection_at) ?? dayAnswer(visit.inspection_on),
    inspection_type: visit.inspection_type,
    inspection_type_string: label(inspectionTypeLabels, visit.inspection_type),
    inspection_category: listedCategory(visit),
    inspection_category_string: maybeLabel(inspectionCategoryLabels, visit.inspection_category),
    // another date is another visit: one that is planned is never changed (BR-INSP-44)
    date_modified: instantAnswer(visit.created_at),
  }
}

export const listReinspections = implementList(endpoint, shapes, reinspectionList)
