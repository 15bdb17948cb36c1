import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getNonCompliance } from '../../../domain/contract/non-compliances.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import {
  jsmStatusLabels,
  nonComplianceResponseStatusLabels,
  nonComplianceStatusLabels,
} from '../../../domain/labels/non-compliances.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import type { NonComplianceRow } from '../../store/inspection-tables.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { describeInspection } from '../inspections/describe-inspection.ts'
import { summariseInspection } from '../inspections/summarise-inspections.ts'
import { maybeLabel } from '../maybe-label.ts'
import { summarisePermit } from '../permits/summarise-permit.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** A non-compliance in full: both sides' latest answers, the meeting, its inspections and permits (BR-NC-10, 11). */
export async function describeNonCompliance(
  db: Database,
  row: NonComplianceRow,
): Promise<AnswerOf<typeof getNonCompliance>> {
  const inspections = await inspectionsOf(db, row)
  const standing = inspections.filter((inspection) => !inspection.deleted_at)
  // the contract always wants one: of a non-compliance whose inspections were all deleted, the last that was (BR-NC-13)
  const latest = standing[0] ?? inspections[0]
  if (!latest) throw new Error(`${row.reference} has never had an inspection`)
  const latestInspection = await describeInspection(db, latest)
  const permits = await permitsOf(db, row)
  return {
    work_reference_number: row.work_reference,
    non_compliance_reference_number: row.reference,
    date_created: instantAnswer(row.created_at),
    non_compliance_status: row.non_compliance_status,
    non_compliance_status_string: label(nonComplianceStatusLabels, row.non_compliance_status),
    ...describeMeeting(row, {
      promoter: latestInspection.promoter_organisation,
      authority: latestInspection.highway_authority,
    }),
    ...describeResponses(row),
    latest_inspection: latestInspection,
    linked_inspections: standing.map(summariseInspection),
    linked_permits: permits.map(summarisePermit),
  }
}

/** Newest first, deleted ones included. */
function inspectionsOf(db: Database, { reference }: NonComplianceRow) {
  return db
    .selectFrom('inspection')
    .selectAll()
    .where('non_compliance_reference', '=', reference)
    .orderBy('sequence', 'desc')
    .execute()
}

/** Newest first. */
function permitsOf(db: Database, { reference }: NonComplianceRow): Promise<PermitRow[]> {
  return db
    .selectFrom('permit')
    .innerJoin('non_compliance_permit', 'non_compliance_permit.permit_reference', 'permit.reference')
    .selectAll('permit')
    .where('non_compliance_permit.non_compliance_reference', '=', reference)
    .orderBy('permit.sequence', 'desc')
    .execute() as Promise<PermitRow[]>
}

function describeMeeting(row: NonComplianceRow, names: Readonly<Record<'promoter' | 'authority', string>>) {
  return {
    jsm_requested_by: row.jsm_requested_side ? names[row.jsm_requested_side] : null,
    jsm_suggested_time: maybeInstantAnswer(row.jsm_suggested_at),
    jsm_status: row.jsm_status,
    jsm_status_string: maybeLabel(jsmStatusLabels, row.jsm_status),
  }
}

function describeResponses(row: NonComplianceRow) {
  return {
    promoter_response_status: row.promoter_response_status,
    promoter_response_status_string: maybeLabel(nonComplianceResponseStatusLabels, row.promoter_response_status),
    promoter_response_update_date: maybeInstantAnswer(row.promoter_responded_at),
    promoter_response_additional_details: row.promoter_response_details,
    promoter_response_jsm_date: maybeInstantAnswer(row.promoter_jsm_at),
    ha_response_status: row.ha_response_status,
    ha_response_status_string: label(nonComplianceResponseStatusLabels, row.ha_response_status),
    ha_response_update_date: instantAnswer(row.ha_responded_at),
    ha_response_additional_details: row.ha_response_details,
    ha_response_jsm_date: maybeInstantAnswer(row.ha_jsm_at),
  }
}

type NonComplianceSummary = NonNullable<AnswerOf<typeof getWork>['non_compliances']>[number]

/** The latest non-compliances of a works record, newest first (BR-WORK-05). */
export async function nonCompliancesOnWork(
  db: Database,
  workReference: string,
  limit: number,
): Promise<NonComplianceSummary[]> {
  const rows = await db
    .selectFrom('non_compliance')
    .select(['reference', 'created_at', 'non_compliance_status'])
    .where('work_reference', '=', workReference)
    .orderBy('sequence', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    non_compliance_reference_number: row.reference,
    non_compliance_date: instantAnswer(row.created_at),
    non_compliance_status: row.non_compliance_status,
    non_compliance_status_string: label(nonComplianceStatusLabels, row.non_compliance_status),
  }))
}
