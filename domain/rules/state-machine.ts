import type { AuditEvent } from '../contract/enums/history.ts'
import type { Role } from '../contract/enums/organisations.ts'
import { roleLabels } from '../labels/organisations.ts'

/** Who acts: a role, or the service itself when time passes or another record moves. */
export type Mover = Role | 'system'

/**
 * One line of a table of states: from each of these (null: no record yet), this may be done by these, and this follows.
 * `unchanged` leaves the state alone.
 */
export interface Move<State extends string, Action extends string> {
  readonly from: readonly (State | null)[]
  readonly do: Action
  readonly by: readonly Mover[]
  readonly to: State | 'unchanged'
  /** What it leaves in the history. */
  readonly event: AuditEvent
  readonly rule: string
}

/**
 * All lawful moves of one kind of record. The server decides by it, the screens offer by it, its page in the docs is
 * written from it, and a test walks it. What has no line here cannot be done.
 */
export interface StateMachine<State extends string, Action extends string> {
  /** What it is about, in the field's words: `Fixed penalty notice`. */
  readonly name: string
  /** What people read for each state. */
  readonly states: Readonly<Record<State, string>>
  /** Each action for the middle of a sentence: `be disputed`. */
  readonly actions: Readonly<Record<Action, string>>
  readonly moves: readonly Move<State, Action>[]
}

/** Either the move is open, with the state and the event that follow, or a sentence for people says why not. */
export type MoveAnswer<State extends string> =
  | { readonly yes: true; readonly to: State; readonly event: AuditEvent; readonly rule: string }
  | { readonly yes?: undefined; readonly no: string; readonly rule: string }

/**
 * Whether one may do something to a record in its present state (null: there is none yet), and what follows.
 *
 * Organisations are not compared here: that the record is the caller's own is a matter of file 07.
 */
export function mayMove<State extends string, Action extends string>(
  machine: StateMachine<State, Action>,
  state: State | null,
  action: Action,
  by: Mover,
): MoveAnswer<State> {
  const moves = machine.moves.filter((move) => move.do === action)
  const here = moves.filter((move) => move.from.includes(state))
  const move = here.find(({ by: movers }) => movers.includes(by))
  const rule = (here[0] ?? moves[0])?.rule ?? ''
  if (move) {
    const to = move.to === 'unchanged' ? state : move.to
    if (to === null) throw new RangeError(`${machine.name}: "${action}" creates nothing that could stay unchanged`)
    return { yes: true, to, event: move.event, rule: move.rule }
  }
  const movers = (here.length > 0 ? here : moves).flatMap((other) => other.by)
  if (!movers.includes(by)) return { no: `Only ${namesOf(movers)} can do this`, rule }
  if (state === null) return { no: `There is no ${machine.name.toLowerCase()} yet`, rule }
  return { no: `${machine.name} with status ${machine.states[state]} cannot ${machine.actions[action]}`, rule }
}

function namesOf(movers: readonly Mover[]): string {
  const names = new Set(movers.map((mover) => (mover === 'system' ? 'the service' : roleLabels[mover].toLowerCase())))
  return [...names].join(' or ')
}
