import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { section74SortColumns } from '../../../domain/contract/enums/section-74s.ts'
import * as endpoints from '../../../domain/contract/section-74s.ts'
import * as shapes from '../../../domain/contract/section-74s.shapes.ts'
import { moneyFields } from '../../../domain/rules/section-74-fields.ts'
import { implement } from '../../http/implement.ts'
import {
  readListedSection74s,
  section74Conditions,
  type ListedSection74,
  type Section74Filters,
} from '../../store/section-74-list.ts'
import type { MoneyColumns } from '../exports/csv-export.ts'
import { listFiles } from '../files/list-files.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { maybeInstantAnswer } from '../wire-dates.ts'
import { describePromoterStatus, section74StatusFields, summariseSection74 } from './describe-section-74.ts'

type Row = AnswerOf<typeof endpoints.listSection74s>['rows'][number]

/** The contract's rows have no field for money, so that nobody's list shows any (BR-S74-04). */
const section74List: ReportingList<Section74Filters, Row> = {
  from: sql`section_74`,
  key: 'section_74.reference',
  periods: [['issue_date_from', 'issue_date_to']],
  conditions: section74Conditions,
  sorts: { date_created: 'section_74.created_at' } satisfies Record<(typeof section74SortColumns)[number], string>,
  rows: async (_, db, keys) => (await readListedSection74s(db, keys)).map(describeRow),
}

type ExportFilters = Omit<Section74Filters, 'issue_date_from' | 'issue_date_to'> & {
  readonly date_created_from?: string | undefined
  readonly date_created_to?: string | undefined
}

/** The same list for the export, which has names of its own for the days of issue. */
export const section74ExportList: ReportingList<ExportFilters, Row> = {
  ...section74List,
  periods: [['date_created_from', 'date_created_to']],
  conditions: ({ date_created_from: issue_date_from, date_created_to: issue_date_to, ...asked }, scope) =>
    section74Conditions({ ...asked, issue_date_from, issue_date_to }, scope),
}

function describeRow(row: ListedSection74): Row {
  return {
    work_reference_number: row.work_reference,
    ...summariseSection74(row),
    ...describePromoterStatus(row),
    promoter_organisation_name: row.promoter_name,
    ha_organisation_name: row.authority_name,
    location_description: row.details.location_description,
    latest_ha_response_date: maybeInstantAnswer(row.ha_responded_at),
  }
}

/** What the export tells people besides who see money: with StreetWorksAdmin, on either side (BR-S74-04, BR-ROLE-40). */
export const section74Money: MoneyColumns = {
  columns: moneyFields,
  rows: async (db, keys) =>
    (await readListedSection74s(db, keys)).map((row) => ({ ...describeRow(row), ...section74StatusFields(row, true) })),
}

export const section74Lists = [
  implementList(endpoints.listSection74s, shapes.listSection74s, section74List),
  implement(endpoints.listSection74Files, shapes.listSection74Files, async ({ db, caller, query }) =>
    listFiles(db, {
      endpoint: endpoints.listSection74Files,
      caller,
      record: { object: { type: 'section_74', reference: query.section_74_reference_number.toUpperCase() } },
      types: query.file_type,
    }),
  ),
]
