import type {
  ActivityType,
  ApplicationType,
  AssessmentStatus,
  CloseFootpath,
  CloseFootway,
  CollaborationType,
  HS2HighwayExemption,
  LaneRentalAssessmentChargeBand,
  LaneRentalAssessmentOutcome,
  LocationType,
  PermitCancellationReason,
  PermitConditionType,
  PermitSortColumn,
  PermitStatus,
  ReasonForRefusal,
  TrafficManagementType,
  WorkCategory,
  WorkType,
} from '../contract/enums/permits.ts'
import type { TagColour } from './tag-colour.ts'
import { type Labels, label } from './words.ts'

/** BR-LBL-17 */
export const workTypeLabels: Labels<WorkType> = {
  planned: 'Planned',
  immediate: 'Immediate',
  hs2_highway_works: 'HS2 highway works',
}

/** BR-WORK-50; in the order of the apply form */
export const activityTypeLabels: Labels<ActivityType> = {
  utility_repair_and_maintenance_works: 'Utility repair and maintenance',
  utility_asset_works: 'Utility asset works',
  new_service_connection: 'New service connection',
  disconnection_or_alteration_of_supply: 'Disconnection or alteration of supply',
  diversionary_works: 'Diversionary works',
  permanent_reinstatement: 'Permanent reinstatement',
  remedial_works: 'Remedial works',
  core_sampling: 'Core sampling',
  highway_repair_and_maintenance_works: 'Highway repair and maintenance',
  highway_improvement_works: 'Highway improvement',
  works_for_road_purposes: 'Works for road purposes',
  works_for_rail_purposes: 'Works for rail purposes',
  statutory_infrastructure_works: 'Statutory infrastructure works',
  section_50: 'Section 50',
  section_58: 'Section 58',
  optional_permit_no_fee: 'Optional permit, no fee',
}

/** BR-PERMIT-101; the most disruptive first */
export const trafficManagementTypeLabels: Labels<TrafficManagementType> = {
  road_closure: 'Road closure',
  contra_flow: 'Contra-flow',
  lane_closure: 'Lane closure',
  multi_way_signals: 'Multi-way signals',
  two_way_signals: 'Two-way signals',
  convoy_workings: 'Convoy workings',
  stop_go_boards: 'Stop/go boards',
  priority_working: 'Priority working',
  give_and_take: 'Give and take',
  some_carriageway_incursion: 'Some carriageway incursion',
  no_carriageway_incursion: 'No carriageway incursion',
  temp_obstruction_15_minute_delay: 'Temporary obstruction 15 minute delay',
}

export const applicationTypeLabels: Labels<ApplicationType> = { permit: 'Permit', notice: 'Notice' }

export const collaborationTypeLabels: Labels<CollaborationType> = {
  trench_sharing_primary_promoter: 'Trench sharing, primary promoter',
  trench_sharing_secondary_promoter: 'Trench sharing, secondary promoter',
  sharing_traffic_management_only: 'Sharing traffic management only',
  other: 'Other',
}

/** BR-LBL-24, BR-REIN-52; the last four for HS2 works only (BR-PERMIT-31) */
export const locationTypeLabels: Labels<LocationType> = {
  footway: 'Footway',
  carriageway: 'Carriageway',
  verge: 'Verge',
  cycleway: 'Cycleway',
  footpath: 'Footpath',
  parking_place: 'Parking place',
  bus_stop_or_stand: 'Bus stop or stand',
  cycle_hire_docking_station: 'Cycle hire docking station',
  taxi_rank: 'Taxi rank',
}

/** BR-PERMIT-103 */
export const closeFootwayLabels: Labels<CloseFootway> = {
  yes_provide_pedestrian_walkway: 'Yes, a pedestrian walkway will be provided',
  yes_provide_alternative_route: 'Yes, an alternative route will be provided',
  no: 'No',
}

export const closeFootpathLabels: Labels<CloseFootpath> = {
  yes_discussed_with_ha: 'Yes, discussed with the authority',
  no: 'No',
}

/** BR-LBL-22 */
export const hs2HighwayExemptionLabels: Labels<HS2HighwayExemption> = {
  works_to_a_bridge: 'Works to a bridge',
  alteration_or_disturbance_to_apparatus: 'Alteration or disturbance to apparatus',
  depositing_soil_or_materials: 'Depositing soil or materials',
  erection_of_scaffolding: 'Erection of scaffolding',
  none_applicable: 'Not applicable',
}

/** BR-PERMIT-47: the wording of a code is each authority's own; a guessed meaning would be a wrong legal reason. */
export const reasonForRefusalLabels: Labels<ReasonForRefusal> = {
  RC10: 'RC10 – see comments',
  RC11: 'RC11 – see comments',
  RC12: 'RC12 – see comments',
  RC20: 'RC20 – see comments',
  RC21: 'RC21 – see comments',
  RC22: 'RC22 – see comments',
  RC23: 'RC23 – see comments',
  RC30: 'RC30 – see comments',
  RC31: 'RC31 – see comments',
  RC32: 'RC32 – see comments',
  RC33: 'RC33 – see comments',
  RC40: 'RC40 – see comments',
  RC41: 'RC41 – see comments',
  RC42: 'RC42 – see comments',
  RC43: 'RC43 – see comments',
  RC44: 'RC44 – see comments',
  RC50: 'RC50 – see comments',
}

