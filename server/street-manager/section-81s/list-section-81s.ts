import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { Section81SortColumn } from '../../../domain/contract/enums/section-81s.ts'
import * as endpoints from '../../../domain/contract/section-81s.ts'
import * as shapes from '../../../domain/contract/section-81s.shapes.ts'
import {
  section81SeverityLabels,
  section81StatusLabels,
  section81TypeLabels,
} from '../../../domain/labels/section-81s.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import {
  readListedSection81s,
  section81Conditions,
  type ListedSection81,
  type Section81Filters,
} from '../../store/section-81-list.ts'
import { listFiles } from '../files/list-files.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoints.listSection81s>['rows'][number]

export const section81List: ReportingList<Section81Filters, Row> = {
  from: sql`section_81`,
  key: 'section_81.reference',
  periods: [
    ['issue_date_from', 'issue_date_to'],
    ['status_changed_date_from', 'status_changed_date_to'],
  ],
  conditions: section81Conditions,
  sorts: { status_changed_date: 'section_81.status_changed_at' } satisfies Record<Section81SortColumn, string>,
  rows: async (_, db, keys) => (await readListedSection81s(db, keys)).map(describeRow),
}

const listSection81Files = implement(
  endpoints.listSection81Files,
  shapes.listSection81Files,
  async ({ db, caller, query }) =>
    listFiles(db, {
      endpoint: endpoints.listSection81Files,
      caller,
      record: { object: { type: 'section_81', reference: query.section_81_reference_number.toUpperCase() } },
      types: query.file_type,
    }),
)

export const section81Lists = [
  implementList(endpoints.listSection81s, shapes.listSection81s, section81List),
  listSection81Files,
]

function describeRow(section81: ListedSection81): Row {
  const { section_81_severity: severity } = section81
  return {
    issue_date: instantAnswer(section81.created_at),
    work_reference_number: section81.work_reference,
    section_81_reference_number: section81.reference,
    promoter_organisation: section81.promoter_organisation,
    highway_authority: section81.highway_authority,
    location_description: section81.location_description,
    street: section81.street_name,
    town: section81.town,
    area: section81.area_name,
    // unattributed works have none (BR-S81-02)
    ...(severity === null
      ? {}
      : { section_81_severity: severity, section_81_severity_string: label(section81SeverityLabels, severity) }),
    made_safe_by_ha: section81.made_safe_by_ha,
    section_81_status: section81.section_81_status,
    section_81_status_string: label(section81StatusLabels, section81.section_81_status),
    status_changed_date: instantAnswer(section81.status_changed_at),
    section_81_type: section81.section_81_type,
    section_81_type_string: label(section81TypeLabels, section81.section_81_type),
  }
}
