import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { FPNSortColumn } from '../../../domain/contract/enums/fixed-penalty-notices.ts'
import * as endpoints from '../../../domain/contract/fixed-penalty-notices.ts'
import * as shapes from '../../../domain/contract/fixed-penalty-notices.shapes.ts'
import { fpnStatusLabels, offenceCodeLabels } from '../../../domain/labels/fixed-penalty-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import {
  fpnConditions,
  readListedFpns,
  type FpnFilters,
  type ListedFpn,
} from '../../store/fixed-penalty-notice-list.ts'
import { listFiles } from '../files/list-files.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { instantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoints.listFpns>['rows'][number]

export const fpnList: ReportingList<FpnFilters, Row> = {
  from: sql`fixed_penalty_notice`,
  key: 'fixed_penalty_notice.reference',
  periods: [
    ['start_date', 'end_date'],
    ['status_changed_date_from', 'status_changed_date_to'],
  ],
  conditions: fpnConditions,
  sorts: {
    issue_date_time: 'fixed_penalty_notice.issued_at',
    status_changed_date: 'fixed_penalty_notice.status_changed_at',
  } satisfies Record<FPNSortColumn, string>,
  rows: async (_, db, keys) => (await readListedFpns(db, keys)).map(describeRow),
}

function describeRow(notice: ListedFpn): Row {
  return {
    fpn_reference_number: notice.reference,
    work_reference_number: notice.work_reference,
    promoter: notice.promoter_name,
    highway_authority: notice.authority_name,
    offence_code: notice.offence_code,
    offence_code_string: label(offenceCodeLabels, notice.offence_code),
    street_name: notice.street_name,
    issue_date: instantAnswer(notice.issued_at),
    status: notice.fpn_status,
    status_string: label(fpnStatusLabels, notice.fpn_status),
    status_changed_date: instantAnswer(notice.status_changed_at),
  }
}

export const fpnLists = [
  implementList(endpoints.listFpns, shapes.listFpns, fpnList),
  implement(endpoints.listFpnFiles, shapes.listFpnFiles, async ({ db, caller, query }) =>
    listFiles(db, {
      endpoint: endpoints.listFpnFiles,
      caller,
      record: { object: { type: 'fpn', reference: query.fpn_reference_number.toUpperCase() } },
      types: query.file_type,
    }),
  ),
]
