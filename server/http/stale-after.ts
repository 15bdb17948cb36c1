/** Which answers may be different after an event of the log: what open browsers have to ask for again. */
import type { Capability } from '../../domain/contract/endpoint.ts'
import type { AuditEvent } from '../../domain/contract/enums/history.ts'

type Group = readonly [stale: readonly Capability[], events: readonly AuditEvent[]]

/** Every answer about a works record carries what hangs on it, its history, and what is to be done next. */
const record = ['works', 'history', 'worklist', 'to-do'] as const
const permit = ['permits', 'governance', ...record] as const

/** A new application may be the first after a plan, for a Section 81, or to put a non-compliance right. */
const appliedFor: Group = [
  [...permit, 'forward-plans', 'section-81s', 'non-compliances'],
  ['permit_submitted', 'paa_submitted', 'planned_works_record_created', 'in_progress_works_record_created'],
]

// oxfmt-ignore
const groups: readonly Group[] = [
  appliedFor,
  [permit, [
    'permit_granted', 'permit_refused', 'permit_cancelled', 'permit_revoked', 'permit_deemed', 'permit_under_assessment',
    'permit_modification_request', 'permit_granted_with_duration_challenge', 'permit_duration_challenge_accepted',
    'permit_duration_challenge_not_accepted', 'permit_duration_challenge_non_acceptance_response', 'permit_discount_updated',
    'permit_hs2_acknowledged', 'paa_granted', 'paa_refused', 'paa_cancelled', 'paa_revoked', 'paa_deemed', 'paa_discount_updated',
    'lane_rental_assessed', 'current_traffic_management_type_updated', 'work_start_logged', 'work_stop_logged',
    'work_start_reverted', 'work_stop_reverted', 'inspection_units_logged',
  ]],
  [['alterations', ...permit], [
    'alteration_submitted', 'alteration_refused', 'alteration_granted', 'alteration_granted_with_duration_challenge',
    'alteration_deemed', 'alteration_cancelled', 'alteration_applied_auto', 'alteration_duration_challenge_accepted',
    'alteration_duration_challenge_not_accepted', 'alteration_duration_challenge_non_acceptance_response',
  ]],
  [['ancillary-informations', ...permit], ['ancillary_info_added', 'ancillary_info_removed']],
  [['sites', 'files', 'non-notifiable-works', ...permit], [
    'reinstatement_submitted', 'reinstatement_deleted', 'site_deleted', 'site_subsumed', 'final_reinstatement_updated',
    'excavation_carried_out_updated', 'non_notifiable_works_record_created',
  ]],
  [['material-classifications', ...permit], ['material_classification_submitted']],
  [['inspections', 'non-compliances', 'sampling', 'files', 'historic-works', ...record], [
    'inspection_passed', 'inspection_failed', 'inspection_unable_to_carry_out', 'inspection_further_required',
    'inspection_withdraw_defect', 'inspection_agreed_site_compliance', 'inspection_works_stopped',
    'inspection_works_stopped_apparatus_remaining', 'inspection_works_in_progress',
    'inspection_works_in_progress_no_carriageway_incursion', 'inspection_non_compliant_with_conditions',
    'inspection_withdrawn', 'inspection_deleted', 'inspection_auto_accepted', 'inspection_outcome_accepted',
    'inspection_outcome_disputed', 'inspection_outcome_promoter_accepts_failed_inspection',
    'inspection_outcome_joint_site_meeting_needed', 'inspection_outcome_reviewing_dispute', 'inspection_outcome_no_agreement',
    'scheduled_inspection_created', 'scheduled_inspection_cancelled', 'inspection_linked_to_non_compliance',
  ]],
  [['non-compliances', 'inspections', ...permit], [
    'non_compliance_issued', 'non_compliance_withdrawn', 'non_compliance_resolved', 'permit_linked_to_non_compliance',
    'non_compliance_works_completed_and_passed', 'non_compliance_joint_site_meeting_suggested',
    'non_compliance_will_attend_joint_site_meeting', 'non_compliance_works_complete_ready_for_inspection',
    'non_compliance_joint_site_meeting_not_needed', 'non_compliance_accept_suggestion',
  ]],
  [['fixed-penalty-notices', 'historic-works', 'files', ...record], [
    'fpn_submitted', 'fpn_accepted', 'fpn_paid', 'fpn_disputed', 'fpn_withdrawn', 'fpn_deleted',
  ]],
  [['historic-works', ...record], ['historic_works_record_created', 'historic_action']],
  [['section-58s', ...record], ['section_58_created', 'section_58_progressed', 'section_58_cancelled', 'section_58_closed']],
  [['section-74s', 'inspections', 'files', ...permit], [
    'section_74_warning_issued', 'section_74_warning_acknowledged', 'section_74_site_visited_and_rectified',
    'section_74_charges_ended', 'section_74_warning_disputed', 'section_74_withdrawn', 'section_74_draft_invoice_issued',
    'section_74_resolved', 'section_74_draft_invoice_acknowledged', 'section_74_charge_under_review', 'section_74_charge_agreed',
  ]],
  [['section-81s', 'inspections', 'files', ...permit], [
    'section_81_submitted', 'section_81_acknowledged', 'section_81_accepted', 'section_81_accepted_fixed', 'section_81_rejected',
    'section_81_resolved_by_ha', 'section_81_cancelled', 'section_81_linked_to_permit', 'section_81_unlinked_from_permit',
    'section_81_reassigned', 'section_81_works_record_created', 'unattributable_works_record_created',
  ]],
  [['activities', ...record], ['activity_submitted', 'activity_edited', 'activity_cancelled']],
  [['forward-plans', ...record], ['forward_plan_submitted', 'forward_plan_edited', 'forward_plan_cancelled']],
  [['private-street-notices', ...record], ['private_street_notice_issued', 'private_street_notice_cancelled']],
  [['comments', ...record], ['comment_submitted', 'internal_comment_submitted', 'comment_read']],
  [['files', ...record], ['file_uploaded']],
  [['sampling', ...record], [
    'sample_inspection_target_created', 'sample_inspection_target_updated', 'sample_inspection_target_closed',
    'sample_inspection_target_deleted', 'sample_inspection_created', 'sample_inspection_completed', 'sample_inspection_removed',
    'sample_inspection_expired', 'sample_inspection_issued', 'sample_inspection_quarter_started', 'sample_inspection_quarter_ended',
    'sample_inspection_quarter_end_reverted',
  ]],
  [['geographical-areas', 'works', 'history'], ['geographical_area_created', 'geographical_area_updated']],
  [['fee-matrices', 'organisations', 'history'], ['fee_matrix_updated', 'organisation_fpn_details_updated', 'organisation_updated']],
  [['users', 'organisations', 'workstreams', 'session', 'history'], [
    'user_removed', 'user_invited', 'user_name_updated', 'user_roles_updated', 'organisation_contract_added', 'organisation_contract_removed',
    'workstream_created', 'workstream_updated', 'user_unlocked', 'user_password_changed',
  ]],
  // what somebody may see is another: records and lists that are open, too
  [['users', 'organisations', 'workstreams', 'session', 'works', 'permits', 'history'], ['workstream_access_updated']],
  [['events', 'history'], ['event_subscription_created', 'event_subscription_removed']],
  [['governance', 'history'], [
    'governance_permit_linked', 'governance_permit_unlinked', 'governance_people_updated', 'governance_form_updated',
    'governance_start_in_spite', 'governance_token_created', 'governance_token_revoked',
  ]],
  [['history'], ['support_desk_action']],
  [['exports', 'history'], ['organisation_data_exported']],
  [['fee-matrices', 'history'], ['fees_reconciled', 'fee_reconciliation_deleted']],
]

const byEvent = new Map(groups.flatMap(([stale, events]) => events.map((event) => [event, stale] as const)))

/** For the parties of the event's record; throws for an event that no group knows. */
export function staleAfter(event: AuditEvent): readonly Capability[] {
  const stale = byEvent.get(event)
  if (!stale) throw new RangeError(`stale-after.ts does not know what ${event} changes`)
  return stale
}

/** For an event that a newer Street Manager has and this does not: whatever any event may change. */
export const staleAfterUnknown: readonly Capability[] = [...new Set(groups.flatMap(([stale]) => stale))]
