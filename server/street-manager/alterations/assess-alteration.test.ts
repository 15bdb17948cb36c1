import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessAlteration } from '../../../domain/contract/alterations.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { alterationsOf, oneDayLonger, type AlterationPath, type Alterations } from '../../testing/change-request.ts'
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

type Decision = BodyOf<typeof assessAlteration>

const refusal: Decision = { alteration_status: 'refused', assessment_comments: 'The market needs the road' }
const challenge = {
  alteration_status: 'granted_with_duration_challenge',
  assessment_comments: 'One crew fewer would do',
  reasonable_period_end_date: '2026-12-09T00:00:00.000Z',
} as const
const twoDaysLonger = { proposed_end_date: '2026-12-10T00:00:00.000Z' } as const

async function waiting(asked = {}): Promise<AlterationPath> {
  const path = await people.apply()
  await people.decide(path)
  return changes.make(path, { ...twoDaysLonger, ...asked })
}

const refused = (params: AlterationPath, body: Decision) => people.officer.refusal(assessAlteration, { params, body })

const chargesOf = async ({ permitReferenceNumber }: AlterationPath) => {
  const rows = await world.db
    .selectFrom('chargeable_event')
    .select(['kind', 'work_category'])
    .where('permit_reference', '=', permitReferenceNumber)
    .orderBy('id')
    .execute()
  return rows.map(({ kind, work_category }) => `${kind} ${work_category}`)
}

describe('granting a change request', () => {
  it('BR-ALT-32; BR-PERMIT-96: gives the permit what was proposed, and a reasonable period to the new end', async () => {
    const path = await waiting({ traffic_management_type: 'lane_closure' })
    await changes.decide(path, { alteration_status: 'granted', assessment_discount: 30, assessment_comments: 'Fine' })
    expect(await people.readPermit(path)).toMatchObject({
      proposed_end_date: '2026-12-10T00:00:00.000Z',
      reasonable_period_end_date: '2026-12-10T00:00:00.000Z',
      traffic_management_type: 'lane_closure',
      // the discount of a change is not that of the permit
      assessment_discount: 0,
    })
    expect(await changes.read(path)).toMatchObject({
      alteration_status: 'granted',
      assessment_discount: 30,
      assessment_comments: 'Fine',
    })
    expect((await people.history(path)).slice(-2)).toEqual(['alteration_submitted', 'alteration_granted'])
  })

  it('BR-ALT-15; BR-FEE-05: a longer one changes the category, and both are charged', async () => {
    const path = await waiting()
    await changes.decide(path)
    expect((await people.readPermit(path)).work_category).toBe('standard')
    expect(await chargesOf(path)).toEqual([
      'permit_granted minor',
      'change_request_granted standard',
      'category_changed standard',
    ])
  })

  it('BR-FEE-05: one that leaves the category is charged by itself', async () => {
    const path = await waiting(oneDayLonger)
    await changes.decide(path)
    expect(await chargesOf(path)).toEqual(['permit_granted minor', 'change_request_granted minor'])
  })

  it.each([null, 101, -1, 12.5])('BR-ALT-32: the discount %s is refused', async (assessment_discount) => {
    const answer = await refused(await waiting(), { alteration_status: 'granted', assessment_discount })
    expect(answer).toMatchObject({ status: 400, fields: ['assessment_discount'] })
  })

  it.each(['submitted', 'deemed', 'auto_applied', 'cancelled', 'revoked'] as const)(
    'BR-ALT-32: %s is no decision of an authority',
    async (alteration_status) => {
      const answer = await refused(await waiting(), { alteration_status, assessment_discount: 0 })
      expect(answer).toMatchObject({ status: 400, fields: ['alteration_status'] })
    },
  )

  it('BR-ALT-17: in time on the last evening, too late a moment after midnight', async () => {
    const [first, second] = [await waiting(), await waiting()]
    world.clock.set('2026-11-26T23:59:59')
    await changes.decide(first)
    world.clock.set('2026-11-27T00:00')
    const late = await refused(second, { alteration_status: 'granted', assessment_discount: 0 })
    expect(late).toMatchObject({ status: 409, problems: [{ rule: 'BR-ALT-17' }] })
  })

  it('BR-ALT-39: of two decisions at the same moment one stands', async () => {
    const params = await waiting()
    const bodies: Decision[] = [{ alteration_status: 'granted', assessment_discount: 0 }, refusal]
    const answers = await Promise.all(bodies.map((body) => people.officer.call(assessAlteration, { params, body })))
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 409])
  })
})

