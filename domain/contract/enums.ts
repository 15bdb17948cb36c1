/**
 * The enumerations of the contract, each value spelled as it goes on the wire (BR-GEN-101).
 *
 * A list here is what a request may say. Answers may also carry `upcoming_enum` for a value that a version
 * does not know yet (BR-GEN-100): the shapes of answers add it, requests never accept it.
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

/** Which part of the railway's Act the limits are of. */
export const hs2ActLimitPhases = ['phase_1', 'phase_2a'] as const
export type Hs2ActLimitPhase = (typeof hs2ActLimitPhases)[number]

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

export const commentTopics = [
  'GENERAL',
  'SECTION_74',
  'INSPECTION',
  'FPN',
  'OVERRUN',
  'FORWARD_PLAN',
  'CHANGE_REQUEST',
  'IMPOSED_VARIATION',
  'DURATION_CHALLENGE',
  'SECTION_81',
  'UNATTRIBUTED_WORKS',
] as const
export type CommentTopic = (typeof commentTopics)[number]

/** Answers of the Work API give the topic in lower case; requests and the Reporting API in upper case. */
export const commentTopicAnswers = [
  'general',
  'section_74',
  'inspection',
  'fpn',
  'overrun',
  'forward_plan',
  'change_request',
  'imposed_variation',
  'duration_challenge',
  'section_81',
  'unattributed_works',
] as const
export type CommentTopicAnswer = (typeof commentTopicAnswers)[number]

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

export const asdCodes = [
  1, 2, 3, 6, 8, 9, 10, 12, 13, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
] as const
export type ASDCode = (typeof asdCodes)[number]

export const asdPeriodicityCodes = [1, 2, 3, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16] as const
export type ASDPeriodicityCode = (typeof asdPeriodicityCodes)[number]

export const workStatuses = [
  'planned',
  'in_progress',
  'completed',
  'cancelled',
  'unattributable',
  'historical',
  'non_notifiable',
  'section_81',
] as const
export type WorkStatus = (typeof workStatuses)[number]

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

export const alterationSortColumns = [
  'date_created',
  'proposed_start_date',
  'proposed_end_date',
  'status_changed_date',
] as const
export type AlterationSortColumn = (typeof alterationSortColumns)[number]

export const alterationDurationChallengeSortColumns = ['status_changed_date'] as const
export const permitDurationChallengeSortColumns = ['assessment_status_changed_date'] as const

export const sortDirections = ['asc', 'desc'] as const
export type SortDirection = (typeof sortDirections)[number]

export const fileTypes = ['images', 'documents'] as const
export type FileType = (typeof fileTypes)[number]

export const organisationTypes = ['PROMOTER', 'HA', 'CONTRACTOR'] as const
export type OrganisationType = (typeof organisationTypes)[number]

export const roles = [
  'Planner',
  'HighwayAuthority',
  'Admin',
  'Contractor',
  'API',
  'UI',
  'DataExport',
  'StreetWorksAdmin',
] as const
export type Role = (typeof roles)[number]

export const organisationStatuses = ['active', 'suspended', 'disabled'] as const
export type OrganisationStatus = (typeof organisationStatuses)[number]

export const workstreamStatuses = ['active', 'deactivated'] as const
export type WorkstreamStatus = (typeof workstreamStatuses)[number]

export const workstreamAccessLevels = ['full_write', 'read_only'] as const
export type WorkstreamAccessLevel = (typeof workstreamAccessLevels)[number]

export const permissions = ['Permit', 'Compliance', 'Work'] as const

export const industrySectors = [
  'electric',
  'water',
  'gas',
  'telecoms',
  'transport',
  'highway_authority',
  'other',
] as const
export type IndustrySector = (typeof industrySectors)[number]

export const activityActivityTypes = [
  'skips',
  'scaffolding',
  'hoarding',
  'crane_mobile_platform',
  'event',
  'section50',
  'section58',
  'compound',
  'other',
] as const
export type ActivityActivityType = (typeof activityActivityTypes)[number]

export const forwardPlanStatuses = ['raised', 'cancelled', 'progressed'] as const
export type ForwardPlanStatus = (typeof forwardPlanStatuses)[number]

export const forwardPlanWorkTypes = ['planned', 'hs2_highway_works'] as const
export type ForwardPlanWorkType = (typeof forwardPlanWorkTypes)[number]

