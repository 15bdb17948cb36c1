import { sql } from 'kysely'
import { listAlterations as shapes } from '../../../domain/contract/alteration-lists.shapes.ts'
import { listAlterations as endpoint } from '../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { AlterationSortColumn } from '../../../domain/contract/enums/alterations.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { label } from '../../../domain/labels/words.ts'
import { workStatusLabels } from '../../../domain/labels/works.ts'
import {
  alterationConditions,
  readListedAlterations,
  type AlterationFilters,
  type ListedAlteration,
} from '../../store/alteration-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { describeLaneRental } from '../permits/describe-lane-rental.ts'
import { instantAnswer } from '../wire-dates.ts'
import { describeProposed } from './describe-proposed.ts'
import { summariseAlteration } from './summarise-alteration.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const alterationList: ReportingList<AlterationFilters, Row> = {
  from: sql`permit_alteration`,
  key: 'permit_alteration.reference',
  periods: [
    ['start_date_created', 'end_date_created'],
    ['status_update_date_from', 'status_update_date_to'],
  ],
  conditions: alterationConditions,
  sorts: {
    date_created: 'permit_alteration.created_at',
    proposed_start_date: 'permit_alteration.proposed_start_on',
    proposed_end_date: 'permit_alteration.proposed_end_on',
    status_changed_date: 'permit_alteration.status_changed_at',
  } satisfies Record<AlterationSortColumn, string>,
  rows: async (_, db, keys) => (await readListedAlterations(db, keys)).map(describeRow),
}

export const listAlterations = implementList(endpoint, shapes, alterationList)

/** Dates, category and place are those that the request proposes. */
function describeRow(alteration: ListedAlteration): Row {
  const { permit_alteration_reference_number, ...summary } = summariseAlteration(alteration)
  return {
    work_reference_number: alteration.work_reference,
    permit_reference_number: alteration.permit_reference,
    alteration_reference_number: permit_alteration_reference_number,
    street: alteration.street_name,
    town: alteration.town,
    area: alteration.area_name,
    highway_authority: alteration.highway_authority,
    promoter: alteration.promoter,
    work_status: alteration.work_status,
    work_status_string: label(workStatusLabels, alteration.work_status),
    ...describeProposed(alteration),
    work_category: alteration.work_category,
    work_category_string: label(workCategoryLabels, alteration.work_category),
    ...summary,
    status_changed_date: instantAnswer(alteration.status_changed_at),
    ...describeLaneRental(alteration),
  }
}
