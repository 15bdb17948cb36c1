import { alterationMachine } from './alteration-states.ts'
import { alterationChallengeMachine, permitChallengeMachine } from './duration-challenge-states.ts'
import { siteMachine } from './site-states.ts'
import type { StateMachine } from './state-machine.ts'

/** Every table of states that follows {@link StateMachine}: their pages in the docs are written from this list. */
export const machines: readonly StateMachine<string, string>[] = [
  permitChallengeMachine,
  alterationChallengeMachine,
  alterationMachine,
  siteMachine,
]
