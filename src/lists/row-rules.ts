/** What a row's next step hangs on, in short. */
import type { ActingRole } from '../../domain/contract/endpoint.ts'
import { mayMove, type StateMachine } from '../../domain/rules/state-machine.ts'

/** Whether the role may make this move now, by the table of states; a state of a newer version offers nothing (BR-GEN-100). */
export function canMove<State extends string, Action extends string>(
  machine: StateMachine<State, Action>,
  state: State | 'upcoming_enum',
  action: Action,
  role: ActingRole,
): boolean {
  return state in machine.states && mayMove(machine, state as State, action, role).yes === true
}

/** The side that is not the reader's. */
export const otherParty = (role: ActingRole, promoter: string, authority: string) =>
  role === 'HighwayAuthority' ? promoter : authority
