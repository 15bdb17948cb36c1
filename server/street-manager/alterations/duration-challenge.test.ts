import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { answerAlterationChallenge, reviewAlterationChallenge } from '../../../domain/contract/alterations.ts'
import { alterationsOf, type AlterationPath, type Alterations } from '../../testing/change-request.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let changes: Alterations
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  changes = alterationsOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

/** Works from 7 to 8 December asked to go on to the 14th; the authority gives until the 10th. */
async function challenged(): Promise<AlterationPath> {
  const path = await people.apply()
  await people.decide(path)
  const change = await changes.make(path, { proposed_end_date: '2026-12-14T00:00:00.000Z' })
  await changes.decide(change, {
    alteration_status: 'granted_with_duration_challenge',
    assessment_comments: 'One crew fewer would do',
    reasonable_period_end_date: '2026-12-10T00:00:00.000Z',
  })
  return change
}

const accept = { review_status: 'duration_challenge_accepted' } as const
const decline = {
  review_status: 'duration_challenge_not_accepted',
  reason_for_non_acceptance: 'The pipe is deeper than drawn',
} as const
const move = {
  non_acceptance_response_status: 'reasonable_period_end_date_changed',
  non_acceptance_response_details: 'We saw it on site',
  new_reasonable_period_end_date: '2026-12-11T00:00:00.000Z',
} as const
const keep = {
  non_acceptance_response_status: 'reasonable_period_end_date_not_changed',
  non_acceptance_response_details: 'Two crews fit',
} as const

const review = (params: AlterationPath, body: typeof accept | typeof decline) =>
  people.planner.must(reviewAlterationChallenge, { params, body })
const answer = (params: AlterationPath, body: typeof move | typeof keep) =>
  people.officer.must(answerAlterationChallenge, { params, body })

describe('the review of the promoter', () => {
  it('BR-ALT-51: accepts the end date of the authority, which stays', async () => {
    const path = await challenged()
    world.clock.set('2026-11-25T09:30')
    await review(path, accept)
    expect(await changes.read(path)).toMatchObject({
      duration_challenge_review_status: 'duration_challenge_accepted',
      duration_challenge_review_status_string: 'Duration challenge accepted',
      duration_challenge_reason_for_non_acceptance: null,
      duration_challenge_review_update_date: '2026-11-25T09:30:00.000Z',
      duration_challenge_follow_up_review_complete: false,
    })
    expect((await people.readPermit(path)).reasonable_period_end_date).toBe('2026-12-10T00:00:00.000Z')
    expect((await people.history(path)).at(-1)).toBe('alteration_duration_challenge_accepted')
  })

  it('BR-ALT-42, 52: or says why not', async () => {
    const path = await challenged()
    await review(path, decline)
    expect(await changes.read(path)).toMatchObject({
      duration_challenge_review_status: 'duration_challenge_not_accepted',
      duration_challenge_reason_for_non_acceptance: 'The pipe is deeper than drawn',
      duration_challenge_non_acceptance_response_status: null,
    })
    expect((await people.history(path)).at(-1)).toBe('alteration_duration_challenge_not_accepted')
  })

  it('BR-ALT-42: is refused without a reason', async () => {
    const body = { review_status: 'duration_challenge_not_accepted' } as const
    const refused = await people.planner.refusal(reviewAlterationChallenge, { params: await challenged(), body })
    expect(refused).toMatchObject({ status: 400, fields: ['reason_for_non_acceptance'] })
  })

  it('BR-ALT-48: has no time limit', async () => {
    const path = await challenged()
    await world.waitUntil('2027-03-01T10:00')
    await review(path, accept)
    expect((await changes.read(path)).duration_challenge_review_status).toBe('duration_challenge_accepted')
  })

  it('BR-ALT-45: happens once, also of two at the same moment', async () => {
    const params = await challenged()
    const both = [accept, decline].map((body) => people.planner.call(reviewAlterationChallenge, { params, body }))
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

describe('the answer of the authority', () => {
  it('BR-ALT-44, 53: moves the reasonable period, and keeps the old and the new', async () => {
    const path = await challenged()
    await review(path, decline)
    await answer(path, move)
    expect(await changes.read(path)).toMatchObject({
      duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_changed',
      duration_challenge_non_acceptance_response_details: 'We saw it on site',
      duration_challenge_non_acceptance_response_old_reasonable_period_end_date: '2026-12-10T00:00:00.000Z',
      duration_challenge_non_acceptance_response_new_reasonable_period_end_date: '2026-12-11T00:00:00.000Z',
      duration_challenge_follow_up_review_complete: true,
    })
    expect(await people.readPermit(path)).toMatchObject({
      reasonable_period_end_date: '2026-12-11T00:00:00.000Z',
      proposed_end_date: '2026-12-08T00:00:00.000Z',
    })
    expect((await people.history(path)).at(-1)).toBe('alteration_duration_challenge_non_acceptance_response')
  })

  it('BR-ALT-54: or keeps it', async () => {
    const path = await challenged()
    await review(path, decline)
    await answer(path, keep)
    expect(await changes.read(path)).toMatchObject({
      duration_challenge_non_acceptance_response_status: 'reasonable_period_end_date_not_changed',
      duration_challenge_non_acceptance_response_new_reasonable_period_end_date: null,
    })
    expect((await people.readPermit(path)).reasonable_period_end_date).toBe('2026-12-10T00:00:00.000Z')
  })

  it.each([
    ['2026-12-07', 400],
    ['2026-12-08', 204],
    ['2026-12-14', 204],
    ['2026-12-15', 400],
    [null, 400],
  ])('BR-ALT-53: a new end on %s answers %s', async (day, status) => {
    const params = await challenged()
    await review(params, decline)
    const body = { ...move, new_reasonable_period_end_date: day && `${day}T00:00:00.000Z` }
    expect((await people.officer.call(answerAlterationChallenge, { params, body })).status).toBe(status)
  })
})
