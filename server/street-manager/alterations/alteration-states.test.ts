import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  answerAlterationChallenge,
  assessAlteration,
  reviewAlterationChallenge,
} from '../../../domain/contract/alterations.ts'
import type { AlterationStatus } from '../../../domain/contract/enums/alterations.ts'
import { alterationMachine, type AlterationAction } from '../../../domain/rules/alteration-states.ts'
import {
  alterationChallengeMachine,
  type ChallengeAction,
  type ChallengeState,
} from '../../../domain/rules/duration-challenge-states.ts'
import { readAlteration } from '../../store/alterations.ts'
import { alterationsOf, grantOfChange, oneDayLonger, type AlterationPath } from '../../testing/change-request.ts'
import { peopleOf } from '../../testing/people.ts'
import { walkSteps, type Walk, type Walkers } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { stateOfChallenge } from './duration-challenge.ts'

let world: World
let walkers: Walkers
beforeAll(async () => {
  world = await startWorld()
  walkers = {
    Planner: world.as('planner@water.example'),
    Contractor: world.as('contractor@groundworks.example'),
    HighwayAuthority: world.as('officer@marlshire.example'),
    Admin: world.as('admin@marlshire.example'),
  }
})
afterAll(() => world.stop())

const challenge = {
  alteration_status: 'granted_with_duration_challenge',
  assessment_comments: 'One crew fewer would do',
  reasonable_period_end_date: '2026-12-08T00:00:00.000Z',
} as const

/** A waiting change request that asks for one day more. */
async function waiting(): Promise<AlterationPath> {
  const people = peopleOf(world)
  const path = await people.apply()
  await people.decide(path)
  return alterationsOf(world).make(path, oneDayLonger)
}

const read = (path: AlterationPath) => readAlteration(world.db, path.permitAlterationReferenceNumber)

describe('BR-ALT-30 to 39: what may be done to a change request, and by whom', () => {
  const walk = (): Walk<AlterationStatus, AlterationAction, AlterationPath> => ({
    machine: alterationMachine,
    walkers,
    arrange: async (alteration_status) => {
      const path = await waiting()
      await world.db
        .updateTable('permit_alteration')
        .set({ alteration_status })
        .where('reference', '=', path.permitAlterationReferenceNumber)
        .execute()
      return path
    },
    attempts: {
      submit: null,
      apply_at_once: null,
      impose: null,
      grant: (client, params) => client.call(assessAlteration, { params, body: grantOfChange }),
      grant_with_duration_challenge: (client, params) => client.call(assessAlteration, { params, body: challenge }),
      refuse: (client, params) => {
        const body = { alteration_status: 'refused', assessment_comments: 'The market needs the road' } as const
        return client.call(assessAlteration, { params, body })
      },
      deem: null,
      cancel: null,
      revoke: null,
    },
    stateOf: async (path) => (await read(path)).alteration_status,
  })
  for (const step of walkSteps(walk, alterationMachine)) it(step.name, step.run)
})

describe('BR-ALT-50 to 54: what may be done about a challenged end date, and by whom', () => {
  const reviewed = {
    accepted: { duration_challenge_review_status: 'duration_challenge_accepted' },
    not_accepted: { duration_challenge_review_status: 'duration_challenge_not_accepted' },
  } as const
  const inState: Record<ChallengeState, object> = {
    to_review: {},
    ...reviewed,
    date_changed: {
      ...reviewed.not_accepted,
      duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_changed',
    },
    date_kept: {
      ...reviewed.not_accepted,
      duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_not_changed',
    },
  }
  const review = (status: 'duration_challenge_accepted' | 'duration_challenge_not_accepted') => ({
    review_status: status,
    reason_for_non_acceptance: 'The pipe is deeper than drawn',
  })
  const response = {
    non_acceptance_response_details: 'Agreed on site',
    new_reasonable_period_end_date: '2026-12-09T00:00:00.000Z',
  }
  const walk = (): Walk<ChallengeState, ChallengeAction, AlterationPath> => ({
    machine: alterationChallengeMachine,
    walkers,
    arrange: async (state) => {
      const path = await waiting()
      await world.db
        .updateTable('permit_alteration')
        .set({ alteration_status: 'granted_with_duration_challenge', ...inState[state] })
        .where('reference', '=', path.permitAlterationReferenceNumber)
        .execute()
      return path
    },
    attempts: {
      challenge: (client, params) => client.call(assessAlteration, { params, body: challenge }),
      accept: (client, params) =>
        client.call(reviewAlterationChallenge, { params, body: review('duration_challenge_accepted') }),
      not_accept: (client, params) =>
        client.call(reviewAlterationChallenge, { params, body: review('duration_challenge_not_accepted') }),
      change_date: (client, params) =>
        client.call(answerAlterationChallenge, {
          params,
          body: { ...response, non_acceptance_response_status: 'reasonable_period_end_date_changed' },
        }),
      keep_date: (client, params) =>
        client.call(answerAlterationChallenge, {
          params,
          body: { ...response, non_acceptance_response_status: 'reasonable_period_end_date_not_changed' },
        }),
    },
    stateOf: async (path) => stateOfChallenge(await read(path)),
  })
  for (const step of walkSteps(walk, alterationChallengeMachine)) it(step.name, step.run)
})

describe('BR-ALT-45, 50: where nothing is challenged there is nothing to review or answer', () => {
  it.each(['submitted', 'granted', 'refused', 'deemed', 'auto_applied'] as const)('%s', async (alteration_status) => {
    const params = await waiting()
    const { permitAlterationReferenceNumber: reference } = params
    await world.db
      .updateTable('permit_alteration')
      .set({ alteration_status })
      .where('reference', '=', reference)
      .execute()
    const accept = { review_status: 'duration_challenge_accepted' } as const
    const keep = {
      non_acceptance_response_status: 'reasonable_period_end_date_not_changed',
      non_acceptance_response_details: 'No',
    } as const
    const review = await walkers.Planner.refusal(reviewAlterationChallenge, { params, body: accept })
    const answer = await walkers.HighwayAuthority.refusal(answerAlterationChallenge, { params, body: keep })
    expect([review.status, answer.status]).toEqual([409, 409])
  })
})
