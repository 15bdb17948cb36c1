import type {
  ChosenInspectionCategory,
  FailureReason,
  InspectionOutcome,
  InspectionReasonForWithdrawal,
  InspectionType,
} from '../../domain/contract/enums/inspections.ts'
import { inspectionMatrix } from '../../domain/rules/inspection-matrix.ts'
import type { InspectionOutcomeAction } from '../../domain/rules/inspection-outcome-states.ts'
import type { MeetingSide } from '../../domain/rules/joint-site-meeting-states.ts'
import type { SentNonComplianceStatus } from '../../domain/rules/non-compliance-checks.ts'

/** What an officer saw on one visit. */
export interface Finding {
  readonly type: InspectionType
  readonly category: ChosenInspectionCategory | null
  readonly outcome: InspectionOutcome
}

/** One finding of every pairing that the rules allow (BR-INSP-10), but for follow-ups: those come of a non-compliance. */
export const findings: readonly Finding[] = inspectionMatrix
  .filter(({ type }) => type !== 'non_compliance_follow_up')
  .flatMap(({ type, categories, outcomes }) =>
    categories.flatMap((category) => outcomes.map((outcome) => ({ type, category, outcome }))),
  )

export interface Answering {
  readonly do: InspectionOutcomeAction
  readonly reason?: string
  /** Of a withdrawal. */
  readonly why?: InspectionReasonForWithdrawal
}

const disputed: Answering = { do: 'inspection_outcome_disputed', reason: 'The photographs show another hole' }
const reviewing: Answering = { do: 'reviewing_dispute', reason: 'We will look at the place again' }

/** What both sides answer to a failed inspection, one of each way that it can go (BR-INSP-70 to 78). */
export const answerings: readonly (readonly Answering[])[] = [
  [],
  [{ do: 'inspection_outcome_accepted' }],
  [disputed],
  [{ do: 'joint_site_meeting_needed', reason: 'Please show us on site' }],
  [disputed, reviewing],
  [disputed, reviewing, { do: 'no_agreement', reason: 'The second look came to the same' }],
  [disputed, { do: 'inspection_outcome_promoter_accepts_failed_inspection', reason: 'Agreed on the telephone' }],
  [{ do: 'auto_accept' }],
  [{ do: 'withdraw', why: 'wrong_works_or_organisation', reason: 'Recorded on the wrong works' }],
]

/** A step of a non-compliance: an answer of one side, or a visit of the officer. */
export type NonComplianceStep =
  | { readonly side: MeetingSide; readonly do: SentNonComplianceStatus; readonly details?: string | null }
  | { readonly visit: Pick<Finding, 'category' | 'outcome'> }

const suggested = (side: MeetingSide): NonComplianceStep => ({ side, do: 'joint_site_meeting_suggested' })

/** What becomes of non-compliances: each status, and each state of a joint site meeting (BR-NC-20 to 26, 30 to 37). */
export const nonComplianceStories: readonly (readonly NonComplianceStep[])[] = [
  [],
  [suggested('authority')],
  [suggested('promoter'), suggested('authority')],
  [suggested('promoter'), { side: 'authority', do: 'will_attend_joint_site_meeting' }],
  [
    suggested('promoter'),
    suggested('authority'),
    { side: 'promoter', do: 'accept_suggestion' },
    { visit: { category: 'joint_site_visit', outcome: 'further_inspections_required' } },
  ],
  [
    suggested('authority'),
    { side: 'promoter', do: 'joint_site_meeting_not_needed', details: 'We will dig it up again' },
  ],
  [
    { side: 'promoter', do: 'works_complete_ready_for_inspection', details: 'Relaid and sealed' },
    { visit: { category: 'follow_up', outcome: 'failed_low' } },
    { side: 'promoter', do: 'works_complete_ready_for_inspection', details: 'Relaid again' },
    { visit: { category: 'follow_up_completion', outcome: 'passed' } },
  ],
  [{ visit: { category: 'follow_up', outcome: 'unable_to_complete_inspection' } }],
  [{ side: 'authority', do: 'withdrawn', details: 'The hole is not theirs' }],
]

/** What is wrong, by the type of inspection that finds it; Section 81s name no area (BR-INSP-24). */
export const faults: Readonly<Record<InspectionType, readonly [FailureReason, string] | null>> = {
  live_site: ['live_site_pedestrian_provision', 'No ramp at the kerb of the temporary footway'],
  reinstatement: ['reinstatement_depression', 'Sunk 15 mm along the kerb'],
  non_compliance_follow_up: ['reinstatement_edge_depression', 'The edge stands 12 mm low'],
  investigatory_works: ['investigatory_air_void', 'Air voids of 14 per cent in the core'],
  section_81: null,
}
