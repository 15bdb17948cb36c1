import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getInspection } from '../../../domain/contract/inspections.ts'
import {
  defectFixedOnsiteLabels,
  failureReasonLabels,
  inspectionCategoryLabels,
  inspectionOutcomeLabels,
  inspectionOutcomeStatusTypeLabels,
  inspectionReasonForWithdrawalLabels,
  inspectionStatusLabels,
  inspectionTypeLabels,
} from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import type { FailedAreaDetails, InspectionDetails, InspectionRow } from '../../store/inspection-tables.ts'
import { maybeLabel } from '../maybe-label.ts'
import { dayAnswer, instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

export type InspectionAnswer = AnswerOf<typeof getInspection>

/** An inspection in full, as the contract shapes it. */
export async function describeInspection(db: Database, inspection: InspectionRow): Promise<InspectionAnswer> {
  const { details } = inspection
  return {
    inspection_reference_number: inspection.reference,
    work_reference_number: inspection.work_reference,
    ...(await partiesOf(db, inspection.work_reference)),
    ...describeKind(inspection),
    ...describeResponses(inspection),
    ...describeFindings(details),
    inspection_outcome: inspection.inspection_outcome,
    inspection_outcome_string: label(inspectionOutcomeLabels, inspection.inspection_outcome),
    inspection_start_date: instantAnswer(inspection.inspection_at),
    date_created: instantAnswer(inspection.created_at),
    date_modified: instantAnswer(inspection.modified_at),
    reinspection_date: details.reinspection_on ? dayAnswer(details.reinspection_on) : null,
    reinspection_date_time: reinspectionTime(details),
    username: details.username,
    inspector_name: details.inspector_name ?? null,
    inspection_reason_for_withdrawal: details.reason_for_withdrawal ?? null,
    inspection_reason_for_withdrawal_string: maybeLabel(
      inspectionReasonForWithdrawalLabels,
      details.reason_for_withdrawal,
    ),
    withdrawal_details: details.withdrawal_details ?? null,
    is_auto_accepted: inspection.is_auto_accepted,
    files: await fileNames(db, { object: { type: 'inspection', reference: inspection.reference } }),
  }
}

async function partiesOf(db: Database, workReference: string) {
  return db
    .selectFrom('work')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'work.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'work.highway_authority_swa_code')
    .select(['promoter.name as promoter_organisation', 'authority.name as highway_authority'])
    .where('work.reference', '=', workReference)
    .executeTakeFirstOrThrow()
}

/** What summaries say too: what was inspected, and what has become of it. */
export function describeKind(inspection: InspectionRow) {
  return {
    inspection_type: inspection.inspection_type,
    inspection_type_string: label(inspectionTypeLabels, inspection.inspection_type),
    inspection_category: inspection.inspection_category,
    inspection_category_string: maybeLabel(inspectionCategoryLabels, inspection.inspection_category),
    inspection_status: inspection.inspection_status,
    inspection_status_string: label(inspectionStatusLabels, inspection.inspection_status),
    non_compliance_reference_number: inspection.non_compliance_reference,
    auto_acceptance_due_date: inspection.auto_acceptance_due_on ? dayAnswer(inspection.auto_acceptance_due_on) : null,
  }
}

/** Each side's latest answer (BR-INSP-57). */
export function describeResponses({ details, ...inspection }: InspectionRow) {
  const { promoter_response_status: promoter, ha_response_status: authority } = inspection
  return {
    promoter_response_status: promoter,
    promoter_response_status_string: maybeLabel(inspectionOutcomeStatusTypeLabels, promoter),
    promoter_response_status_change_date: maybeInstantAnswer(inspection.promoter_responded_at),
    promoter_response_details: details.promoter_response_details ?? null,
    ha_response_status: authority,
    ha_response_status_string: maybeLabel(inspectionOutcomeStatusTypeLabels, authority),
    ha_response_status_change_date: maybeInstantAnswer(inspection.ha_responded_at),
    ha_response_details: details.ha_response_details ?? null,
  }
}

export function reinspectionTime(details: InspectionDetails): string | null {
  return details.reinspection_at ? instantAnswer(Temporal.Instant.from(details.reinspection_at)) : null
}

function describeFindings(details: InspectionDetails) {
  return {
    failure_reason_details: (details.failure_reason_details ?? []).map(describeArea),
    inspection_outcome_details: details.inspection_outcome_details ?? null,
    was_call_logged: details.was_call_logged ?? null,
    call_logged_to: details.call_logged_to ?? null,
    call_logged_reference: details.call_logged_reference ?? null,
    call_logged_summary: details.call_logged_summary ?? null,
    defect_fixed_on_site: details.defect_fixed_on_site ?? null,
    defect_fixed_on_site_string: maybeLabel(defectFixedOnsiteLabels, details.defect_fixed_on_site),
    made_safe_by_ha: details.made_safe_by_ha ?? null,
    additional_comments: details.additional_comments ?? null,
  }
}

function describeArea({ failure_reason, details, sites = [], site_name = null }: FailedAreaDetails) {
  return {
    failure_reason,
    failure_reason_string: label(failureReasonLabels, failure_reason),
    details,
    sites: [...sites],
    site_name,
  }
}
