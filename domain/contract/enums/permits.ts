/**
 * The enumerations of the contract stand in this folder, a file per capability, each value spelled as it goes on the wire (BR-GEN-101).
 *
 * A list is what a request may say. Answers may also carry `upcoming_enum` for a value that a version does not know yet
 * (BR-GEN-100): the shapes of answers add it, requests never accept it.
 */

export const workTypes = ['planned', 'immediate', 'hs2_highway_works'] as const
export type WorkType = (typeof workTypes)[number]

export const activityTypes = [
  'highway_improvement_works',
  'highway_repair_and_maintenance_works',
  'utility_asset_works',
  'utility_repair_and_maintenance_works',
  'diversionary_works',
  'disconnection_or_alteration_of_supply',
  'permanent_reinstatement',
  'remedial_works',
  'section_58',
  'section_50',
  'core_sampling',
  'statutory_infrastructure_works',
  'works_for_rail_purposes',
  'works_for_road_purposes',
  'new_service_connection',
  'optional_permit_no_fee',
] as const
export type ActivityType = (typeof activityTypes)[number]

/** Those that the GeoJSON API names. */
export const mapTrafficManagementTypes = [
  'road_closure',
  'contra_flow',
  'lane_closure',
  'multi_way_signals',
  'two_way_signals',
  'convoy_workings',
  'stop_go_boards',
  'priority_working',
  'give_and_take',
  'some_carriageway_incursion',
  'no_carriageway_incursion',
] as const

export const trafficManagementTypes = [...mapTrafficManagementTypes, 'temp_obstruction_15_minute_delay'] as const
export type TrafficManagementType = (typeof trafficManagementTypes)[number]

export const applicationTypes = ['permit', 'notice'] as const
export type ApplicationType = (typeof applicationTypes)[number]

export const collaborationTypes = [
  'trench_sharing_primary_promoter',
  'trench_sharing_secondary_promoter',
  'sharing_traffic_management_only',
  'other',
] as const
export type CollaborationType = (typeof collaborationTypes)[number]

export const locationTypes = [
  'footway',
  'carriageway',
  'verge',
  'cycleway',
  'footpath',
  'parking_place',
  'bus_stop_or_stand',
  'cycle_hire_docking_station',
  'taxi_rank',
] as const
export type LocationType = (typeof locationTypes)[number]

export const closeFootwayAnswers = ['yes_provide_pedestrian_walkway', 'yes_provide_alternative_route', 'no'] as const
export type CloseFootway = (typeof closeFootwayAnswers)[number]

export const closeFootpathAnswers = ['yes_discussed_with_ha', 'no'] as const
export type CloseFootpath = (typeof closeFootpathAnswers)[number]

export const hs2HighwayExemptions = [
  'works_to_a_bridge',
  'alteration_or_disturbance_to_apparatus',
  'depositing_soil_or_materials',
  'erection_of_scaffolding',
  'none_applicable',
] as const
export type HS2HighwayExemption = (typeof hs2HighwayExemptions)[number]

export const reasonsForRefusal = [
  'RC10',
  'RC11',
  'RC12',
  'RC20',
  'RC21',
  'RC22',
  'RC23',
  'RC30',
  'RC31',
  'RC32',
  'RC33',
  'RC40',
  'RC41',
  'RC42',
  'RC43',
  'RC44',
  'RC50',
] as const
export type ReasonForRefusal = (typeof reasonsForRefusal)[number]

/** Those that the GeoJSON API names. */
export const mapPermitStatuses = [
  'submitted',
  'granted',
  'permit_modification_request',
  'refused',
  'closed',
  'cancelled',
  'revoked',
  'progressed',
] as const

export const permitStatuses = [...mapPermitStatuses, 'under_assessment'] as const
export type PermitStatus = (typeof permitStatuses)[number]

export const assessmentStatuses = [
  'granted',
  'granted_auto',
  'refused',
  'refused_auto',
  'permit_modification_request',
  'revoked',
] as const
export type AssessmentStatus = (typeof assessmentStatuses)[number]

export const permitCancellationReasons = [
  'admin_error',
  'customer_reasons',
  'requested_by_highway_authority',
  'private_works',
  'clash_of_works_on_site',
  'traffic_management_issues',
  'parking_issues',
  'no_staff_or_resource',
  'higher_priority_works',
  'weather',
  'further_action_required',
  'other',
] as const
export type PermitCancellationReason = (typeof permitCancellationReasons)[number]

/** Those that the Reporting API names. */
export const reportedConditionTypes = [
  'NCT01a',
  'NCT01b',
  'NCT02a',
  'NCT02b',
  'NCT04a',
  'NCT04b',
  'NCT05a',
  'NCT06a',
  'NCT07a',
  'NCT08a',
  'NCT08b',
  'NCT09a',
  'NCT09b',
  'NCT09c',
  'NCT10a',
  'NCT11a',
  'NCT11b',
  'NCT12a',
] as const

export const permitConditionTypes = [...reportedConditionTypes, 'NCT09d', 'NCT03'] as const
export type PermitConditionType = (typeof permitConditionTypes)[number]

export const workCategories = [
  'minor',
  'standard',
  'major',
  'immediate_urgent',
  'immediate_emergency',
  'paa',
  'hs2_highway',
] as const
export type WorkCategory = (typeof workCategories)[number]

export const laneRentalAssessmentOutcomes = [
  'chargeable',
  'potentially_chargeable',
  'charges_waived',
  'exempt',
  'charges_not_applicable',
] as const
export type LaneRentalAssessmentOutcome = (typeof laneRentalAssessmentOutcomes)[number]

export const permitSortColumns = [
  'date_created',
  'deadline_date',
  'end_date',
  'start_date',
  'status_changed_date',
] as const
export type PermitSortColumn = (typeof permitSortColumns)[number]

export const laneRentalAssessmentChargeBands = [
  'charge_band_1',
  'charge_band_2',
  'charge_band_3',
  'charge_band_4',
  'charge_band_5',
] as const
export type LaneRentalAssessmentChargeBand = (typeof laneRentalAssessmentChargeBands)[number]
