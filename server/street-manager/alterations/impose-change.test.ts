import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { imposeChange } from '../../../domain/contract/alterations.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { alterationsOf, oneDayLonger, type Alterations } from '../../testing/change-request.ts'
import { peopleOf, revocation, type People, type PermitPath } from '../../testing/people.ts'
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

type Imposed = BodyOf<typeof imposeChange>

const hours: Imposed = {
  permit_conditions: [{ condition: 'NCT02b', comment: 'Between 9am and 3pm' }],
  permit_alteration_reason: 'School is out at 3pm',
}

const impose = (params: PermitPath, body = hours) => people.officer.must(imposeChange, { params, body })
const refused = (params: PermitPath, body = hours) => people.officer.refusal(imposeChange, { params, body })
const conditionsOf = async (path: PermitPath) =>
  (await people.readPermit(path)).permit_conditions?.map(({ condition, comment }) => [condition, comment])

async function granted(changes = {}) {
  const path = await people.apply(changes)
  await people.decide(path)
  return path
}

const mandatory = [
  ['NCT01a', null],
  ['NCT01b', null],
  ['NCT11a', null],
]

describe('an authority changes the conditions of a granted permit', () => {
  it('BR-ALT-05, 30; BR-COND-03: at once, in place of the former ones, keeping the mandatory', async () => {
    const path = await granted({ permit_conditions: [{ condition: 'NCT06a', comment: '3 metres' }] })
    const made = await impose(path)
    expect(await conditionsOf(path)).toEqual([...mandatory, ['NCT02b', 'Between 9am and 3pm']])
    const change = { ...path, permitAlterationReferenceNumber: made.permit_alteration_reference_number }
    const read = await changes.read(change)
    expect(read).toMatchObject({
      alteration_type: 'HA_IMPOSED_CHANGE',
      alteration_status: 'auto_applied',
      permit_alteration_reason: 'School is out at 3pm',
    })
    const codes = ({ permit_conditions }: typeof read.original) => permit_conditions?.map((one) => one.condition)
    expect(codes(read.original)).toEqual(['NCT01a', 'NCT01b', 'NCT11a', 'NCT06a'])
    expect(codes(read.proposed)).toEqual(['NCT01a', 'NCT01b', 'NCT11a', 'NCT02b'])
    expect((await people.history(path)).at(-1)).toBe('alteration_applied_auto')
  })

  it('BR-COND-03: an empty list takes off all but the mandatory ones, which keep their comments', async () => {
    const displayed = { condition: 'NCT11a', comment: 'On the barrier' } as const
    const path = await granted({ permit_conditions: [displayed, { condition: 'NCT06a' }] })
    await impose(path, { ...hours, permit_conditions: [] })
    expect(await conditionsOf(path)).toEqual([
      ['NCT01a', null],
      ['NCT01b', null],
      ['NCT11a', 'On the barrier'],
    ])
  })

  it('BR-ALT-05: while works are in progress too, and moves nothing else', async () => {
    const path = await granted()
    world.clock.set('2026-12-07T12:00')
    await people.start(path, '2026-12-07T09:00:00Z')
    const before = await people.readPermit(path)
    await impose(path)
    const { permit_conditions, permit_alterations, date_modified, ...same } = await people.readPermit(path)
    expect(before).toMatchObject(same)
    expect([permit_conditions?.length, permit_alterations?.length]).toEqual([4, 1])
    expect(date_modified).toBe('2026-12-07T12:00:00.000Z')
  })

  it('BR-FEE-07: without a charge', async () => {
    const path = await granted()
    await impose(path)
    const charges = await world.db
      .selectFrom('chargeable_event')
      .select('kind')
      .where('permit_reference', '=', path.permitReferenceNumber)
      .execute()
    expect(charges).toEqual([{ kind: 'permit_granted' }])
  })
})

describe('what an authority cannot impose', () => {
  it('BR-ALT-05: nothing, or what is there already', async () => {
    const path = await granted()
    for (const permit_conditions of [null, []]) {
      expect(await refused(path, { ...hours, permit_conditions })).toMatchObject({
        status: 400,
        problems: [{ field: 'permit_conditions', rule: 'BR-ALT-05' }],
      })
    }
  })

  it.each([[''], ['  '], ['x'.repeat(501)]])('BR-ALT-19: a change for the reason %j', async (reason) => {
    const answer = await refused(await granted(), { ...hours, permit_alteration_reason: reason })
    expect(answer).toMatchObject({ status: 400, fields: ['permit_alteration_reason'] })
  })

  it('BR-ALT-05: anything on a permit that is not granted', async () => {
    const waiting = await people.apply()
    const revoked = await granted()
    await people.decide(revoked, revocation)
    for (const path of [waiting, revoked]) {
      expect(await refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-ALT-05' }] })
    }
  })

  it('BR-PERMIT-69: anything on a PAA', async () => {
    const path = await granted({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    expect(await refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-PERMIT-69' }] })
  })

  it('BR-ALT-10: anything while a change request waits for its decision', async () => {
    const path = await granted()
    await changes.make(path, oneDayLonger)
    expect(await refused(path)).toMatchObject({ status: 409, problems: [{ rule: 'BR-ALT-10' }] })
  })
})
