import { sql } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { nonComplianceSortColumns } from '../../../domain/contract/enums/non-compliances.ts'
import { listNonCompliances as endpoint } from '../../../domain/contract/non-compliances.ts'
import { listNonCompliances as shapes } from '../../../domain/contract/non-compliances.shapes.ts'
import {
  inspectionOutcomeLabels,
  inspectionOutcomeStatusTypeLabels,
  inspectionTypeLabels,
} from '../../../domain/labels/inspections.ts'
import { nonComplianceResponseStatusLabels, nonComplianceStatusLabels } from '../../../domain/labels/non-compliances.ts'
import { label } from '../../../domain/labels/words.ts'
import {
  nonComplianceConditions,
  readListedNonCompliances,
  type ListedNonCompliance,
  type NonComplianceFilters,
} from '../../store/non-compliance-list.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { maybeLabel } from '../maybe-label.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type Row = AnswerOf<typeof endpoint>['rows'][number]

export const nonComplianceList: ReportingList<NonComplianceFilters, Row> = {
  from: sql`non_compliance`,
  key: 'non_compliance.reference',
  periods: [['non_compliance_date_created_from', 'non_compliance_date_created_to']],
  conditions: nonComplianceConditions,
  sorts: { date_created: 'non_compliance.created_at' } satisfies Record<
    (typeof nonComplianceSortColumns)[number],
    string
  >,
  rows: async (_, db, keys) => (await readListedNonCompliances(db, keys)).map(describeRow),
}

function describeRow(row: ListedNonCompliance): Row {
  return {
    non_compliance_reference_number: row.reference,
    work_reference_number: row.work_reference,
    promoter_organisation: row.promoter_name,
    ha_organisation: row.authority_name,
    date_created: instantAnswer(row.created_at),
    associated_inspections: row.standing_inspections,
    non_compliance_status: row.non_compliance_status,
    non_compliance_status_string: label(nonComplianceStatusLabels, row.non_compliance_status),
    latest_ha_response_status: row.ha_response_status,
    latest_ha_response_status_string: label(nonComplianceResponseStatusLabels, row.ha_response_status),
    latest_ha_response_date: instantAnswer(row.ha_responded_at),
    latest_promoter_response_status: row.promoter_response_status,
    latest_promoter_response_status_string: maybeLabel(nonComplianceResponseStatusLabels, row.promoter_response_status),
    latest_promoter_response_date: maybeInstantAnswer(row.promoter_responded_at),
    street: row.street_name,
    town: row.town,
    area: row.area_name,
    ...describeLatestInspection(row),
  }
}

function describeLatestInspection(row: ListedNonCompliance) {
  const { latest_promoter_response: promoter, latest_ha_response: authority } = row
  return {
    most_recent_inspection_type: row.latest_type,
    most_recent_inspection_type_string: label(inspectionTypeLabels, row.latest_type),
    most_recent_inspection_outcome: row.latest_outcome,
    most_recent_inspection_outcome_string: label(inspectionOutcomeLabels, row.latest_outcome),
    most_recent_inspection_promoter_response_status: promoter,
    most_recent_inspection_promoter_response_status_string: maybeLabel(inspectionOutcomeStatusTypeLabels, promoter),
    most_recent_inspection_ha_response_status: authority,
    most_recent_inspection_ha_response_status_string: maybeLabel(inspectionOutcomeStatusTypeLabels, authority),
  }
}

export const listNonCompliances = implementList(endpoint, shapes, nonComplianceList)
