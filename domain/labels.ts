/**
 * Every enum word that a person reads, here and nowhere else (BR-GEN-102). The wire value is the key.
 * Where no source gives words they are ours; look the words up with `label`, which bears values that it does not know.
 */
import type {
  ActivityActivityType,
  ActivityType,
  AlterationStatus,
  AsyncJobStatus,
  AlterationType,
  AncillaryInfoStatus,
  AncillaryInfoType,
  ApplicationType,
  ASDCode,
  ASDPeriodicityCode,
  AssessmentStatus,
  AuditEvent,
  AuditObjectType,
  ChargeKind,
  CloseFootpath,
  CloseFootway,
  CollaborationType,
  CommentTopic,
  CSVExportStatus,
  CSVExportType,
  DefectFixedOnsite,
  DurationChallengeNonAcceptanceResponseStatus,
  DurationChallengeReviewStatus,
  FailureReason,
  FileType,
  ForwardPlanStatus,
  ForwardPlanWorkType,
  FPNStatus,
  HazardousMaterialType,
  HS2HighwayExemption,
  IndustrySector,
  InspectionCategory,
  InspectionOutcome,
  InspectionOutcomeStatusType,
  InspectionReasonForWithdrawal,
  InspectionResponseType,
  InspectionStatus,
  InspectionType,
  JsmStatus,
  LaneRentalAssessmentChargeBand,
  LaneRentalAssessmentOutcome,
  ListedChallengeAnswerStatus,
  ListedChallengeReviewStatus,
  LayerAffected,
  LocationType,
  MaterialClassificationClassification,
  NonComplianceResponseStatus,
  NonComplianceStatus,
  OffenceCode,
  OrganisationStatus,
  OrganisationType,
  OverrunWarningReason,
  PaymentMethod,
  PermitCancellationReason,
  PermitConditionType,
  PermitSortColumn,
  PermitStatus,
  PrivateStreetStatus,
  ReasonForRefusal,
  ReinstatementStatus,
  ReinstatementType,
  Role,
  Section58Duration,
  Section58Extent,
  Section58Status,
  Section81Severity,
  Section81Status,
  Section81Type,
  Section81WorkType,
  Section74HAStatus,
  Section74PromoterStatus,
  SortDirection,
  TrafficManagementType,
  WorkCategory,
  WorkStatus,
  WorkstreamAccessLevel,
  WorkstreamStatus,
  WorkType,
} from './contract/enums.ts'

type Labels<Value extends string | number> = Readonly<Record<Value, string>>

/**
 * The words of a value, from its table.
 *
 * A value that the table lacks gets its own name as words, and `upcoming_enum` (999 in code lists) "Other (new value)", so that
 * an answer of a newer version can still be shown (BR-GEN-100). Letter case is borne with (BR-GEN-101).
 */
export function label(table: Readonly<Record<string | number, string>>, value: string | number): string {
  const words = table[value] ?? table[String(value).toUpperCase()]
  if (words !== undefined) return words
  if (value === 'upcoming_enum' || value === 999) return 'Other (new value)'
  return typeof value === 'number' ? `Code ${value}` : inWords(value)
}

const acronyms: Readonly<Record<string, string>> = { fpn: 'FPN', paa: 'PAA', hs2: 'HS2', ha: 'authority' }