export const auditObjectTypes = [
  'permit',
  'reinstatement',
  'inspection',
  'fpn',
  'paa',
  'workstream',
  'work',
  'organisation',
  'activity',
  'forward_plan',
  'comment',
  'scheduled_inspection',
  'section_81',
  'user',
  'geographical_area',
  'change_request',
  'application',
  'sample_inspection',
  'section_74',
  'section_58',
  'site',
  'sample_inspection_target',
  'fee_matrix',
  'non_compliance',
  'private_street',
  'event_subscription',
  'material_classification',
] as const
export type AuditObjectType = (typeof auditObjectTypes)[number]

/** Those that a works record's history names. */
export const historyEvents = [
  'historic_action',
  'inspection_passed',
  'inspection_failed',
  'inspection_unable_to_carry_out',
  'inspection_further_required',
  'inspection_withdraw_defect',
  'inspection_agreed_site_compliance',
  'activity_submitted',
  'activity_edited',
  'activity_cancelled',
  'fpn_submitted',
  'fpn_accepted',
  'fpn_paid',
  'fpn_disputed',
  'fpn_withdrawn',
  'permit_granted',
  'permit_refused',
  'permit_cancelled',
  'permit_revoked',
  'permit_deemed',
  'paa_granted',
  'paa_refused',
  'paa_cancelled',
  'paa_revoked',
  'alteration_submitted',
  'alteration_refused',
  'alteration_granted',
  'alteration_granted_with_duration_challenge',
  'alteration_deemed',
  'alteration_cancelled',
  'lane_rental_assessed',
  'reinstatement_submitted',
  'file_uploaded',
  'comment_submitted',
  'work_start_logged',
  'work_stop_logged',
  'work_start_reverted',
  'work_stop_reverted',
  'forward_plan_submitted',
  'forward_plan_cancelled',
  'user_removed',
  'user_invited',
  'inspection_units_logged',
  'permit_submitted',
  'paa_submitted',
  'forward_plan_edited',
  'permit_discount_updated',
  'paa_discount_updated',
  'paa_deemed',
  'organisation_contract_added',
  'organisation_contract_removed',
  'organisation_updated',
  'workstream_created',
  'workstream_updated',
  'inspection_works_stopped',
  'inspection_works_stopped_apparatus_remaining',
  'inspection_works_in_progress',
  'inspection_works_in_progress_no_carriageway_incursion',
  'inspection_non_compliant_with_conditions',
  'permit_modification_request',
  'scheduled_inspection_cancelled',
  'scheduled_inspection_created',
  'alteration_applied_auto',
  'section_81_submitted',
  'final_reinstatement_updated',
  'section_81_acknowledged',
  'section_81_accepted',
  'section_81_accepted_fixed',
  'section_81_rejected',
  'section_81_resolved_by_ha',
  'section_81_cancelled',
  'support_desk_action',
  'user_name_updated',
  'permit_hs2_acknowledged',
  'geographical_area_created',
  'geographical_area_updated',
  'workstream_access_updated',
  'planned_works_record_created',
  'in_progress_works_record_created',
  'historic_works_record_created',
  'non_notifiable_works_record_created',
  'section_81_works_record_created',
  'unattributable_works_record_created',
  'sample_inspection_target_created',
  'sample_inspection_target_updated',
  'sample_inspection_created',
  'sample_inspection_completed',
  'sample_inspection_removed',
  'sample_inspection_expired',
  'internal_comment_submitted',
  'comment_read',
  'excavation_carried_out_updated',
  'sample_inspection_target_closed',
  'section_81_linked_to_permit',
  'section_81_unlinked_from_permit',
  'section_81_reassigned',
  'permit_granted_with_duration_challenge',
  'inspection_withdrawn',
  'section_74_warning_issued',
  'section_74_warning_acknowledged',
  'section_74_site_visited_and_rectified',
  'section_74_charges_ended',
  'section_74_warning_disputed',
  'section_74_withdrawn',
  'section_74_draft_invoice_issued',
  'section_74_resolved',
  'section_74_draft_invoice_acknowledged',
  'section_74_charge_under_review',
  'section_74_charge_agreed',
  'alteration_duration_challenge_accepted',
  'alteration_duration_challenge_not_accepted',
  'alteration_duration_challenge_non_acceptance_response',
  'permit_duration_challenge_accepted',
  'permit_duration_challenge_not_accepted',
  'permit_duration_challenge_non_acceptance_response',
  'section_58_created',
  'section_58_progressed',
  'section_58_cancelled',
  'section_58_closed',
  'reinstatement_deleted',
  'site_deleted',
  'inspection_deleted',
  'site_subsumed',
  'fpn_deleted',
  'current_traffic_management_type_updated',
  'ancillary_info_added',
  'ancillary_info_removed',
  'sample_inspection_issued',
  'inspection_outcome_accepted',
  'inspection_outcome_disputed',
  'inspection_outcome_promoter_accepts_failed_inspection',
  'sample_inspection_target_deleted',
  'sample_inspection_quarter_started',
  'sample_inspection_quarter_ended',
  'fee_matrix_updated',
  'organisation_fpn_details_updated',
  'inspection_auto_accepted',
  'sample_inspection_quarter_end_reverted',
  'private_street_notice_issued',
  'private_street_notice_cancelled',
  'non_compliance_issued',
  'non_compliance_withdrawn',
  'non_compliance_resolved',
  'inspection_linked_to_non_compliance',
  'permit_linked_to_non_compliance',
  'inspection_outcome_joint_site_meeting_needed',
  'inspection_outcome_reviewing_dispute',
  'inspection_outcome_no_agreement',
  'non_compliance_works_completed_and_passed',
  'non_compliance_joint_site_meeting_suggested',
  'non_compliance_will_attend_joint_site_meeting',
  'non_compliance_works_complete_ready_for_inspection',
  'non_compliance_joint_site_meeting_not_needed',
  'event_subscription_created',
  'event_subscription_removed',
  'material_classification_submitted',
  'non_compliance_accept_suggestion',
  'permit_under_assessment',
] as const
export type AuditEvent = (typeof historyEvents)[number]
export const auditEvents = [...historyEvents, 'user_roles_updated'] as const

