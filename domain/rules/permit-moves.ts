import type { AssessmentStatus, PermitStatus } from '../contract/enums/permits.ts'
import type { Actor, ConditionName, PermitKind } from './move-conditions.ts'

/** What can be done to a permit, in words for the middle of a sentence. */
export const permitMoveWords = {
  submit: 'be submitted',
  mark_under_assessment: 'be marked under assessment',
  grant: 'be granted',
  grant_by_act: 'be granted by the HS2 Act',
  grant_with_duration_challenge: 'be granted with a duration challenge',
  deem: 'be deemed granted',
  refuse: 'be refused',
  request_modification: 'be sent back for changes',
  submit_modified: 'be submitted again with changes',
  cancel: 'be cancelled',
  revoke: 'be revoked',
  progress: 'progress to a permit',
  add_permit: 'be followed by a new permit',
  log_start: 'have its start logged',
  log_stop: 'have its stop logged',
  revert_start: 'have its start undone',
  revert_stop: 'have its stop undone',
} as const

export type PermitMove = keyof typeof permitMoveWords

/**
 * One line of the table: in each of these states (null: no permit yet), for each of these kinds, what may be done by whom,
 * under which conditions, and what follows. `unchanged` leaves the status alone; `before_stop` brings back the one before.
 */
export type PermitRow = {
  readonly from: readonly (PermitStatus | null)[]
  readonly kinds: readonly PermitKind[]
  readonly do: PermitMove
  readonly by: readonly Actor[]
  readonly if: readonly ConditionName[]
  readonly to: PermitStatus | 'unchanged' | 'before_stop'
  /** the assessment status that follows; absent leaves it alone */
  readonly assessment?: AssessmentStatus | null
  readonly rule: string
}

const promoter = ['Planner', 'Contractor'] as const
const authority = ['HighwayAuthority'] as const
const system = ['system'] as const
const everyKind = ['paa', 'planned', 'immediate'] as const
const pa = ['planned', 'immediate'] as const
const open = ['submitted', 'under_assessment'] as const
const cancellable = ['submitted', 'under_assessment', 'granted', 'refused', 'permit_modification_request'] as const
const sentBack = ['permit_modification_request'] as const
const asked = 'permit_modification_request' as const

/**
 * Every lawful move of a permit (BR-PERMIT-23, 50 to 64, 73 to 77, 79). What has no row here cannot be done: a PAA is not
 * sent back and not challenged (BR-PERMIT-70). The permit's status and its assessment's are two (BR-PERMIT-71).
 */
// oxfmt-ignore
export const permitMoves: readonly PermitRow[] = [
  { from: [null], kinds: everyKind, do: 'submit', by: promoter, if: [], to: 'submitted', assessment: null, rule: 'BR-PERMIT-50' },
  { from: ['submitted'], kinds: everyKind, do: 'grant_by_act', by: system, if: ['granted_by_act'], to: 'granted', assessment: 'granted_auto', rule: 'BR-PERMIT-77' },
  { from: ['submitted'], kinds: everyKind, do: 'mark_under_assessment', by: authority, if: ['in_time'], to: 'under_assessment', rule: 'BR-PERMIT-51' },

  { from: open, kinds: everyKind, do: 'grant', by: authority, if: ['in_time'], to: 'granted', assessment: 'granted', rule: 'BR-PERMIT-52' },
  { from: open, kinds: everyKind, do: 'deem', by: system, if: ['not_stopped', 'deadline_passed'], to: 'granted', assessment: 'granted', rule: 'BR-PERMIT-53' },
  { from: open, kinds: everyKind, do: 'refuse', by: authority, if: ['in_time'], to: 'refused', assessment: 'refused', rule: 'BR-PERMIT-54' },
  { from: open, kinds: pa, do: 'request_modification', by: authority, if: ['never_sent_back', 'in_time'], to: asked, assessment: asked, rule: 'BR-PERMIT-55' },
  { from: open, kinds: ['immediate'], do: 'grant_with_duration_challenge', by: authority, if: ['never_sent_back', 'in_time'], to: 'granted', assessment: 'granted', rule: 'BR-PERMIT-73' },

  { from: sentBack, kinds: pa, do: 'submit_modified', by: promoter, if: [], to: 'submitted', assessment: null, rule: 'BR-PERMIT-56' },
  { from: sentBack, kinds: pa, do: 'grant', by: authority, if: ['no_change_waiting'], to: 'granted', assessment: 'granted', rule: 'BR-PERMIT-57' },
  { from: sentBack, kinds: pa, do: 'refuse', by: authority, if: ['no_change_waiting'], to: 'refused', assessment: 'refused', rule: 'BR-PERMIT-57' },

  // decided after the stop: the permit stays closed and only its assessment moves
  { from: ['closed'], kinds: ['immediate'], do: 'grant', by: authority, if: ['undecided'], to: 'unchanged', assessment: 'granted', rule: 'BR-PERMIT-75' },
  { from: ['closed'], kinds: ['immediate'], do: 'refuse', by: authority, if: ['undecided'], to: 'unchanged', assessment: 'refused', rule: 'BR-PERMIT-75' },

  { from: cancellable, kinds: ['paa', 'planned'], do: 'cancel', by: promoter, if: ['latest', 'not_started'], to: 'cancelled', rule: 'BR-PERMIT-58' },
  { from: cancellable, kinds: ['immediate'], do: 'cancel', by: promoter, if: ['latest', 'not_stopped', 'no_reinstatement'], to: 'cancelled', rule: 'BR-PERMIT-59' },
  { from: ['granted'], kinds: everyKind, do: 'revoke', by: authority, if: ['not_granted_by_act', 'not_stopped'], to: 'revoked', assessment: 'revoked', rule: 'BR-PERMIT-60' },
  { from: [...open, 'granted'], kinds: ['paa'], do: 'progress', by: promoter, if: ['latest'], to: 'progressed', rule: 'BR-PERMIT-61' },
  { from: ['closed', 'cancelled', 'refused', 'revoked'], kinds: everyKind, do: 'add_permit', by: promoter, if: ['latest', 'not_in_progress'], to: 'unchanged', rule: 'BR-PERMIT-23' },

  { from: [...open, 'granted'], kinds: ['planned'], do: 'log_start', by: promoter, if: ['latest', 'not_started'], to: 'unchanged', rule: 'BR-PERMIT-74' },
  { from: ['granted'], kinds: pa, do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-62' },
  { from: ['revoked'], kinds: pa, do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-63' },
  { from: ['submitted'], kinds: ['immediate'], do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', assessment: 'granted_auto', rule: 'BR-PERMIT-79' },
  { from: ['refused'], kinds: ['immediate'], do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-79' },
  { from: ['under_assessment', asked], kinds: ['immediate'], do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-75' },
  { from: cancellable, kinds: ['planned'], do: 'revert_start', by: promoter, if: ['started', 'not_stopped', 'no_reinstatement', 'sites_not_final'], to: 'unchanged', rule: 'BR-PERMIT-81' },
  { from: ['closed'], kinds: pa, do: 'revert_stop', by: promoter, if: ['latest', 'stopped'], to: 'before_stop', rule: 'BR-PERMIT-64' },
]