/** BR-PERMIT-98 */
export const permitStatusLabels: Labels<PermitStatus> = {
  submitted: 'Submitted',
  under_assessment: 'Under assessment',
  permit_modification_request: 'Modification requested',
  granted: 'Granted',
  refused: 'Refused',
  closed: 'Closed',
  cancelled: 'Cancelled',
  revoked: 'Revoked',
  progressed: 'Progressed',
}

/** BR-PERMIT-99 */
export const assessmentStatusLabels: Labels<AssessmentStatus> = {
  granted: 'Granted',
  granted_auto: 'Granted (auto)',
  refused: 'Refused',
  refused_auto: 'Refused (auto)',
  permit_modification_request: 'Modification request',
  revoked: 'Revoked',
}

/** What of a permit decides the words of its status. */
type Statuses = {
  readonly permit_status: string
  readonly assessment_status?: string | null
  readonly is_deemed?: boolean | null
  readonly is_duration_challenged?: boolean | null
}

/** A permit's status with what a reader must know about it: deemed, automatic, or with its end date challenged (BR-PERMIT-98). */
export function permitStatusLabel(permit: Statuses): string {
  const words = label(permitStatusLabels, permit.permit_status)
  if (permit.permit_status === 'granted') {
    if (permit.is_deemed) return `${words}, deemed`
    if (permit.assessment_status === 'granted_auto') return `${words} (auto)`
    if (permit.is_duration_challenged) return `${words}, duration challenge`
  }
  return permit.permit_status === 'refused' && permit.assessment_status === 'refused_auto' ? `${words} (auto)` : words
}

/** The decision in words; "Awaiting assessment" while there is none (BR-PERMIT-99). */
export function assessmentStatusLabel(permit: Omit<Statuses, 'permit_status'>): string {
  if (permit.assessment_status == null) return 'Awaiting assessment'
  const words = label(assessmentStatusLabels, permit.assessment_status)
  const isChallenged = permit.assessment_status === 'granted' && permit.is_duration_challenged
  return isChallenged ? `${words} – duration challenge` : words
}

/** BR-PERMIT-100 */
export const workCategoryLabels: Labels<WorkCategory> = {
  minor: 'Minor',
  standard: 'Standard',
  major: 'Major',
  paa: 'Major (PAA)',
  immediate_urgent: 'Immediate – urgent',
  immediate_emergency: 'Immediate – emergency',
  hs2_highway: 'HS2 (Highway)',
}

const permitColours: Record<PermitStatus, TagColour> = {
  submitted: 'blue',
  under_assessment: 'light-blue',
  granted: 'green',
  permit_modification_request: 'yellow',
  refused: 'red',
  revoked: 'red',
  cancelled: 'grey',
  closed: 'grey',
  progressed: 'purple',
}

/** The tag colour of a permit status; grey for one that this version does not know. */
export function permitStatusColour(status: PermitStatus | 'upcoming_enum'): TagColour {
  return status === 'upcoming_enum' ? 'grey' : permitColours[status]
}

/** BR-PERMIT-102 */
export const permitCancellationReasonLabels: Labels<PermitCancellationReason> = {
  admin_error: 'Admin error',
  customer_reasons: 'Customer reasons',
  requested_by_highway_authority: 'Requested by highway authority',
  private_works: 'Private works',
  clash_of_works_on_site: 'Clash of works on site',
  traffic_management_issues: 'Traffic management issues',
  parking_issues: 'Parking issues',
  no_staff_or_resource: 'No staff or resource',
  higher_priority_works: 'Higher priority works',
  weather: 'Weather',
  further_action_required: 'Further action required',
  other: 'Other',
}

/** BR-COND-07 */
export const permitConditionTypeLabels: Labels<PermitConditionType> = {
  NCT01a: 'Duration: works on the permit dates',
  NCT01b: 'Duration: works within the start window',
  NCT02a: 'Date and time limits on the works',
  NCT02b: 'Working hours, including extended or night work',
  NCT03: 'Ancillary activities',
  NCT04a: 'Remove surplus materials and plant',
  NCT04b: 'Storage of materials and plant',
  NCT05a: 'Road space occupied: dimensions',
  NCT06a: 'Space kept for traffic and pedestrians',
  NCT07a: 'Road closed to traffic',
  NCT08a: 'Traffic management request (signals)',
  NCT08b: 'Manual control of traffic management',
  NCT09a: 'Changes to traffic management arrangements',
  NCT09b: 'Traffic management arrangements in place',
  NCT09c: 'Remove signals when not needed',
  NCT09d: 'Traffic management, further arrangement',
  NCT10a: 'Method of work',
  NCT11a: 'Display the permit number on site',
  NCT11b: 'Publicity for the works',
  NCT12a: 'Limit the timing of certain activities',
}

export const laneRentalAssessmentOutcomeLabels: Labels<LaneRentalAssessmentOutcome> = {
  chargeable: 'Chargeable',
  potentially_chargeable: 'Potentially chargeable',
  charges_waived: 'Charges waived',
  exempt: 'Exempt',
  charges_not_applicable: 'Charges not applicable',
}

export const laneRentalAssessmentChargeBandLabels: Labels<LaneRentalAssessmentChargeBand> = {
  charge_band_1: 'Band 1',
  charge_band_2: 'Band 2',
  charge_band_3: 'Band 3',
  charge_band_4: 'Band 4',
  charge_band_5: 'Band 5',
}

export const permitSortColumnLabels: Labels<PermitSortColumn> = {
  date_created: 'Date sent',
  deadline_date: 'Decision due',
  end_date: 'End date',
  start_date: 'Start date',
  status_changed_date: 'Last change of status',
}
