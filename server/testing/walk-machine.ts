/** Walks a table of states over HTTP: every state, every action, every role; what the table lacks must not happen. */
import { expect } from 'vitest'
import { mayMove, type StateMachine } from '../../domain/rules/state-machine.ts'
import type { Answer, Client } from './client.ts'

/** The people of the record's own organisations, one for each role that could be let in. */
export type Walkers = Readonly<Record<'Planner' | 'Contractor' | 'HighwayAuthority' | 'Admin', Client>>
export type WalkerRole = keyof Walkers

const walkerRoles = ['Planner', 'Contractor', 'HighwayAuthority', 'Admin'] as const

export interface Walk<State extends string, Action extends string, Subject> {
  readonly machine: StateMachine<State, Action>
  readonly walkers: Walkers
  /** Makes a new record and brings it into the state, by lawful moves where that is not long. */
  readonly arrange: (state: State) => Promise<Subject>
  /** Tries each action with a body that is right in itself, so that only state and role can refuse it. */
  readonly attempts: Readonly<Record<Action, ((client: Client, subject: Subject) => Promise<Answer<unknown>>) | null>>
  /** What state the record has now, read from the store; null when the action has deleted it. */
  readonly stateOf: (subject: Subject) => Promise<State | null>
}

export interface WalkedStep {
  readonly name: string
  readonly run: () => Promise<void>
}

/**
 * One step for each state, action and role of the table. An action whose attempt is null creates the record, or is the
 * service's alone (time or another record does it), and has no call to try. A refused step answers 400, 401 or 409 and
 * leaves the state alone.
 */
export function walkSteps<State extends string, Action extends string, Subject>(
  walk: () => Walk<State, Action, Subject>,
  machine: StateMachine<State, Action>,
): WalkedStep[] {
  const states = Object.keys(machine.states) as State[]
  const actions = Object.keys(machine.actions) as Action[]
  return states.flatMap((state) =>
    actions.flatMap((action) =>
      walkerRoles.map((role) => ({
        name: `${state} × ${action} × ${role}`,
        run: () => step(walk(), state, action, role),
      })),
    ),
  )
}

async function step<State extends string, Action extends string, Subject>(
  { machine, walkers, arrange, attempts, stateOf }: Walk<State, Action, Subject>,
  state: State,
  action: Action,
  role: WalkerRole,
): Promise<void> {
  const creates = machine.moves.some((move) => move.do === action && move.from.includes(null))
  if (creates) return
  const attempt = attempts[action]
  if (!attempt) {
    expect(machine.moves.filter((move) => move.do === action).flatMap((move) => move.by)).toEqual(['system'])
    return
  }
  const subject = await arrange(state)
  expect(await stateOf(subject), `a record arranged as ${state}`).toBe(state)
  const answer = await attempt(walkers[role], subject)
  const lawful = mayMove(machine, state, action, role)
  if (lawful.yes) {
    expect(answer.status, `${lawful.rule}: ${JSON.stringify(answer.body)}`).toBeLessThan(300)
    expect(await stateOf(subject)).toBe(lawful.to)
    return
  }
  expect([400, 401, 409], JSON.stringify(answer.body)).toContain(answer.status)
  expect(await stateOf(subject)).toBe(state)
}
