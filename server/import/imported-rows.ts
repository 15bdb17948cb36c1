/** Imported records as rows. */
import { boundsOf, centrePoint, type Geometry } from '../../domain/geometry.ts'
import { permitReference } from '../../domain/references.ts'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { isEarlyStart } from '../../domain/rules/early-start.ts'
import { responseDeadline } from '../../domain/rules/response-deadline.ts'
import { isHighImpact } from '../../domain/rules/traffic-management.ts'
import { boxText } from '../store/boxes.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { ActivityTable } from '../store/activity-tables.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import type { ImportedActivity, ImportedPermit, ImportedRecord } from './imported.ts'

export function workRow(record: ImportedPermit, reference: string, workstream: string): BulkRow<WorkTable> {
  return {
    reference,
    promoter_swa_code: record.promoter.swa_code,
    highway_authority_swa_code: record.authority.swa_code,
    workstream_prefix: workstream,
    work_status: record.workStatus,
    ...streetColumns(record),
    road_category: record.street.roadCategory,
    works_coordinates: record.geometry,
    ...placeColumns(record.geometry),
    works_location_description: record.locationDescription,
    description_of_work: record.descriptionOfWork,
    inspection_units: null,
    created_at: record.createdAt.toString(),
  }
}

/** @param createdAt  when it was first heard of: a later version does not move its deadline (BR-PERMIT-17) */
export function permitRow(
  record: ImportedPermit,
  work: { readonly reference: string; readonly workstream: string },
  createdAt: Temporal.Instant,
  isActive: boolean,
): BulkRow<PermitTable> {
  const { category, startOn, endOn } = record
  return {
    reference: permitReference(work.reference, record.sequence),
    work_reference: work.reference,
    sequence: record.sequence,
    is_active: isActive,
    promoter_swa_code: record.promoter.swa_code,
    highway_authority_swa_code: record.authority.swa_code,
    workstream_prefix: work.workstream,
    ...streetColumns(record),
    road_category: record.street.roadCategory,
    permit_status: record.permitStatus,
    assessment_status: record.assessment,
    work_type: record.workType,
    work_category: category,
    traffic_management_type: record.traffic,
    is_high_impact: isHighImpact(record.traffic),
    proposed_start_on: startOn.toString(),
    proposed_end_on: endOn.toString(),
    proposed_start_at: record.startAt?.toString() ?? null,
    proposed_end_at: record.endAt?.toString() ?? null,
    actual_start_at: record.actualStartAt?.toString() ?? null,
    actual_stop_at: record.actualStopAt?.toString() ?? null,
    deadline_on: responseDeadline(createdAt, category, englandAndWales).toString(),
    reasonable_period_end_on: endOn.toString(),
    created_at: createdAt.toString(),
    modified_at: record.version.toString(),
    status_changed_at: record.version.toString(),
    is_deemed: record.isDeemed,
    is_early_start: isEarlyStart(createdAt, startOn, category, englandAndWales),
    is_traffic_sensitive: record.isTrafficSensitive,
    is_duration_challenged: false,
    duration_challenge_review_status: null,
    duration_challenge_non_acceptance_response_status: null,
    ever_modification_requested: record.permitStatus === 'permit_modification_request',
    excavation: record.excavation,
    excavation_carried_out: record.excavation && record.actualStartAt !== null,
    final_reinstatement: false,
    is_lane_rental: record.street.isLaneRental,
    lane_rental_assessment_outcome: null,
    lane_rental_charges_agreed: null,
    is_hs2: record.workType === 'hs2_highway_works',
    hs2_is_consultation: false,
    hs2_is_consent: false,
    hs2_acknowledged: false,
    hs2_acknowledged_at: null,
    details: record.details,
  }
}

export function activityRow(record: ImportedActivity, reference: string): BulkRow<ActivityTable> {
  return {
    reference,
    highway_authority_swa_code: record.authority.swa_code,
    activity_name: record.name,
    activity_type: record.type,
    activity_location_description: record.locationDescription,
    ...streetColumns(record),
    activity_coordinates: record.geometry,
    ...placeColumns(record.geometry),
    start_on: record.startOn.toString(),
    end_on: record.endOn.toString(),
    start_at: record.startAt?.toString() ?? null,
    end_at: record.endAt?.toString() ?? null,
    cancelled: record.cancelled,
    traffic_management_type: record.traffic,
    created_at: record.createdAt.toString(),
    // the published records say no more of an activity
    details: { location_types: [], collaborative_working: false },
  }
}

function streetColumns({ street }: ImportedRecord) {
  return { usrn: street.usrn, street_name: street.name, town: street.town, area_name: street.area }
}

function placeColumns(geometry: Geometry) {
  const [centre_easting, centre_northing] = centrePoint(geometry)
  return { bounds: boxText(boundsOf(geometry)), centre_easting, centre_northing }
}
