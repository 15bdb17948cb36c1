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
