import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { PrivateStreetNoticeSortColumn } from '../../../domain/contract/enums/private-street-notices.ts'
import * as endpoints from '../../../domain/contract/private-street-notices.ts'
import * as shapes from '../../../domain/contract/private-street-notices.shapes.ts'
import { privateStreetStatusLabels } from '../../../domain/labels/private-street-notices.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import {
  privateStreetNoticeConditions,
  readListedPrivateStreetNotices,
  type ListedPrivateStreetNotice,
  type PrivateStreetNoticeFilters,
} from '../../store/private-street-notice-list.ts'
import { listFiles } from '../files/list-files.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoints.listPrivateStreetNotices>['rows'][number]

export const privateStreetNoticeList: ReportingList<PrivateStreetNoticeFilters, Row> = {
  from: sql`private_street_notice`,
  key: 'private_street_notice.reference',
  periods: [
    ['start_date_from', 'start_date_to'],
    ['end_date_from', 'end_date_to'],
    ['date_created_from', 'date_created_to'],
  ],
  conditions: privateStreetNoticeConditions,
  sorts: {
    date_created: 'private_street_notice.created_at',
    start_date: 'private_street_notice.start_on',
    end_date: 'private_street_notice.end_on',
  } satisfies Record<PrivateStreetNoticeSortColumn, string>,
  rows: async (_, db, keys) => (await readListedPrivateStreetNotices(db, keys)).map(describeRow),
}

const listPrivateStreetNoticeFiles = implement(
  endpoints.listPrivateStreetNoticeFiles,
  shapes.listPrivateStreetNoticeFiles,
  async ({ db, caller, query }) =>
    listFiles(db, {
      endpoint: endpoints.listPrivateStreetNoticeFiles,
      caller,
      record: { object: { type: 'private_street', reference: query.private_street_reference_number.toUpperCase() } },
      types: query.file_type,
    }),
)

export const privateStreetNoticeLists = [
  implementList(endpoints.listPrivateStreetNotices, shapes.listPrivateStreetNotices, privateStreetNoticeList),
  listPrivateStreetNoticeFiles,
]

function describeRow(notice: ListedPrivateStreetNotice): Row {
  return {
    private_street_reference_number: notice.reference,
    works_location_description: notice.works_location_description,
    promoter_organisation: notice.promoter_organisation,
    ha_organisation: notice.ha_organisation,
    work_reference_number: notice.work_reference,
    start_date: dayAnswer(notice.start_on),
    start_time: maybeInstantAnswer(notice.start_at),
    end_date: dayAnswer(notice.end_on),
    end_time: maybeInstantAnswer(notice.end_at),
    date_created: instantAnswer(notice.created_at),
    status: notice.private_street_status,
    status_string: label(privateStreetStatusLabels, notice.private_street_status),
  }
}
