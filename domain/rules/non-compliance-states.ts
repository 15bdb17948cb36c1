import type { InspectionCategory, InspectionOutcome, InspectionType } from '../contract/enums/inspections.ts'
import type { NonComplianceResponseStatus, NonComplianceStatus } from '../contract/enums/non-compliances.ts'
import { nonComplianceStatusLabels } from '../labels/non-compliances.ts'
import { isFailed } from './inspection-matrix.ts'
import type { MeetingAction } from './joint-site-meeting-states.ts'
import type { StateMachine } from './state-machine.ts'

/** The answers by their names on the wire (BR-NC-07), and what inspections and permits do to it. */
export type NonComplianceAction =
  | Extract<NonComplianceResponseStatus, 'withdrawn' | 'works_complete_ready_for_inspection'>
  | MeetingAction
  | 'issue'
  | 'link_permit'
  | InspectionLink

/** What an inspection that names a non-compliance does to it. */
export type InspectionLink =
  | 'link_failed_inspection'
  | 'link_passed_completion'
  | 'link_other_inspection'
  | 'link_unable_inspection'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const
const either = [...promoter, ...authority] as const

/** The life of a non-compliance (BR-NC-06, 30 to 39): what is withdrawn or resolved is left by no row. */
// oxfmt-ignore
export const nonComplianceMachine: StateMachine<NonComplianceStatus, NonComplianceAction> = {
  name: 'Non-compliance',
  states: nonComplianceStatusLabels,
  actions: {
    issue: 'be issued',
    link_failed_inspection: 'get a failed inspection',
    link_passed_completion: 'get a passed completion inspection',
    link_other_inspection: 'get an inspection',
    link_unable_inspection: 'get an inspection that could not be completed',
    withdrawn: 'be withdrawn',
    works_complete_ready_for_inspection: 'be reported as complete',
    joint_site_meeting_suggested: 'have a joint site meeting suggested',
    will_attend_joint_site_meeting: 'have a joint site meeting attended',
    accept_suggestion: 'have a meeting date accepted',
    joint_site_meeting_not_needed: 'have a joint site meeting declined',
    link_permit: 'get a permit',
  },
  moves: [
    { from: [null], do: 'issue', by: authority, to: 'issued', event: 'non_compliance_issued', rule: 'BR-NC-30' },
    { from: ['issued'], do: 'link_failed_inspection', by: authority, to: 'issued', event: 'inspection_linked_to_non_compliance', rule: 'BR-NC-31' },
    { from: ['issued'], do: 'link_passed_completion', by: authority, to: 'resolved', event: 'non_compliance_resolved', rule: 'BR-NC-32' },
    { from: ['issued'], do: 'link_other_inspection', by: authority, to: 'issued', event: 'inspection_linked_to_non_compliance', rule: 'BR-NC-33' },
    { from: ['issued'], do: 'link_unable_inspection', by: authority, to: 'issued', event: 'inspection_linked_to_non_compliance', rule: 'BR-NC-34' },
    { from: ['issued'], do: 'withdrawn', by: authority, to: 'withdrawn', event: 'non_compliance_withdrawn', rule: 'BR-NC-35' },
    { from: ['issued'], do: 'works_complete_ready_for_inspection', by: promoter, to: 'issued', event: 'non_compliance_works_complete_ready_for_inspection', rule: 'BR-NC-36' },
    { from: ['issued'], do: 'joint_site_meeting_suggested', by: either, to: 'issued', event: 'non_compliance_joint_site_meeting_suggested', rule: 'BR-NC-37' },
    { from: ['issued'], do: 'will_attend_joint_site_meeting', by: either, to: 'issued', event: 'non_compliance_will_attend_joint_site_meeting', rule: 'BR-NC-37' },
    { from: ['issued'], do: 'accept_suggestion', by: either, to: 'issued', event: 'non_compliance_accept_suggestion', rule: 'BR-NC-37' },
    { from: ['issued'], do: 'joint_site_meeting_not_needed', by: either, to: 'issued', event: 'non_compliance_joint_site_meeting_not_needed', rule: 'BR-NC-37' },
    { from: ['issued'], do: 'link_permit', by: promoter, to: 'issued', event: 'permit_linked_to_non_compliance', rule: 'BR-NC-38' },
  ],
}

interface LinkedInspection {
  readonly inspection_type: InspectionType
  readonly inspection_category?: InspectionCategory | null
  readonly inspection_outcome: InspectionOutcome
}

/** The inspections that a non-compliance is about: those that name another type cannot be linked (BR-NC-02). */
export function mayBeLinked({ inspection_type: type }: Pick<LinkedInspection, 'inspection_type'>): boolean {
  return type === 'reinstatement' || type === 'non_compliance_follow_up'
}

/** Whether an inspection that names no non-compliance begins one (BR-NC-01). */
export function issuesNonCompliance(inspection: LinkedInspection): boolean {
  return mayBeLinked(inspection) && isFailed(inspection.inspection_outcome)
}

/** What an inspection does to the non-compliance that it names (BR-NC-04, 05, 31 to 34). */
export function linkOf({ inspection_category, inspection_outcome: outcome }: LinkedInspection): InspectionLink {
  if (isFailed(outcome)) return 'link_failed_inspection'
  if (outcome === 'unable_to_complete_inspection') return 'link_unable_inspection'
  const isCompletion = outcome === 'passed' && inspection_category === 'follow_up_completion'
  return isCompletion ? 'link_passed_completion' : 'link_other_inspection'
}