export const alterationStatuses = [
  'submitted',
  'granted',
  'granted_with_duration_challenge',
  'refused',
  'deemed',
  'cancelled',
  'revoked',
  'auto_applied',
] as const
export type AlterationStatus = (typeof alterationStatuses)[number]

export const alterationTypes = [
  'PROMOTER_IMPOSED_CHANGE',
  'PROMOTER_CHANGE_REQUEST',
  'HA_CHANGE_REQUEST',
  'HA_IMPOSED_CHANGE',
  'WORK_EXTENSION',
  'DURATION_CHALLENGE',
  'MODIFIED_PERMIT',
] as const
export type AlterationType = (typeof alterationTypes)[number]

export const laneRentalAssessmentChargeBands = [
  'charge_band_1',
  'charge_band_2',
  'charge_band_3',
  'charge_band_4',
  'charge_band_5',
] as const
export type LaneRentalAssessmentChargeBand = (typeof laneRentalAssessmentChargeBands)[number]

export const durationChallengeReviewStatuses = [
  'duration_challenge_accepted',
  'duration_challenge_not_accepted',
] as const
export type DurationChallengeReviewStatus = (typeof durationChallengeReviewStatuses)[number]

export const durationChallengeNonAcceptanceResponseStatuses = [
  'reasonable_period_end_date_changed',
  'reasonable_period_end_date_not_changed',
] as const
export type DurationChallengeNonAcceptanceResponseStatus =
  (typeof durationChallengeNonAcceptanceResponseStatuses)[number]

/** As lists tell the promoter's review and the authority's answer: where there is none they say so (BR-ALT-46). */
export const listedChallengeReviewStatuses = [...durationChallengeReviewStatuses, 'no_response'] as const
export type ListedChallengeReviewStatus = (typeof listedChallengeReviewStatuses)[number]
export const listedChallengeAnswerStatuses = [...durationChallengeNonAcceptanceResponseStatuses, 'no_response'] as const
export type ListedChallengeAnswerStatus = (typeof listedChallengeAnswerStatuses)[number]

export const ancillaryInfoTypes = [
  'portable_traffic_signals_or_other_traffic_controls',
  'site_welfare_facilities',
  'site_compound_or_material_storage',
  'site_compound_for_works',
] as const
export type AncillaryInfoType = (typeof ancillaryInfoTypes)[number]

export const ancillaryInfoStatuses = ['added', 'removed'] as const
export type AncillaryInfoStatus = (typeof ancillaryInfoStatuses)[number]

export const reinstatementStatuses = ['interim', 'permanent'] as const
export type ReinstatementStatus = (typeof reinstatementStatuses)[number]

