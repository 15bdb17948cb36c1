import { sql } from 'kysely'
import { listInterestedPartyPermits as shapes } from '../../../domain/contract/permit-lists.shapes.ts'
import { listInterestedPartyPermits as endpoint } from '../../../domain/contract/permits.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { interestConditions, type InterestFilters } from '../../store/interested-party-permits.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { permitList } from './list-permits.ts'

/** The permits list of an authority with an interest in the street: same rows, same orders, fewer filters. */
export const interestedPartyPermitList: ReportingList<InterestFilters, AnswerOf<typeof endpoint>['rows'][number]> = {
  from: sql`permit`,
  key: permitList.key,
  periods: [
    ['work_start_date_from', 'work_start_date_to'],
    ['work_end_date_from', 'work_end_date_to'],
    ['start_date_created', 'end_date_created'],
  ],
  conditions: interestConditions,
  sorts: permitList.sorts,
  rows: permitList.rows,
}

export const listInterestedPartyPermits = implementList(endpoint, shapes, interestedPartyPermitList)
