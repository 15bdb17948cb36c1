import type {
  InspectionOutcome,
  InspectionOutcomeAnswer,
  InspectionOutcomeStatusType,
} from '../contract/enums/inspections.ts'
import { isFailed } from './inspection-matrix.ts'
import type { StateMachine } from './state-machine.ts'

/** How far the two sides have come over an inspection; `no_answer_due` for one that did not fail (BR-INSP-55). */
export type InspectionOutcomeState =
  | 'no_answer_due'
  | 'no_response'
  | 'accepted'
  | 'disputed'
  | 'joint_site_meeting_needed'
  | 'reviewing_dispute'
  | 'no_agreement'
  | 'promoter_accepts'
  | 'withdrawn'

/** The answers by their names on the wire, and what is done otherwise. */
export type InspectionOutcomeAction = InspectionOutcomeAnswer | 'record_failed' | 'auto_accept' | 'withdraw'

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const
const argued = ['disputed', 'joint_site_meeting_needed'] as const

/** What promoter and authority answer each other about one inspection (BR-INSP-50 to 57, 70 to 79). */
// oxfmt-ignore
export const inspectionOutcomeMachine: StateMachine<InspectionOutcomeState, InspectionOutcomeAction> = {
  name: 'Inspection',
  states: {
    no_answer_due: 'No answer due',
    no_response: 'No response',
    accepted: 'Accepted',
    disputed: 'Disputed',
    joint_site_meeting_needed: 'Joint site meeting needed',
    reviewing_dispute: 'Reviewing dispute',
    no_agreement: 'No agreement',
    promoter_accepts: 'Promoter accepts failed inspection',
    withdrawn: 'Withdrawn',
  },
  actions: {
    record_failed: 'be recorded again',
    inspection_outcome_accepted: 'be accepted',
    inspection_outcome_disputed: 'be disputed',
    joint_site_meeting_needed: 'be given a joint site meeting',
    auto_accept: 'be accepted by the passing of time',
    reviewing_dispute: 'be reviewed',
    no_agreement: 'be left without agreement',
    inspection_outcome_promoter_accepts_failed_inspection: 'be noted as accepted by the promoter',
    withdraw: 'be withdrawn',
  },
  moves: [
    { from: [null], do: 'record_failed', by: authority, to: 'no_response', event: 'inspection_failed', rule: 'BR-INSP-79' },
    { from: ['no_response'], do: 'inspection_outcome_accepted', by: promoter, to: 'accepted', event: 'inspection_outcome_accepted', rule: 'BR-INSP-70' },
    { from: ['no_response'], do: 'inspection_outcome_disputed', by: promoter, to: 'disputed', event: 'inspection_outcome_disputed', rule: 'BR-INSP-71' },
    { from: ['no_response'], do: 'joint_site_meeting_needed', by: promoter, to: 'joint_site_meeting_needed', event: 'inspection_outcome_joint_site_meeting_needed', rule: 'BR-INSP-72' },
    { from: ['no_response'], do: 'auto_accept', by: ['system'], to: 'accepted', event: 'inspection_auto_accepted', rule: 'BR-INSP-73' },
    { from: argued, do: 'reviewing_dispute', by: authority, to: 'reviewing_dispute', event: 'inspection_outcome_reviewing_dispute', rule: 'BR-INSP-74' },
    { from: [...argued, 'reviewing_dispute'], do: 'no_agreement', by: authority, to: 'no_agreement', event: 'inspection_outcome_no_agreement', rule: 'BR-INSP-75' },
    { from: [...argued, 'reviewing_dispute', 'no_agreement'], do: 'inspection_outcome_promoter_accepts_failed_inspection', by: authority, to: 'promoter_accepts', event: 'inspection_outcome_promoter_accepts_failed_inspection', rule: 'BR-INSP-76' },
    // what the authority reviews is still argued: the promoter may give in until the authority has closed it
    { from: [...argued, 'reviewing_dispute', 'no_agreement'], do: 'inspection_outcome_accepted', by: promoter, to: 'accepted', event: 'inspection_outcome_accepted', rule: 'BR-INSP-77' },
    { from: ['no_answer_due', 'no_response', 'accepted', ...argued, 'reviewing_dispute', 'no_agreement', 'promoter_accepts'], do: 'withdraw', by: authority, to: 'withdrawn', event: 'inspection_withdrawn', rule: 'BR-INSP-78' },
  ],
}

type Known<T> = T | 'upcoming_enum'

/** An inspection as far as its answers go; names are those of `InspectionResponse`, so that an answer can be passed as it is. */
export interface AnsweredInspection {
  /** none for a planned visit */
  readonly inspection_outcome?: Known<InspectionOutcome> | null
  readonly inspection_status: string
  readonly promoter_response_status?: Known<InspectionOutcomeStatusType> | null
  readonly ha_response_status?: Known<InspectionOutcomeStatusType> | null
}

/** The state that the two sides' latest answers come to; each side keeps its own (BR-INSP-57). */
export function outcomeStateOf(inspection: AnsweredInspection): InspectionOutcomeState {
  if (inspection.inspection_status === 'withdrawn') return 'withdrawn'
  if (inspection.inspection_outcome == null || !isFailed(inspection.inspection_outcome)) return 'no_answer_due'
  const { promoter_response_status: promoter, ha_response_status: authority } = inspection
  if (promoter === 'inspection_outcome_accepted') return 'accepted'
  if (authority === 'inspection_outcome_promoter_accepts_failed_inspection') return 'promoter_accepts'
  if (authority === 'no_agreement' || authority === 'reviewing_dispute') return authority
  if (promoter === 'inspection_outcome_disputed') return 'disputed'
  return promoter === 'joint_site_meeting_needed' ? promoter : 'no_response'
}