export const reinstatementTypes = ['excavation', 'bar_holes', 'core_holes', 'pole_testing'] as const
export type ReinstatementType = (typeof reinstatementTypes)[number]

export const materialClassificationClassifications = ['hazardous', 'non_hazardous'] as const
export type MaterialClassificationClassification = (typeof materialClassificationClassifications)[number]

export const hazardousMaterialTypes = [
  'coal_tar',
  'total_petroleum_hydrocarbons',
  'ph',
  'heavy_metal',
  'asbestos',
  'other',
] as const
export type HazardousMaterialType = (typeof hazardousMaterialTypes)[number]

export const layerAffecteds = ['surface_course', 'sub_base'] as const
export type LayerAffected = (typeof layerAffecteds)[number]

export const inspectionResponseTypes = ['inspection', 'reinspection'] as const
export type InspectionResponseType = (typeof inspectionResponseTypes)[number]

export const inspectionTypes = [
  'live_site',
  'reinstatement',
  'non_compliance_follow_up',
  'section_81',
  'investigatory_works',
] as const
export type InspectionType = (typeof inspectionTypes)[number]

export const inspectionStatuses = ['recorded', 'withdrawn', 'scheduled'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]

/** Those that an inspector chooses (BR-INSP-04). */
export const chosenInspectionCategories = [
  'a',
  'b',
  'c',
  'third_party',
  'routine',
  'joint_site_visit',
  'follow_up',
  'follow_up_completion',
  'site_occupancy',
  'conditions',
  'core_sample',
  'skid_resistance',
  'texture_depth',
  'surface_regularity',
  'trial_hole',
] as const
export type ChosenInspectionCategory = (typeof chosenInspectionCategories)[number]
export const inspectionCategories = [
  ...chosenInspectionCategories,
  'section_81_initial',
  'section_81_follow_up',
] as const
export type InspectionCategory = (typeof inspectionCategories)[number]

export const inspectionOutcomes = [
  'passed',
  'unable_to_complete_inspection',
  'failed_low',
  'failed_high',
  'further_inspections_required',
  'agreed_site_compliance',
  'non_compliant_with_conditions',
  'works_stopped_apparatus_remaining',
  'works_in_progress_no_carriageway_incursion',
  'works_in_progress',
  'works_stopped',
  'failed',
] as const
export type InspectionOutcome = (typeof inspectionOutcomes)[number]

/** The answers to an inspection that one side or the other sends (BR-INSP-53). */
export const inspectionOutcomeAnswers = [
  'inspection_outcome_accepted',
  'inspection_outcome_disputed',
  'inspection_outcome_promoter_accepts_failed_inspection',
  'joint_site_meeting_needed',
  'reviewing_dispute',
  'no_agreement',
] as const
export type InspectionOutcomeAnswer = (typeof inspectionOutcomeAnswers)[number]

/** What a list of inspections keeps by the promoter's latest answer; `no_response` stands for none. */
export const promoterInspectionOutcomeStatusTypes = [
  'inspection_outcome_accepted',
  'inspection_outcome_disputed',
  'joint_site_meeting_needed',
  'no_response',
] as const

/** The same by the authority's. */
export const haInspectionOutcomeStatusTypes = [
  'inspection_outcome_promoter_accepts_failed_inspection',
  'reviewing_dispute',
  'no_agreement',
  'inspection_withdrawn',
  'no_response',
] as const

export const inspectionSortColumns = ['inspection_date'] as const
export const reinspectionSortColumns = ['reinspection_date'] as const

export const inspectionOutcomeStatusTypes = [...inspectionOutcomeAnswers, 'inspection_withdrawn'] as const
export type InspectionOutcomeStatusType = (typeof inspectionOutcomeStatusTypes)[number]

export const inspectionReasonForWithdrawals = [
  'incorrect_outcome_recorded',
  'wrong_works_or_organisation',
  'wrong_details',
  'outcome_changed',
  'other',
] as const
export type InspectionReasonForWithdrawal = (typeof inspectionReasonForWithdrawals)[number]

export const defectFixedOnsiteAnswers = ['yes_by_inspector', 'yes_by_onsite_members', 'no'] as const
export type DefectFixedOnsite = (typeof defectFixedOnsiteAnswers)[number]