describe('refusing a change request', () => {
  it('BR-ALT-33; BR-FEE-05: leaves the permit as it was, and nothing is charged', async () => {
    const path = await waiting()
    const before = await people.readPermit(path)
    await changes.decide(path, refusal)
    const { permit_alterations: _, ...after } = await people.readPermit(path)
    expect(before).toMatchObject(after)
    expect(await changes.read(path)).toMatchObject({
      alteration_status: 'refused',
      assessment_comments: 'The market needs the road',
    })
    expect(await chargesOf(path)).toEqual(['permit_granted minor'])
    expect((await people.history(path)).at(-1)).toBe('alteration_refused')
  })

  it.each([[null], [''], ['  '], ['x'.repeat(1501)]])('BR-ALT-33: comments %j are refused', async (comments) => {
    const answer = await refused(await waiting(), { ...refusal, assessment_comments: comments })
    expect(answer).toMatchObject({ status: 400, fields: ['assessment_comments'] })
  })
})

describe('granting with a duration challenge', () => {
  it('BR-ALT-34, 50: moves the reasonable period and nothing else, shows why, and is charged like a grant', async () => {
    const path = await waiting({ description_of_work: 'Repair two pipes' })
    await changes.decide(path, challenge)
    expect(await people.readPermit(path)).toMatchObject({
      proposed_end_date: '2026-12-08T00:00:00.000Z',
      reasonable_period_end_date: '2026-12-09T00:00:00.000Z',
      description_of_work: 'Repair a leaking service pipe',
      work_category: 'minor',
      assessment_comments: 'One crew fewer would do',
    })
    expect(await changes.read(path)).toMatchObject({
      alteration_status: 'granted_with_duration_challenge',
      assessment_discount: null,
      duration_challenge_review_status: null,
      duration_challenge_follow_up_review_complete: false,
    })
    expect(await chargesOf(path)).toEqual(['permit_granted minor', 'change_request_granted minor'])
  })

  it.each([
    ['2026-12-07', 400],
    ['2026-12-08', 204],
    ['2026-12-09', 204],
    ['2026-12-10', 400],
  ])('BR-ALT-40: an end on %s answers %s', async (day, status) => {
    const params = await waiting()
    const body = { ...challenge, reasonable_period_end_date: `${day}T00:00:00.000Z` }
    expect((await people.officer.call(assessAlteration, { params, body })).status).toBe(status)
  })

  it('BR-ALT-34: needs an end and comments', async () => {
    const answer = await refused(await waiting(), { alteration_status: 'granted_with_duration_challenge' })
    expect(answer.fields).toEqual(['assessment_comments', 'reasonable_period_end_date'])
  })

  it('BR-ALT-47: is for a change that moves the end later', async () => {
    const path = await waiting({ proposed_end_date: '2026-12-08T00:00:00.000Z' })
    expect(await refused(path, challenge)).toMatchObject({ status: 409, problems: [{ rule: 'BR-ALT-47' }] })
  })
})

describe('BR-FEE-07: what is applied at once is not charged', () => {
  it('nor does its category count before the permit is granted', async () => {
    const path = await people.apply()
    const change = await changes.make(path, twoDaysLonger)
    expect(await chargesOf(change)).toEqual([])
    await people.decide(path)
    expect(await chargesOf(change)).toEqual(['permit_granted standard'])
  })
})
