import type {
  DefectFixedOnsite,
  FailureReason,
  InspectionCategory,
  InspectionOutcome,
  InspectionOutcomeStatusType,
  InspectionReasonForWithdrawal,
  InspectionResponseType,
  InspectionStatus,
  InspectionType,
} from '../contract/enums/inspections.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

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

const outcomeColours: Readonly<Record<InspectionOutcome, TagColour>> = {
  passed: 'green',
  failed_low: 'orange',
  failed_high: 'red',
  failed: 'red',
  non_compliant_with_conditions: 'red',
  unable_to_complete_inspection: 'grey',
  further_inspections_required: 'yellow',
  agreed_site_compliance: 'turquoise',
  works_in_progress: 'blue',
  works_in_progress_no_carriageway_incursion: 'blue',
  works_stopped: 'grey',
  works_stopped_apparatus_remaining: 'orange',
}

/** The tag colour of the outcome of an inspection. */
export const inspectionOutcomeColour = (value: string) => colourFrom(outcomeColours, value)

const responseColours: Readonly<Record<InspectionOutcomeStatusType, TagColour>> = {
  inspection_outcome_accepted: 'green',
  inspection_outcome_disputed: 'yellow',
  joint_site_meeting_needed: 'yellow',
  reviewing_dispute: 'light-blue',
  no_agreement: 'orange',
  inspection_outcome_promoter_accepts_failed_inspection: 'green',
  inspection_withdrawn: 'grey',
}

/** The tag colour of what a side said to an outcome. */
export const inspectionResponseColour = (value: string) => colourFrom(responseColours, value)