export const failureReasons = [
  'live_site_signage',
  'live_site_distance',
  'live_site_safety_zone',
  'live_site_barriers',
  'live_site_traffic_control',
  'live_site_pedestrian_provision',
  'live_site_cyclist_provision',
  'live_site_operative_qualification',
  'live_site_equipment',
  'live_site_materials',
  'live_site_compaction',
  'live_site_construction_layers',
  'live_site_storage_of_materials',
  'reinstatement_damage_to_surround_area',
  'reinstatement_saw_cutting',
  'reinstatement_acute_angles',
  'reinstatement_verge',
  'reinstatement_anti_skid',
  'reinstatement_fixed_features',
  'reinstatement_modular',
  'reinstatement_proximity',
  'reinstatement_materials_incorrect',
  'reinstatement_materials_damaged',
  'reinstatement_edge_sealant',
  'reinstatement_over_banding',
  'reinstatement_road_markings',
  'reinstatement_infill_pointing',
  'reinstatement_ironwork_apparatus',
  'reinstatement_breaking_out_fretting',
  'reinstatement_interface_cracking',
  'reinstatement_crowning',
  'reinstatement_depression',
  'reinstatement_as_laid_profile',
  'reinstatement_texture_depth',
  'reinstatement_edge_depression',
  'investigatory_air_void',
  'investigatory_material_type',
  'investigatory_layer_depth',
  'investigatory_contamination',
  'investigatory_other',
] as const
export type FailureReason = (typeof failureReasons)[number]

export const offenceCodes = ['offence_code_05', 'offence_code_06', 'offence_code_08', 'offence_code_09'] as const
export type OffenceCode = (typeof offenceCodes)[number]

export const fpnStatuses = ['issued', 'accepted', 'paid', 'paid_discounted', 'disputed', 'withdrawn'] as const
export type FPNStatus = (typeof fpnStatuses)[number]

export const paymentMethods = ['bank_transfer', 'card_payment', 'cash', 'cheque'] as const
export type PaymentMethod = (typeof paymentMethods)[number]

export const fpnSortColumns = ['issue_date_time', 'status_changed_date'] as const
export type FPNSortColumn = (typeof fpnSortColumns)[number]

export const section81Severities = ['high', 'low'] as const
export type Section81Severity = (typeof section81Severities)[number]

export const section81Statuses = [
  'issued',
  'acknowledged',
  'accepted',
  'accepted_fixed',
  'rejected',
  'resolved_by_ha',
  'cancelled',
] as const
export type Section81Status = (typeof section81Statuses)[number]

export const section81Types = [
  'tee_valve_access_covers',
  'cabinet',
  'marker_post',
  'pole_post',
  'overhead_cables_broken_low_encroaching_onto_highway',
  'unattributed_works_live_site',
  'unattributed_works_completed',
  'other',
] as const
export type Section81Type = (typeof section81Types)[number]

export const section81WorkTypes = ['permit_works', 'non_notifiable_works'] as const
export type Section81WorkType = (typeof section81WorkTypes)[number]

export const section58Statuses = ['proposed', 'in_force', 'cancelled', 'closed'] as const
export type Section58Status = (typeof section58Statuses)[number]

export const section58Durations = ['six_months', 'one_year', 'two_years', 'three_years'] as const
export type Section58Duration = (typeof section58Durations)[number]

export const section58Extents = ['whole_road', 'part_of_the_road'] as const
export type Section58Extent = (typeof section58Extents)[number]

export const overrunWarningReasons = [
  'more_than_five_slg_items_left_on_site',
  'five_or_less_slg_items_left_on_site',
  'open_excavation',
  'spoil_left_on_site',
  'missing_road_markings',
  'missing_street_apparatus',
  'active_traffic_management',
] as const
export type OverrunWarningReason = (typeof overrunWarningReasons)[number]

export const section74HAStatuses = [
  'warning_issued',
  'charges_ended',
  'warning_disputed',
  'withdrawn',
  'draft_invoice_issued',
  'resolved',
] as const
export type Section74HAStatus = (typeof section74HAStatuses)[number]

export const section74PromoterStatuses = [
  'acknowledge_overrun_warning',
  'site_visited_and_rectified',
  'warning_disputed',
  'acknowledge_draft_invoice',
  'charge_under_review',
  'charge_agreed',
] as const
export type Section74PromoterStatus = (typeof section74PromoterStatuses)[number]

export const section74SortColumns = ['date_created'] as const

export const privateStreetStatuses = ['cancelled', 'issued'] as const
export type PrivateStreetStatus = (typeof privateStreetStatuses)[number]

export const nonComplianceStatuses = ['issued', 'withdrawn', 'resolved'] as const
export type NonComplianceStatus = (typeof nonComplianceStatuses)[number]

