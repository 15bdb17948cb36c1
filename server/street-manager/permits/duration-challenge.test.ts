import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerDurationChallenge, reviewDurationChallenge } from '../../../domain/contract/permit-follow-ups.ts'
import { assessPermit } from '../../../domain/contract/permits.ts'
import { challengeState, permitChallengeMachine } from '../../../domain/rules/duration-challenge-states.ts'
import { immediate } from '../../testing/application.ts'
import { grant, peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { walkSteps, type Walk } from '../../testing/walk-machine.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const comments = 'Two days are enough for a service pipe'
const challenge = {
  ...grant,
  is_duration_challenged: true,
  reasonable_period_end_date: '2026-11-27',
  additional_comments: comments,
}
/** Immediate works from Tuesday to Friday of the next week, which should end by this Friday. */
const challenged = async () => {
  const path = await people.apply({ ...immediate, proposed_end_date: '2026-12-04T00:00:00.000Z' })
  await people.decide(path, challenge)
  return path
}
const accepted = { review_status: 'duration_challenge_accepted' } as const
const notAccepted = {
  review_status: 'duration_challenge_not_accepted',
  reason_for_non_acceptance: 'The duct is blocked',
} as const
const changed = {
  non_acceptance_response_status: 'reasonable_period_end_date_changed',
  new_reasonable_period_end_date: '2026-12-01T00:00:00.000Z',
  non_acceptance_response_details: 'Two days more for the duct',
} as const
const kept = {
  non_acceptance_response_status: 'reasonable_period_end_date_not_changed',
  non_acceptance_response_details: 'The duct was known',
} as const
const review = (params: PermitPath, body: typeof accepted | typeof notAccepted) =>
  people.planner.must(reviewDurationChallenge, { params, body })
const answer = (params: PermitPath, body: typeof changed | typeof kept) =>
  people.officer.must(answerDurationChallenge, { params, body })

describe('a duration challenge on immediate works', () => {
  it('BR-PERMIT-73, 96, BR-ALT-50: the authority’s date is the reasonable period’s end, and the review is awaited', async () => {
    expect(await people.readPermit(await challenged())).toMatchObject({
      permit_status: 'granted',
      is_duration_challenged: true,
      reasonable_period_end_date: '2026-11-27T00:00:00.000Z',
      proposed_end_date: '2026-12-04T00:00:00.000Z',
      assessment_comments: comments,
      duration_challenge_review_status: null,
      duration_challenge_follow_up_review_complete: false,
    })
  })

  it('BR-ALT-51: the promoter accepts it, and that is the end', async () => {
    const path = await challenged()
    await review(path, accepted)
    expect(await people.readPermit(path)).toMatchObject({
      reasonable_period_end_date: '2026-11-27T00:00:00.000Z',
      duration_challenge_review_status: 'duration_challenge_accepted',
      duration_challenge_review_status_string: 'Duration challenge accepted',
      duration_challenge_review_update_date: '2026-11-24T10:00:00.000Z',
      duration_challenge_reason_for_non_acceptance: null,
    })
    expect(await people.history(path)).toContain('permit_duration_challenge_accepted')
  })

  it('BR-ALT-52: not accepting keeps the reason; the date stays until the answer', async () => {
    const path = await challenged()
    await review(path, notAccepted)
    expect(await people.readPermit(path)).toMatchObject({
      reasonable_period_end_date: '2026-11-27T00:00:00.000Z',
      duration_challenge_review_status: 'duration_challenge_not_accepted',
      duration_challenge_reason_for_non_acceptance: 'The duct is blocked',
      duration_challenge_follow_up_review_complete: false,
    })
    expect(await people.history(path)).toContain('permit_duration_challenge_not_accepted')
  })

  it('BR-ALT-44, 53: a changed date replaces the old one, and both are kept', async () => {
    const path = await challenged()
    await review(path, notAccepted)
    await answer(path, changed)
    expect(await people.readPermit(path)).toMatchObject({
      reasonable_period_end_date: '2026-12-01T00:00:00.000Z',
      duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_changed',
      duration_challenge_non_acceptance_response_status_string: 'Reasonable period end date changed',
      duration_challenge_non_acceptance_response_details: 'Two days more for the duct',
      duration_challenge_non_acceptance_response_update_date: '2026-11-24T10:00:00.000Z',
      duration_challenge_non_acceptance_response_new_reasonable_period_end_date: '2026-12-01T00:00:00.000Z',
      duration_challenge_non_acceptance_response_old_reasonable_period_end_date: '2026-11-27T00:00:00.000Z',
      duration_challenge_follow_up_review_complete: true,
    })
    expect(await people.history(path)).toContain('permit_duration_challenge_non_acceptance_response')
  })

  it('BR-ALT-45, 54: a kept date leaves the reasonable period alone and completes the review', async () => {
    const path = await challenged()
    await review(path, notAccepted)
    await answer(path, kept)
    expect(await people.readPermit(path)).toMatchObject({
      reasonable_period_end_date: '2026-11-27T00:00:00.000Z',
      duration_challenge_non_acceptance_response_new_reasonable_period_end_date: null,
      duration_challenge_follow_up_review_complete: true,
    })
  })

  it('BR-ALT-41, 53: a new date nearer than two working days from the start is refused', async () => {
    const path = await challenged()
    await review(path, notAccepted)
    const body = { ...changed, new_reasonable_period_end_date: '2026-11-25T00:00:00.000Z' }
    const refused = await people.officer.refusal(answerDurationChallenge, { params: path, body })
    expect(refused).toMatchObject({ status: 400, fields: ['new_reasonable_period_end_date'] })
  })

  it('BR-ALT-42: not accepting without a reason is refused', async () => {
    const path = await challenged()
    const body = { review_status: 'duration_challenge_not_accepted' } as const
    const refused = await people.planner.refusal(reviewDurationChallenge, { params: path, body })
    expect(refused).toMatchObject({ status: 400, fields: ['reason_for_non_acceptance'] })
  })

  it('BR-PERMIT-70, BR-ALT-50: what was not challenged has no review', async () => {
    const path = await people.apply(immediate)
    await people.decide(path)
    const refused = await people.planner.refusal(reviewDurationChallenge, { params: path, body: accepted })
    expect(refused.status).toBe(409)
    expect((await people.readPermit(path)).duration_challenge_follow_up_review_complete).toBeNull()
  })
})

/** The statuses that stand for each state of a challenge. */
const inState = {
  to_review: { duration_challenge_review_status: null },
  accepted: { duration_challenge_review_status: accepted.review_status },
  not_accepted: { duration_challenge_review_status: notAccepted.review_status },
  date_changed: {
    duration_challenge_review_status: notAccepted.review_status,
    duration_challenge_non_acceptance_response_status: changed.non_acceptance_response_status,
  },
  date_kept: {
    duration_challenge_review_status: notAccepted.review_status,
    duration_challenge_non_acceptance_response_status: kept.non_acceptance_response_status,
  },
} as const

type ChallengeWalk = Walk<
  keyof typeof inState,
  'challenge' | 'accept' | 'not_accept' | 'change_date' | 'keep_date',
  PermitPath
>

let lastPath: PermitPath | undefined
const walk = (): ChallengeWalk => ({
  machine: permitChallengeMachine,
  walkers: {
    Planner: people.planner,
    Contractor: people.contractor,
    HighwayAuthority: people.officer,
    Admin: world.as('admin@marlshire.example'),
  },
  arrange: async (state) => {
    lastPath ??= await challenged()
    await world.db
      .updateTable('permit')
      .set({ duration_challenge_non_acceptance_response_status: null, ...inState[state] })
      .where('reference', '=', lastPath.permitReferenceNumber)
      .execute()
    return lastPath
  },
  attempts: {
    challenge: (client, params) => client.call(assessPermit, { params, body: challenge }),
    accept: (client, params) => client.call(reviewDurationChallenge, { params, body: accepted }),
    not_accept: (client, params) => client.call(reviewDurationChallenge, { params, body: notAccepted }),
    change_date: (client, params) => client.call(answerDurationChallenge, { params, body: changed }),
    keep_date: (client, params) => client.call(answerDurationChallenge, { params, body: kept }),
  },
  stateOf: async (params) => challengeState(await people.readPermit(params)),
})

describe('BR-ALT-50 to 54: every state, action and role', () => {
  it.each(walkSteps(walk, permitChallengeMachine))('$name', ({ run }) => run())
})
