import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { ReinstatementSortColumn } from '../../../domain/contract/enums/reinstatements.ts'
import * as endpoints from '../../../domain/contract/sites.ts'
import * as shapes from '../../../domain/contract/sites.shapes.ts'
import { reinstatementStatusLabels, reinstatementTypeLabels } from '../../../domain/labels/reinstatements.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import {
  interimConditions,
  readListedReinstatements,
  reinstatementConditions,
  type InterimFilters,
  type ListedReinstatement,
  type ReinstatementFilters,
} from '../../store/reinstatement-lists.ts'
import { listFiles } from '../files/list-files.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoints.listReinstatements>['rows'][number]

const inBoth = {
  from: sql`reinstatement`,
  key: 'reinstatement.reference',
  periods: [
    ['registration_date_from', 'registration_date_to'],
    ['end_date_from', 'end_date_to'],
  ],
  sorts: { end_date: 'reinstatement.end_on' } satisfies Record<ReinstatementSortColumn, string>,
  rows: async (_, db, keys) => (await readListedReinstatements(db, keys)).map(describeRow),
} as const satisfies Partial<ReportingList<InterimFilters, Row>>

export const reinstatementList: ReportingList<ReinstatementFilters, Row> = {
  ...inBoth,
  conditions: reinstatementConditions,
}

export const expiringInterimList: ReportingList<InterimFilters, Row> = { ...inBoth, conditions: interimConditions }

const listReinstatementFiles = implement(
  endpoints.listReinstatementFiles,
  shapes.listReinstatementFiles,
  async ({ db, caller, query }) =>
    listFiles(db, {
      endpoint: endpoints.listReinstatementFiles,
      caller,
      record: { object: { type: 'reinstatement', reference: query.reinstatement_reference_number.toUpperCase() } },
      types: query.file_type,
    }),
)

export const reinstatementLists = [
  listReinstatementFiles,
  implementList(endpoints.listReinstatements, shapes.listReinstatements, reinstatementList),
  implementList(endpoints.listExpiringInterims, shapes.listExpiringInterims, expiringInterimList),
]

function describeRow(row: ListedReinstatement): Row {
  return {
    site_reference_number: row.site_reference,
    work_reference_number: row.work_reference,
    reinstatement_reference_number: row.reference,
    promoter_organisation: row.promoter_organisation,
    highway_authority: row.highway_authority,
    street_name: row.street_name,
    town: row.town,
    area_name: row.area_name,
    location_description: row.location_description,
    registration_date: instantAnswer(row.created_at),
    reinstatement_date: dayAnswer(row.reinstated_on),
    reinstatement_type: row.reinstatement_type,
    reinstatement_type_string: label(reinstatementTypeLabels, row.reinstatement_type),
    reinstatement_status: row.reinstatement_status,
    reinstatement_status_string: label(reinstatementStatusLabels, row.reinstatement_status),
    end_date: dayAnswer(row.end_on),
    is_active_reinstatement: row.is_active,
    is_subsumed: row.is_subsumed,
  }
}