function inWords(value: string): string {
  const words = value
    .toLowerCase()
    .split('_')
    .map((word) => acronyms[word] ?? word)
    .join(' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

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

/** BR-PERMIT-97 */
export const workStatusLabels: Labels<WorkStatus> = {
  planned: 'Works planned',
  in_progress: 'Works in progress',
  completed: 'Works completed',
  cancelled: 'Works cancelled',
  historical: 'Historical works',
  non_notifiable: 'Non notifiable works',
  section_81: 'Section 81 works',
  unattributable: 'Unattributable works',
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

/** Colours of govuk-tag. */
export type TagColour = 'grey' | 'green' | 'turquoise' | 'blue' | 'light-blue' | 'purple' | 'red' | 'orange' | 'yellow'

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

const workColours: Record<WorkStatus, TagColour> = {
  planned: 'blue',
  in_progress: 'green',
  completed: 'grey',
  cancelled: 'grey',
  historical: 'purple',
  non_notifiable: 'purple',
  section_81: 'purple',
  unattributable: 'purple',
}

/** The tag colour of a permit status; grey for one that this version does not know. */
export function permitStatusColour(status: PermitStatus | 'upcoming_enum'): TagColour {
  return status === 'upcoming_enum' ? 'grey' : permitColours[status]
}

/** The tag colour of a works status; grey for one that this version does not know. */
export function workStatusColour(status: WorkStatus | 'upcoming_enum'): TagColour {
  return status === 'upcoming_enum' ? 'grey' : workColours[status]
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

/** BR-LBL-25; answers may carry them in lower case, which `label` bears with */
export const commentTopicLabels: Labels<CommentTopic> = {
  GENERAL: 'General',
  SECTION_74: 'Section 74',
  INSPECTION: 'Inspection',
  FPN: 'FPN',
  OVERRUN: 'Overrun warning',
  FORWARD_PLAN: 'Forward plan',
  CHANGE_REQUEST: 'Change requests',
  IMPOSED_VARIATION: 'Imposed variation',
  DURATION_CHALLENGE: 'Duration challenge',
  SECTION_81: 'Section 81',
  UNATTRIBUTED_WORKS: 'Unattributed works',
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

/** BR-GEN-41 for the first three; the others after the code list in the department's open street lookup client */
export const asdCodeLabels: Labels<ASDCode> = {
  1: 'Protected street',
  2: 'Traffic-sensitive',
  3: 'Special engineering difficulty',
  6: 'Proposed special engineering difficulty',
  8: 'Level crossing safety zone',
  9: 'Environmentally sensitive area',
  10: 'Structure (no special engineering difficulty)',
  12: 'Pipelines and specialist cables',
  13: 'Priority lane',
  16: 'Lane rental',
  17: 'Early notification of immediate works',
  18: 'Special event',
  19: 'Parking bays and restrictions',
  20: 'Crossings, signals and traffic sensors',
  21: 'Speed limit',
  22: 'Transport authority critical apparatus',
  23: 'Strategic route',
  24: 'Street lighting',
  25: 'Drainage and flood risk',
  26: 'Unusual traffic layout',
  27: 'Local considerations',
  28: 'Winter maintenance route',
  29: 'HGV approved route',
  30: 'Emergency services route',
}

/** On which days a designation applies; the names are those of the code list in the department's open street lookup client. */
export const asdPeriodicityCodeLabels: Labels<ASDPeriodicityCode> = {
  1: 'Every day',
  2: 'Working days only',
  3: 'Weekends',
  7: 'Mondays only',
  8: 'Tuesdays only',
  9: 'Wednesdays only',
  10: 'Thursdays only',
  11: 'Fridays only',
  12: 'Saturdays only',
  13: 'Sundays only',
  14: 'Public and bank holidays',
  15: 'Continuous',
  16: 'Special arrangements',
}

/** BR-GEN-38: what a reinstatement type code, and so a road category, stands for; 0 is taken as 5 */
export const roadCategoryLabels: Labels<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10> = {
  0: 'Carriageway type 0',
  1: 'Carriageway type 1',
  2: 'Carriageway type 2',
  3: 'Carriageway type 3',
  4: 'Carriageway type 4',
  5: 'Carriageway type 0',
  6: 'High duty footway',
  7: 'High amenity footway',
  8: 'Other footway',
  9: 'Private street',
  10: 'Carriageway type 6',
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

/** BR-ALT-60 */
export const alterationTypeLabels: Labels<AlterationType> = {
  PROMOTER_IMPOSED_CHANGE: 'Promoter imposed change',
  PROMOTER_CHANGE_REQUEST: 'Promoter change request',
  HA_IMPOSED_CHANGE: 'HA imposed change',
  WORK_EXTENSION: 'Works extension',
  MODIFIED_PERMIT: 'Modified permit',
  DURATION_CHALLENGE: 'Duration challenge',
  HA_CHANGE_REQUEST: 'HA change request',
}

/** BR-ALT-61 */
export const alterationStatusLabels: Labels<AlterationStatus> = {
  submitted: 'Submitted',
  granted: 'Granted',
  granted_with_duration_challenge: 'Granted with duration challenge',
  refused: 'Refused',
  deemed: 'Granted (deemed)',
  cancelled: 'Cancelled',
  revoked: 'Revoked',
  auto_applied: 'Applied',
}

/** BR-ALT-62 */
export const durationChallengeReviewStatusLabels: Labels<DurationChallengeReviewStatus> = {
  duration_challenge_accepted: 'Duration challenge accepted',
  duration_challenge_not_accepted: 'Duration challenge not accepted',
}

/** BR-ALT-63 */
export const durationChallengeNonAcceptanceResponseStatusLabels: Labels<DurationChallengeNonAcceptanceResponseStatus> =
  {
    reasonable_period_end_date_changed: 'Reasonable period end date changed',
    reasonable_period_end_date_not_changed: 'Reasonable period end date not changed',
  }

/** BR-LBL-47: lists say it shorter */
export const listedChallengeReviewStatusLabels: Labels<ListedChallengeReviewStatus> = {
  duration_challenge_accepted: 'Accepted',
  duration_challenge_not_accepted: 'Not accepted',
  no_response: 'No response',
}

/** BR-LBL-48 */
export const listedChallengeAnswerStatusLabels: Labels<ListedChallengeAnswerStatus> = {
  ...durationChallengeNonAcceptanceResponseStatusLabels,
  no_response: 'No response',
}

export const ancillaryInfoTypeLabels: Labels<AncillaryInfoType> = {
  portable_traffic_signals_or_other_traffic_controls: 'Portable traffic signals or other traffic controls',
  site_welfare_facilities: 'Site welfare facilities',
  site_compound_or_material_storage: 'Site compound or material storage',
  site_compound_for_works: 'Site compound for works',
}

export const ancillaryInfoStatusLabels: Labels<AncillaryInfoStatus> = { added: 'Added', removed: 'Removed' }

/** BR-LBL-14 */
export const activityActivityTypeLabels: Labels<ActivityActivityType> = {
  skips: 'Skips',
  scaffolding: 'Scaffolding',
  hoarding: 'Hoarding',
  crane_mobile_platform: 'Crane/mobile platform',
  event: 'Event',
  section50: 'Section 50',
  section58: 'Section 58',
  compound: 'Compound',
  other: 'Other',
}

/** BR-LBL-15 */
export const activityStateLabels: Labels<'added' | 'cancelled'> = { added: 'Added', cancelled: 'Cancelled' }

/** BR-LBL-04 */
export const section58StatusLabels: Labels<Section58Status> = {
  proposed: 'Proposed',
  in_force: 'In force',
  cancelled: 'Cancelled',
  closed: 'Closed',
}

/** BR-LBL-05 */
export const section58DurationLabels: Labels<Section58Duration> = {
  six_months: '6 months',
  one_year: '1 year',
  two_years: '2 years',
  three_years: '3 years',
}

/** BR-LBL-06 */
export const section58ExtentLabels: Labels<Section58Extent> = {
  whole_road: 'Whole road',
  part_of_the_road: 'Part of the road',
}

/** BR-LBL-10 */
export const section81TypeLabels: Labels<Section81Type> = {
  tee_valve_access_covers: 'Tee, valve or access covers',
  cabinet: 'Cabinet',
  marker_post: 'Marker post',
  pole_post: 'Pole or post',
  overhead_cables_broken_low_encroaching_onto_highway: 'Overhead cables broken, low or encroaching on the highway',
  other: 'Other',
  unattributed_works_live_site: 'Unattributed works - Live site',
  unattributed_works_completed: 'Unattributed works - Completed',
}

/** BR-LBL-11 */
export const section81SeverityLabels: Labels<Section81Severity> = { high: 'High', low: 'Low' }

/** BR-LBL-12 */
export const section81StatusLabels: Labels<Section81Status> = {
  issued: 'Issued',
  acknowledged: 'Acknowledged',
  accepted: 'Accepted',
  accepted_fixed: 'Accepted (fixed)',
  rejected: 'Rejected',
  resolved_by_ha: 'Resolved by authority',
  cancelled: 'Cancelled',
}

/** BR-LBL-13 */
export const section81WorkTypeLabels: Labels<Section81WorkType> = {
  permit_works: 'Works under a permit',
  non_notifiable_works: 'Non-notifiable works',
}

/** BR-LBL-16 */
export const forwardPlanStatusLabels: Labels<ForwardPlanStatus> = {
  raised: 'Raised',
  cancelled: 'Cancelled',
  progressed: 'Progressed',
}

/** BR-LBL-17 */
export const forwardPlanWorkTypeLabels: Labels<ForwardPlanWorkType> = {
  planned: 'Planned',
  hs2_highway_works: 'HS2 highway works',
}

/** BR-LBL-18 */
export const privateStreetStatusLabels: Labels<PrivateStreetStatus> = { issued: 'Issued', cancelled: 'Cancelled' }

/** BR-LBL-01 */
export const offenceCodeLabels: Labels<OffenceCode> = {
  offence_code_05: '05 No notice of completed reinstatement',
  offence_code_06: '06 No notice required for overrun charging',
  offence_code_08: '08 Working without a permit',
  offence_code_09: '09 Breaking a permit condition',
}

/** BR-LBL-02 */
export const fpnStatusLabels: Labels<FPNStatus> = {
  issued: 'Issued',
  accepted: 'Accepted',
  paid: 'Paid',
  paid_discounted: 'Paid (Discounted)',
  disputed: 'Disputed',
  withdrawn: 'Withdrawn',
}

/** BR-LBL-03 */
export const paymentMethodLabels: Labels<PaymentMethod> = {
  bank_transfer: 'Bank transfer',
  card_payment: 'Card payment',
  cash: 'Cash',
  cheque: 'Cheque',
}

/** BR-LBL-07 */
export const section74HAStatusLabels: Labels<Section74HAStatus> = {
  warning_issued: 'Warning issued',
  warning_disputed: 'Warning disputed',
  charges_ended: 'Site clear',
  withdrawn: 'Withdrawn',
  draft_invoice_issued: 'Draft invoice issued',
  resolved: 'Resolved',
}

/** BR-LBL-08 */
export const section74PromoterStatusLabels: Labels<Section74PromoterStatus> = {
  acknowledge_overrun_warning: 'Warning received',
  site_visited_and_rectified: 'Site visited works closed',
  warning_disputed: 'Warning disputed',
  acknowledge_draft_invoice: 'Received draft invoice',
  charge_under_review: 'Reviewing draft invoice',
  charge_agreed: 'Charge agreed',
}

/** BR-LBL-09 */
export const overrunWarningReasonLabels: Labels<OverrunWarningReason> = {
  more_than_five_slg_items_left_on_site: 'More than five signing, lighting or guarding items left on site',
  five_or_less_slg_items_left_on_site: 'Five or fewer signing, lighting or guarding items left on site',
  open_excavation: 'Open excavation',
  spoil_left_on_site: 'Spoil left on site',
  missing_road_markings: 'Missing road markings',
  missing_street_apparatus: 'Missing street apparatus',
  active_traffic_management: 'Active traffic management',
}

/** BR-REIN-50 */
export const reinstatementTypeLabels: Labels<ReinstatementType> = {
  excavation: 'Excavation',
  bar_holes: 'Bar holes',
  core_holes: 'Core holes',
  pole_testing: 'Pole testing',
}

/** BR-REIN-51 */
export const reinstatementStatusLabels: Labels<ReinstatementStatus> = { interim: 'Interim', permanent: 'Permanent' }

/** BR-LBL-19 */
export const materialClassificationClassificationLabels: Labels<MaterialClassificationClassification> = {
  hazardous: 'Hazardous',
  non_hazardous: 'Non-hazardous',
}

/** BR-LBL-20 */
export const hazardousMaterialTypeLabels: Labels<HazardousMaterialType> = {
  coal_tar: 'Coal tar',
  total_petroleum_hydrocarbons: 'Total petroleum hydrocarbons',
  ph: 'pH',
  heavy_metal: 'Heavy metal',
  asbestos: 'Asbestos',
  other: 'Other',
}

/** BR-LBL-21 */
export const layerAffectedLabels: Labels<LayerAffected> = {
  surface_course: 'Surface course',
  sub_base: 'Sub-base',
}

/** BR-LBL-60 */
export const roleLabels: Labels<Role> = {
  Planner: 'Planner',
  HighwayAuthority: 'Highway authority',
  Admin: 'Admin',
  Contractor: 'Contractor',
  API: 'API user',
  UI: 'Screen user',
  DataExport: 'Data export',
  StreetWorksAdmin: 'Street works admin',
}

/** BR-LBL-61 */
export const organisationTypeLabels: Labels<OrganisationType> = {
  PROMOTER: 'Promoter',
  HA: 'Highway authority',
  CONTRACTOR: 'Contractor',
}

/** BR-LBL-62 */
export const organisationStatusLabels: Labels<OrganisationStatus> = {
  active: 'Active',
  suspended: 'Suspended',
  disabled: 'Disabled',
}

/** BR-LBL-63 */
export const workstreamStatusLabels: Labels<WorkstreamStatus> = { active: 'Active', deactivated: 'Deactivated' }

/** BR-LBL-64; no entry at all is "No access" */
export const workstreamAccessLevelLabels: Labels<WorkstreamAccessLevel> = {
  full_write: 'Read and write',
  read_only: 'Read only',
}

/** BR-LBL-65 */
export const industrySectorLabels: Labels<IndustrySector> = {
  electric: 'Electric',
  water: 'Water',
  gas: 'Gas',
  telecoms: 'Telecoms',
  transport: 'Transport',
  highway_authority: 'Highway authority',
  other: 'Other',
}

/** BR-LBL-45 */
export const fileTypeLabels: Labels<FileType> = { images: 'Images', documents: 'Documents' }

/** BR-LBL-45 */
export const sortDirectionLabels: Labels<SortDirection> = { asc: 'Ascending', desc: 'Descending' }

export const permitSortColumnLabels: Labels<PermitSortColumn> = {
  date_created: 'Date sent',
  deadline_date: 'Decision due',
  end_date: 'End date',
  start_date: 'Start date',
  status_changed_date: 'Last change of status',
}

/** Labels ours. */
export const geometryTypeLabels: Labels<'Point' | 'LineString' | 'Polygon' | 'MultiLineString'> = {
  Point: 'Point',
  LineString: 'Line',
  Polygon: 'Area',
  MultiLineString: 'Lines',
}

/** BR-INSP-80 */
export const inspectionTypeLabels: Labels<InspectionType> = {
  live_site: 'Live site',
  reinstatement: 'Reinstatement',
  non_compliance_follow_up: 'Non-compliance follow up',
  section_81: 'Section 81',
  investigatory_works: 'Investigatory works',
}

/** BR-INSP-81 */
export const inspectionCategoryLabels: Labels<InspectionCategory> = {
  a: 'Category A',
  b: 'Category B',
  c: 'Category C',
  third_party: 'Third party',
  routine: 'Routine',
  joint_site_visit: 'Joint site visit',
  follow_up: 'Follow up',
  follow_up_completion: 'Follow up completion',
  site_occupancy: 'Site occupancy',
  conditions: 'Conditions',
  core_sample: 'Core sample',
  skid_resistance: 'Skid resistance',
  texture_depth: 'Texture depth',
  surface_regularity: 'Surface regularity',
  trial_hole: 'Trial hole',
  section_81_initial: 'Section 81 – initial',
  section_81_follow_up: 'Section 81 – follow up',
}

/** BR-INSP-82 */
export const inspectionOutcomeLabels: Labels<InspectionOutcome> = {
  passed: 'Passed',
  failed_high: 'Failed – high',
  failed_low: 'Failed – low',
  failed: 'Failed',
  unable_to_complete_inspection: 'Unable to complete inspection',
  further_inspections_required: 'Further inspections required',
  agreed_site_compliance: 'Agreed site compliance',
  non_compliant_with_conditions: 'Non compliant (with conditions)',
  works_stopped_apparatus_remaining: 'Works stopped – apparatus remaining',
  works_in_progress_no_carriageway_incursion: 'Works in progress – no carriageway incursion',
  works_in_progress: 'Works in progress',
  works_stopped: 'Works stopped',
}

/** BR-INSP-83 to 85 */
export const failureReasonLabels: Labels<FailureReason> = {
  live_site_signage: 'Signing',
  live_site_distance: 'Distances',
  live_site_safety_zone: 'Safety zone',
  live_site_barriers: 'Barriers',
  live_site_traffic_control: 'Traffic control',
  live_site_pedestrian_provision: 'Provision for pedestrians',
  live_site_cyclist_provision: 'Provision for cyclists',
  live_site_operative_qualification: 'Operative qualification',
  live_site_equipment: 'Equipment',
  live_site_materials: 'Materials',
  live_site_compaction: 'Compaction',
  live_site_construction_layers: 'Construction layers',
  live_site_storage_of_materials: 'Storage of materials',
  reinstatement_damage_to_surround_area: 'Damage to surrounding area',
  reinstatement_saw_cutting: 'Saw cutting',
  reinstatement_acute_angles: 'Acute angles',
  reinstatement_verge: 'Verge',
  reinstatement_anti_skid: 'Anti-skid surface',
  reinstatement_fixed_features: 'Fixed features',
  reinstatement_modular: 'Modular surface',
  reinstatement_proximity: 'Proximity to other reinstatements or edges',
  reinstatement_materials_incorrect: 'Incorrect materials',
  reinstatement_materials_damaged: 'Damaged materials',
  reinstatement_edge_sealant: 'Edge sealant',
  reinstatement_over_banding: 'Overbanding',
  reinstatement_road_markings: 'Road markings',
  reinstatement_infill_pointing: 'Infill or pointing',
  reinstatement_ironwork_apparatus: 'Ironwork or apparatus',
  reinstatement_breaking_out_fretting: 'Breaking out or fretting',
  reinstatement_interface_cracking: 'Cracking at the interface',
  reinstatement_crowning: 'Crowning (surface too high)',
  reinstatement_depression: 'Depression (surface too low)',
  reinstatement_as_laid_profile: 'As-laid profile',
  reinstatement_texture_depth: 'Texture depth',
  reinstatement_edge_depression: 'Edge depression',
  investigatory_air_void: 'Air voids',
  investigatory_material_type: 'Material type',
  investigatory_layer_depth: 'Layer depth',
  investigatory_contamination: 'Contamination',
  investigatory_other: 'Other',
}

/** BR-INSP-86 */
export const inspectionOutcomeStatusTypeLabels: Labels<InspectionOutcomeStatusType> = {
  inspection_outcome_accepted: 'Accepted',
  inspection_outcome_disputed: 'Disputed',
  joint_site_meeting_needed: 'Joint site meeting needed',
  reviewing_dispute: 'Reviewing dispute',
  no_agreement: 'No agreement',
  inspection_outcome_promoter_accepts_failed_inspection: 'Promoter accepts failed inspection',
  inspection_withdrawn: 'Inspection withdrawn',
}

/** BR-INSP-87 */
export const inspectionStatusLabels: Labels<InspectionStatus> = {
  recorded: 'Recorded',
  withdrawn: 'Withdrawn',
  scheduled: 'Scheduled',
}

/** BR-INSP-88 */
export const inspectionReasonForWithdrawalLabels: Labels<InspectionReasonForWithdrawal> = {
  incorrect_outcome_recorded: 'Incorrect outcome recorded',
  wrong_works_or_organisation: 'Wrong works or organisation',
  wrong_details: 'Wrong details',
  outcome_changed: 'Outcome changed',
  other: 'Other',
}

/** BR-INSP-88 */
export const defectFixedOnsiteLabels: Labels<DefectFixedOnsite> = {
  yes_by_inspector: 'Yes, by the inspector',
  yes_by_onsite_members: 'Yes, by on-site members',
  no: 'No',
}

/** Labels ours. */
export const inspectionResponseTypeLabels: Labels<InspectionResponseType> = {
  inspection: 'Inspection',
  reinspection: 'Reinspection',
}

/** BR-INSP-89 */
export const nonComplianceStatusLabels: Labels<NonComplianceStatus> = {
  issued: 'Issued',
  withdrawn: 'Withdrawn',
  resolved: 'Resolved',
}

/** BR-INSP-90 */
export const nonComplianceResponseStatusLabels: Labels<NonComplianceResponseStatus> = {
  issued: 'Issued',
  withdrawn: 'Withdrawn',
  works_completed_and_passed: 'Works completed and passed',
  joint_site_meeting_suggested: 'Joint site meeting suggested',
  will_attend_joint_site_meeting: 'Will attend joint site meeting',
  works_complete_ready_for_inspection: 'Works complete, ready for inspection',
  joint_site_meeting_not_needed: 'Joint site meeting not needed',
  accept_suggestion: 'Suggested date accepted',
}

/** BR-INSP-91 */
export const jsmStatusLabels: Labels<JsmStatus> = {
  awaiting_agreement: 'Awaiting agreement',
  date_and_time_agreed: 'Date and time agreed',
  jsm_not_needed: 'Meeting not needed',
}

/** Labels ours: the names as words, where those are not words enough. */
export const auditObjectTypeLabels: Readonly<Partial<Record<AuditObjectType, string>>> = {
  work: 'Works',
  fpn: 'Fixed penalty notice',
  private_street: 'Private street notice',
}

/** Labels ours. An event that is absent here reads well as its own name in words: `label` sees to it. */
export const auditEventLabels: Readonly<Partial<Record<AuditEvent, string>>> = {
  permit_deemed: 'Permit deemed granted',
  paa_deemed: 'PAA deemed granted',
  permit_modification_request: 'Changes to the permit requested',
  permit_under_assessment: 'Permit marked under assessment',
  permit_hs2_acknowledged: 'HS2 permit acknowledged',
  alteration_submitted: 'Change request submitted',
  alteration_refused: 'Change request refused',
  alteration_granted: 'Change request granted',
  alteration_granted_with_duration_challenge: 'Change request granted with duration challenge',
  alteration_deemed: 'Change request deemed granted',
  alteration_cancelled: 'Change request cancelled',
  alteration_applied_auto: 'Change applied',
  comment_read: 'Comment marked as read',
  file_uploaded: 'File added',
  work_start_logged: 'Works start logged',
  work_stop_logged: 'Works stop logged',
  work_start_reverted: 'Works start undone',
  work_stop_reverted: 'Works stop undone',
  section_58_progressed: 'Section 58 put in force',
  section_81_accepted_fixed: 'Section 81 accepted (fixed)',
  historic_action: 'Action before the move to this service',
}

export const csvExportStatusLabels: Record<CSVExportStatus, string> = {
  queued: 'Queued',
  in_progress: 'In progress',
  ready: 'Ready',
  failed: 'Failed',
}

/** BR-FEE-05: the fee report's transactions */
export const chargeKindLabels: Labels<ChargeKind> = {
  permit_granted: 'Permit granted',
  paa_progressed: 'PAA progressed',
  change_request_granted: 'Change request granted',
  category_changed: 'Category changed',
}

export const csvExportTypeLabels: Record<CSVExportType, string> = {
  FEE: 'Fees',
  FORWARD_PLAN: 'Forward plans',
  FPN: 'Fixed penalty notices',
  INSPECTION: 'Inspections',
  PERMIT: 'Permits',
  REINSTATEMENT: 'Reinstatements',
  SECTION_81: 'Section 81s',
  PERMIT_ALTERATION: 'Change requests',
  ORGANISATION_DATA: 'All organisation data',
  COMMENT: 'Comments',
  SECTION_58: 'Section 58s',
  SECTION_74: 'Section 74s',
  SAMPLE_INSPECTIONS_DUE: 'Sample inspections due (before PBI)',
  PBI_SAMPLE_INSPECTIONS_DUE: 'Sample inspections due',
  EXPIRING_INTERIM_REINSTATEMENT: 'Expiring interim reinstatements',
  NUMBER_OF_INSPECTION_UNITS: 'Inspection units',
  PRIVATE_STREET_NOTICE: 'Private street notices',
  REINSPECTION: 'Reinspections',
  NON_COMPLIANCE: 'Non-compliances',
  REINSTATEMENTS_DUE: 'Reinstatements due',
  MATERIAL_CLASSIFICATION: 'Material classifications',
  REPORTING_PERMITS_CREATED: 'Permits created',
  REPORTING_PERMIT_OUTCOMES: 'Permit outcomes',
  REPORTING_PERMITS_DEEMED: 'Permits deemed',
  REPORTING_ALTERATIONS_CREATED: 'Change requests created',
  REPORTING_ALTERATION_OUTCOMES: 'Change request outcomes',
  REPORTING_FPNS_CREATED: 'FPNs created',
  REPORTING_INSPECTION_OUTCOMES: 'Inspection outcomes',
  REPORTING_PBI_PASS_FAIL_RATES: 'Sample inspection pass and fail rates',
}

/** BR-LBL-46. */
export const asyncJobStatusLabels: Record<AsyncJobStatus, string> = {
  queued: 'Queued',
  in_progress: 'In progress',
  complete: 'Complete',
  failed: 'Failed',
}