export const nonComplianceResponseStatuses = [
  'issued',
  'withdrawn',
  'works_completed_and_passed',
  'joint_site_meeting_suggested',
  'will_attend_joint_site_meeting',
  'works_complete_ready_for_inspection',
  'joint_site_meeting_not_needed',
  'accept_suggestion',
] as const
export type NonComplianceResponseStatus = (typeof nonComplianceResponseStatuses)[number]
/** What a list of non-compliances keeps; `no_response` stands for none. */
export const listedNonComplianceResponseStatuses = [...nonComplianceResponseStatuses, 'no_response'] as const

export const nonComplianceSortColumns = ['date_created'] as const

export const jsmStatuses = ['awaiting_agreement', 'date_and_time_agreed', 'jsm_not_needed'] as const
export type JsmStatus = (typeof jsmStatuses)[number]

export const reinstatementTypeCodes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

export const csvExportStatuses = ['queued', 'in_progress', 'ready', 'failed'] as const
export type CSVExportStatus = (typeof csvExportStatuses)[number]

export const csvExportTypes = [
  'FEE',
  'FORWARD_PLAN',
  'FPN',
  'INSPECTION',
  'PERMIT',
  'REINSTATEMENT',
  'SECTION_81',
  'PERMIT_ALTERATION',
  'ORGANISATION_DATA',
  'COMMENT',
  'REPORTING_INSPECTION_OUTCOMES',
  'REPORTING_PERMITS_CREATED',
  'REPORTING_PERMIT_OUTCOMES',
  'REPORTING_ALTERATIONS_CREATED',
  'REPORTING_ALTERATION_OUTCOMES',
  'REPORTING_FPNS_CREATED',
  'REPORTING_PERMITS_DEEMED',
  'SECTION_58',
  'SECTION_74',
  'SAMPLE_INSPECTIONS_DUE',
  'EXPIRING_INTERIM_REINSTATEMENT',
  'PBI_SAMPLE_INSPECTIONS_DUE',
  'REPORTING_PBI_PASS_FAIL_RATES',
  'NUMBER_OF_INSPECTION_UNITS',
  'PRIVATE_STREET_NOTICE',
  'REINSPECTION',
  'NON_COMPLIANCE',
  'REINSTATEMENTS_DUE',
  'MATERIAL_CLASSIFICATION',
] as const
export type CSVExportType = (typeof csvExportTypes)[number]

export const permitCsvExportPrefixes = ['PA', 'WR', 'PAA'] as const

export const feeReportFormats = ['all_orgs_one_csv', 'single_org_one_csv', 'all_orgs_multiple_csvs'] as const

/** What a fee may be asked for (BR-FEE-05); the words are ours, the contract has none. */
export const chargeKinds = ['permit_granted', 'paa_progressed', 'change_request_granted', 'category_changed'] as const
export type ChargeKind = (typeof chargeKinds)[number]

export const activitySortColumns = ['date_created'] as const
export type ActivitySortColumn = (typeof activitySortColumns)[number]

export const forwardPlanSortColumns = ['start_date', 'end_date'] as const
export type ForwardPlanSortColumn = (typeof forwardPlanSortColumns)[number]

export const privateStreetNoticeSortColumns = ['date_created', 'start_date', 'end_date'] as const
export type PrivateStreetNoticeSortColumn = (typeof privateStreetNoticeSortColumns)[number]

export const reinstatementSortColumns = ['end_date'] as const
export type ReinstatementSortColumn = (typeof reinstatementSortColumns)[number]

export const section58SortColumns = ['date_created'] as const
export type Section58SortColumn = (typeof section58SortColumns)[number]

export const section81SortColumns = ['status_changed_date'] as const
export type Section81SortColumn = (typeof section81SortColumns)[number]

export const asyncJobStatuses = ['queued', 'in_progress', 'complete', 'failed'] as const
export type AsyncJobStatus = (typeof asyncJobStatuses)[number]

export const pbiSampleInspectionTargetSortColumns = ['is_inspection_rate_auto_updated'] as const
export type PbiSampleInspectionTargetSortColumn = (typeof pbiSampleInspectionTargetSortColumns)[number]

export const pbiSampleInspectionSortColumns = ['work_end_date', 'sample_expiry_date'] as const
export type PbiSampleInspectionSortColumn = (typeof pbiSampleInspectionSortColumns)[number]
