import type { AssessmentStatus, PermitStatus } from '../contract/enums.ts'
import { permitStatusLabels, roleLabels } from '../labels.ts'
import { firstHindrance, kindOf } from './move-conditions.ts'
import type { Actor, ConditionName, PermitKind, PermitState } from './move-conditions.ts'

export type { Actor, PermitState } from './move-conditions.ts'

/** What can be done to a permit, in words for the middle of a sentence. */
export const permitMoveWords = {
  submit: 'be submitted',
  mark_under_assessment: 'be marked under assessment',
  grant: 'be granted',
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
const any = ['paa', 'planned', 'immediate'] as const
const pa = ['planned', 'immediate'] as const
const open = ['submitted', 'under_assessment'] as const
const cancellable = ['submitted', 'under_assessment', 'granted', 'refused', 'permit_modification_request'] as const
const sentBack = ['permit_modification_request'] as const
const asked = 'permit_modification_request' as const

/** Every lawful move of a permit (BR-PERMIT-23, 50 to 64, 73 to 76, 79). What has no row here cannot be done. */
// oxfmt-ignore
export const permitMoves: readonly PermitRow[] = [
  { from: [null], kinds: any, do: 'submit', by: promoter, if: [], to: 'submitted', assessment: null, rule: 'BR-PERMIT-50' },
  { from: ['submitted'], kinds: any, do: 'mark_under_assessment', by: authority, if: ['in_time'], to: 'under_assessment', rule: 'BR-PERMIT-51' },

  { from: open, kinds: any, do: 'grant', by: authority, if: ['in_time'], to: 'granted', assessment: 'granted', rule: 'BR-PERMIT-52' },
  { from: open, kinds: any, do: 'deem', by: system, if: ['not_stopped', 'deadline_passed'], to: 'granted', assessment: 'granted', rule: 'BR-PERMIT-53' },
  { from: open, kinds: any, do: 'refuse', by: authority, if: ['in_time'], to: 'refused', assessment: 'refused', rule: 'BR-PERMIT-54' },
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
  { from: ['granted'], kinds: any, do: 'revoke', by: authority, if: ['not_stopped'], to: 'revoked', assessment: 'revoked', rule: 'BR-PERMIT-60' },
  { from: [...open, 'granted'], kinds: ['paa'], do: 'progress', by: promoter, if: ['latest'], to: 'progressed', rule: 'BR-PERMIT-61' },
  { from: ['closed', 'cancelled', 'refused', 'revoked'], kinds: any, do: 'add_permit', by: promoter, if: ['latest', 'not_in_progress'], to: 'unchanged', rule: 'BR-PERMIT-23' },

  { from: [...open, 'granted'], kinds: ['planned'], do: 'log_start', by: promoter, if: ['latest', 'not_started'], to: 'unchanged', rule: 'BR-PERMIT-74' },
  { from: ['granted'], kinds: pa, do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-62' },
  { from: ['revoked'], kinds: pa, do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-63' },
  { from: ['submitted'], kinds: ['immediate'], do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', assessment: 'granted_auto', rule: 'BR-PERMIT-79' },
  { from: ['refused'], kinds: ['immediate'], do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-79' },
  { from: ['under_assessment', asked], kinds: ['immediate'], do: 'log_stop', by: promoter, if: ['latest', 'in_progress'], to: 'closed', rule: 'BR-PERMIT-75' },
  { from: cancellable, kinds: ['planned'], do: 'revert_start', by: promoter, if: ['started', 'not_stopped', 'no_reinstatement', 'sites_not_final'], to: 'unchanged', rule: 'BR-PERMIT-81' },
  { from: ['closed'], kinds: pa, do: 'revert_stop', by: promoter, if: ['latest', 'stopped'], to: 'before_stop', rule: 'BR-PERMIT-64' },
]

/** Either the move is open, with the statuses that follow it, or a sentence for people says why not. */
export type Answer =
  | {
      readonly yes: true
      readonly to: PermitStatus
      readonly assessment: AssessmentStatus | null
      readonly rule: string
    }
  | { readonly yes?: undefined; readonly no: string; readonly rule: string }

/**
 * Whether a role may do something to a permit in its present state, and what follows (BR-PERMIT-50 to 64, 73 to 85).
 *
 * Organisations are not compared here: that the permit is the caller's own is a matter of file 07.
 *
 * @param now  for the moves that the deadline decides; without it a decision counts as in time
 */
export function can(permit: PermitState | null, move: PermitMove, by: Actor, now?: Temporal.Instant): Answer {
  const rows = permitMoves.filter((row) => row.do === move)
  const row = rows.find((row) => fits(row, permit))
  const actors = row ? row.by : rows.flatMap((other) => other.by)
  if (!actors.includes(by)) return { no: `${namesOf(actors)} can do this`, rule: row?.rule ?? rows[0]?.rule ?? '' }
  if (!row) return noRow(permit, move)
  if (!permit) return { yes: true, to: 'submitted', assessment: null, rule: row.rule }
  const hindrance = firstHindrance(row.if, permit, now, row.rule)
  if (hindrance) return hindrance
  return { yes: true, to: statusAfter(row, permit), assessment: assessmentAfter(row, permit), rule: row.rule }
}

/** The moves that a role may make now, in the table's order. */
export function movesOpenTo(permit: PermitState, by: Actor, now?: Temporal.Instant): PermitMove[] {
  const moves = new Set(permitMoves.map((row) => row.do))
  return [...moves].filter((move) => can(permit, move, by, now).yes)
}

function fits(row: PermitRow, permit: PermitState | null): boolean {
  if (!permit) return row.from.includes(null)
  return row.from.some((status) => status === permit.permit_status) && row.kinds.includes(kindOf(permit))
}

function statusAfter(row: PermitRow, permit: PermitState): PermitStatus {
  if (row.to === 'before_stop') {
    // the stop had granted it (BR-PERMIT-64); the browser does not know what stood before, and granted is the usual
    return permit.assessment_status === 'granted_auto' ? 'granted' : (permit.status_before_stop ?? 'granted')
  }
  return row.to === 'unchanged' ? known(permit.permit_status) : row.to
}

function assessmentAfter(row: PermitRow, permit: PermitState): AssessmentStatus | null {
  if (row.assessment !== undefined) return row.assessment
  const { assessment_status } = permit
  return assessment_status === 'upcoming_enum' ? null : (assessment_status ?? null)
}

function known(status: PermitState['permit_status']): PermitStatus {
  if (status === 'upcoming_enum') throw new RangeError('A status that this version does not know fits no row')
  return status
}

function noRow(permit: PermitState | null, move: PermitMove): Answer {
  if (!permit) return { no: 'There is no permit yet', rule: 'BR-PERMIT-50' }
  const kind = kindOf(permit)
  if (move === 'log_start' && kind === 'immediate') {
    return { no: 'Immediate works are in progress from the moment they are submitted', rule: 'BR-PERMIT-85' }
  }
  if (move === 'revert_start' && kind === 'immediate') {
    return { no: 'The start of immediate works cannot be undone', rule: 'BR-PERMIT-85' }
  }
  if (move === 'log_start' && permit.permit_status === 'permit_modification_request') {
    return { no: 'A modification request is open. Works cannot start before the decision', rule: 'BR-PERMIT-80' }
  }
  if (permit.permit_status === 'revoked') {
    return { no: `A revoked permit cannot ${permitMoveWords[move]}`, rule: 'BR-PERMIT-76' }
  }
  const rule = permitMoves.find((row) => row.do === move)?.rule ?? ''
  const status = permit.permit_status === 'upcoming_enum' ? 'other' : permitStatusLabels[permit.permit_status]
  const what = kind === 'paa' ? 'PAA' : kind === 'immediate' ? 'permit for immediate works' : 'permit'
  return { no: `A ${what} with status ${status} cannot ${permitMoveWords[move]}`, rule }
}

function namesOf(actors: readonly Actor[]): string {
  const names = new Set(actors.map((actor) => (actor === 'system' ? 'the service' : roleLabels[actor])))
  return `Only ${[...names].map((name) => name.toLowerCase()).join(' or ')}`
}
