import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acknowledgeHs2, assessLaneRental, changeDiscount } from '../../../domain/contract/permit-follow-ups.ts'
import { assessPermit, getPermit, listPermits } from '../../../domain/contract/permits.ts'
import { createWork, getWork } from '../../../domain/contract/works.ts'
import { immediate } from '../../testing/application.ts'
import { applyForHs2, highwayWorks, hs2Application } from '../../testing/hs2-application.ts'
import { grant, peopleOf, refusal, revocation, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let planner: People['planner']
/** Of the authority that the works are in. */
let officer: People['officer']
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  planner = world.as('planner@hs2.example')
  officer = people.neighbour
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const apply = (changes?: Parameters<typeof hs2Application>[0]) => applyForHs2(world, changes)
const read = (params: PermitPath) => planner.must(getPermit, { params })
const history = async (params: PermitPath) => {
  const work = await planner.must(getWork, { params })
  return work.history.map(({ event }) => event as string)
}
const acknowledge = (params: PermitPath, hs2_acknowledged = true) =>
  officer.call(acknowledgeHs2, { params, body: { hs2_acknowledged } })
const consent = { ...highwayWorks, hs2_highway_exemption: 'works_to_a_bridge' } as const
const outside = { ...highwayWorks, hs2_in_act_limits: false, hs2_highway_exemption: null } as const

describe('what the HS2 Act grants', () => {
  it.each([
    ['BR-HS2-02, BR-PERMIT-77 highway works without a provision', highwayWorks, 'hs2_highway'],
    ['BR-HS2-05, BR-PERMIT-77 street works', {}, 'minor'],
    ['BR-HS2-05 major street works', { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' }, 'paa'],
    ['BR-HS2-05 immediate street works', immediate, 'immediate_emergency'],
  ])('%s', async (_, changes, work_category) => {
    const path = await apply(changes)
    expect(await read(path)).toMatchObject({
      work_category,
      permit_status: 'granted',
      assessment_status: 'granted_auto',
      is_deemed: false,
      hs2_in_act_limits: true,
      hs2_is_consent: false,
      hs2_acknowledged: false,
    })
    const events = await history(path)
    expect(events).toContain(work_category === 'paa' ? 'paa_granted' : 'permit_granted')
  })

  it.each([
    ['highway works', highwayWorks],
    ['street works in the limits', {}],
  ])('BR-COND-04, BR-HS2-06: %s carry no conditions and no designations', async (_, changes) => {
    const permit = await read(await apply(changes))
    expect(permit).toMatchObject({ permit_conditions: [], permit_asds: [], permit_not_selected_asds: [] })
  })

  it('BR-HS2-02, 05: the authority neither grants, refuses nor revokes them', async () => {
    const path = await apply(highwayWorks)
    for (const body of [{ assessment_status: 'granted' }, refusal, revocation] as const) {
      expect(await officer.refusal(assessPermit, { params: path, body })).toMatchObject({ status: 409 })
    }
    expect((await read(path)).permit_status).toBe('granted')
  })

  it('BR-HS2-12: the authority acknowledges them once, and the status stays', async () => {
    const path = await apply(highwayWorks)
    expect((await acknowledge(path)).status).toBe(204)
    expect(await read(path)).toMatchObject({
      permit_status: 'granted',
      hs2_acknowledged: true,
      hs2_acknowledged_date_time: '2026-11-24T10:00:00.000Z',
    })
    expect(await history(path)).toContain('permit_hs2_acknowledged')
    expect((await acknowledge(path)).status).toBe(409)
  })

  it('BR-HS2-12: nothing but yes is an acknowledgement, and only of the named authority', async () => {
    const path = await apply()
    expect((await acknowledge(path, false)).status).toBe(400)
    const body = { hs2_acknowledged: true }
    expect(await people.officer.refusal(acknowledgeHs2, { params: path, body })).toMatchObject({ status: 401 })
    expect(await planner.refusal(acknowledgeHs2, { params: path, body })).toMatchObject({ status: 401 })
  })

  it.each([
    ['consent works', consent],
    ['works out of the limits', outside],
  ])('BR-HS2-12: %s are decided, not acknowledged', async (_, changes) => {
    const path = await apply(changes)
    await officer.must(assessPermit, { params: path, body: { assessment_status: 'granted' } })
    expect((await acknowledge(path)).status).toBe(409)
  })

  it('BR-HS2-12: works of another promoter are not acknowledged', async () => {
    const path = await people.apply()
    await people.decide(path)
    const body = { hs2_acknowledged: true }
    expect(await people.officer.refusal(acknowledgeHs2, { params: path, body })).toMatchObject({ status: 409 })
  })
})

describe('what the authority decides', () => {
  it('BR-HS2-03: consent works are granted or refused', async () => {
    const path = await apply(consent)
    expect(await read(path)).toMatchObject({ permit_status: 'submitted', hs2_is_consent: true })
    await officer.must(assessPermit, { params: path, body: refusal })
    expect((await read(path)).permit_status).toBe('refused')
  })

  it.each([
    ['BR-HS2-04 highway works out of the limits', outside, '2026-12-22'],
    ['BR-HS2-04 street works out of the limits', { hs2_in_act_limits: false }, '2026-11-26'],
  ])('%s have until %3$s', async (_, changes, deadlineOn) => {
    const path = await apply(changes)
    expect(await read(path)).toMatchObject({
      permit_status: 'submitted',
      deadline_date: `${deadlineOn}T00:00:00.000Z`,
    })
  })

  it('BR-HS2-04, BR-PERMIT-08: out of the limits they deem after 28 days', async () => {
    const path = await apply(outside)
    await world.waitUntil('2026-12-22T23:59')
    expect((await read(path)).permit_status).toBe('submitted')
    await world.waitUntil('2026-12-23T00:00')
    expect(await read(path)).toMatchObject({ permit_status: 'granted', is_deemed: true })
  })

  it('BR-PERMIT-40, BR-HS2-06: highway works are granted without a discount', async () => {
    const path = await apply(outside)
    const body = { assessment_status: 'granted', assessment_discount: 10 } as const
    expect((await officer.refusal(assessPermit, { params: path, body })).fields).toEqual(['assessment_discount'])
    await officer.must(assessPermit, { params: path, body: { assessment_status: 'granted' } })
  })

  it('BR-HS2-04: street works out of the limits go the ordinary way, with conditions', async () => {
    const path = await apply({ hs2_in_act_limits: false })
    await officer.must(assessPermit, { params: path, body: grant })
    expect((await read(path)).permit_conditions).toHaveLength(3)
  })
})

describe('what is not for the authority', () => {
  it.each([
    ['highway works in the limits', highwayWorks],
    ['highway works out of them', outside],
    ['street works in the limits', {}],
  ])('BR-HS2-06: %s have no lane rental and no discount', async (_, changes) => {
    const path = await apply(changes)
    const lane = await officer.refusal(assessLaneRental, { params: path, body: { outcome: 'exempt' } })
    expect(lane).toMatchObject({ status: 409, problems: [{ rule: 'BR-HS2-06' }] })
    const discount = await officer.refusal(changeDiscount, { params: path, body: { assessment_discount: 5 } })
    expect(discount.status).toBe(409)
  })
})

describe('the application', () => {
  it.each([
    ['BR-HS2-01', { hs2_in_act_limits: null }, 'hs2_in_act_limits'],
    ['BR-HS2-03', { ...highwayWorks, hs2_highway_exemption: null }, 'hs2_highway_exemption'],
    [
      'BR-HS2-08',
      { hs2_consultation_requested_response_date: '2026-11-23' },
      'hs2_consultation_requested_response_date',
    ],
    ['BR-HS2-08', { hs2_highway_emails: ['the site office'] }, 'hs2_highway_emails'],
    [
      'BR-HS2-08',
      { hs2_additional_usrns: Array.from({ length: 11 }, (_, at) => 200_000 + at) },
      'hs2_additional_usrns',
    ],
    ['BR-COND-04', { permit_conditions: [{ condition: 'NCT02a' }] }, 'permit_conditions'],
    ['BR-HS2-06', { permit_asds: [{ street_special_desig_code: 2 }] }, 'permit_asds'],
  ] as const)('%s: %j is refused', async (_, changes, field) => {
    const body = hs2Application(changes as Parameters<typeof hs2Application>[0])
    const { status, fields } = await planner.refusal(createWork, { body })
    expect({ status, fields }).toEqual({ status: 400, fields: [field] })
  })

  it('BR-HS2-08, BR-PERMIT-31: what only HS2 works may say is kept', async () => {
    const said = {
      hs2_consultation_requested_response_date: '2026-12-01T00:00:00.000Z',
      hs2_highway_emails: ['a@hs2.example', 'b@hs2.example'],
      hs2_additional_usrns: [200_001],
      location_types: ['taxi_rank', 'parking_place'],
    }
    const permit = await read(await apply(said as Parameters<typeof hs2Application>[0]))
    expect(permit).toMatchObject({ ...said, hs2_is_consultation: true })
  })

  it('BR-HS2-10: an authority on the route finds what it has not acknowledged', async () => {
    const path = await apply(highwayWorks)
    const query = { unacknowledged_by_ha_only: true, permit_reference_number: path.permitReferenceNumber }
    expect((await officer.must(listPermits, { query })).rows).toHaveLength(1)
    await acknowledge(path)
    expect((await officer.must(listPermits, { query })).rows).toEqual([])
  })
})
