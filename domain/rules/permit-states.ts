import type { AssessmentStatus, PermitStatus } from '../contract/enums/permits.ts'
import { roleLabels } from '../labels/organisations.ts'
import { permitStatusLabels } from '../labels/permits.ts'
import { firstHindrance, kindOf } from './move-conditions.ts'
import type { Actor, PermitState } from './move-conditions.ts'
import { permitMoves, permitMoveWords } from './permit-moves.ts'
import type { PermitMove, PermitRow } from './permit-moves.ts'

export type { Actor, PermitState } from './move-conditions.ts'
export { permitMoves, permitMoveWords } from './permit-moves.ts'
export type { PermitMove } from './permit-moves.ts'

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
