import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { chosenInspectionCategories, type inspectionSortColumns } from '../../../domain/contract/enums/inspections.ts'
import * as shapes from '../../../domain/contract/inspection-lists.shapes.ts'
import * as endpoints from '../../../domain/contract/inspections.ts'
import { asKnown } from '../../../domain/contract/values.ts'
import { inspectionOutcomeLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import {
  inspectionConditions,
  readListedInspections,
  type InspectionFilters,
  type ListedInspection,
} from '../../store/inspection-lists.ts'
import { listFiles } from '../files/list-files.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { instantAnswer } from '../wire-dates.ts'
import { describeKind, describeResponses } from './describe-inspection.ts'

type Row = AnswerOf<typeof endpoints.listInspections>['rows'][number]

export const inspectionList: ReportingList<InspectionFilters, Row> = {
  from: sql`inspection`,
  key: 'inspection.reference',
  periods: [
    ['start_date', 'end_date'],
    ['start_date_created', 'end_date_created'],
  ],
  conditions: inspectionConditions,
  sorts: { inspection_date: 'inspection.inspection_at' } satisfies Record<
    (typeof inspectionSortColumns)[number],
    string
  >,
  rows: async (_, db, keys) => (await readListedInspections(db, keys)).map(describeRow),
}

function describeRow(inspection: ListedInspection): Row {
  // the list has fewer fields than an inspection read by itself
  const { non_compliance_reference_number: _linked, ...kind } = describeKind(inspection)
  const responses = describeResponses(inspection)
  const { details } = inspection
  return {
    work_reference_number: inspection.work_reference,
    inspection_reference_number: inspection.reference,
    ...placeOf(inspection),
    ...kind,
    inspection_category: listedCategory(inspection),
    inspection_date: instantAnswer(inspection.inspection_at),
    inspection_outcome: inspection.inspection_outcome,
    inspection_outcome_string: label(inspectionOutcomeLabels, inspection.inspection_outcome),
    inspector_name: details.inspector_name ?? null,
    made_safe_by_ha: details.made_safe_by_ha ?? null,
    date_created: instantAnswer(inspection.created_at),
    date_modified: instantAnswer(inspection.modified_at),
    promoter_response_status: responses.promoter_response_status,
    promoter_response_status_string: responses.promoter_response_status_string,
    ha_response_status: responses.ha_response_status,
    ha_response_status_string: responses.ha_response_status_string,
    is_auto_accepted: inspection.is_auto_accepted,
  }
}

type Listed = Pick<
  ListedInspection,
  'street_name' | 'town' | 'area_name' | 'works_location_description' | 'promoter_name' | 'authority_name'
>

/** Where it is and whose works, as both lists show it. */
export function placeOf(listed: Listed) {
  return {
    location_description: listed.works_location_description,
    street: listed.street_name,
    town: listed.town,
    area: listed.area_name,
    highway_authority: listed.authority_name,
    promoter_organisation: listed.promoter_name,
  }
}

/** These lists do not know the two categories of Section 81 inspections, which nobody chooses (BR-INSP-04, BR-GEN-100). */
export function listedCategory({ inspection_category: category }: Pick<ListedInspection, 'inspection_category'>) {
  return category && asKnown(chosenInspectionCategories, category)
}

export const inspectionLists = [
  implementList(endpoints.listInspections, shapes.listInspections, inspectionList),
  implement(endpoints.listInspectionFiles, shapes.listInspectionFiles, async ({ db, caller, query }) =>
    listFiles(db, {
      endpoint: endpoints.listInspectionFiles,
      caller,
      record: { object: { type: 'inspection', reference: query.inspection_reference_number.toUpperCase() } },
      types: query.file_type,
    }),
  ),
]
