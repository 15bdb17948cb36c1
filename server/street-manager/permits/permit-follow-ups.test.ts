import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  assessLaneRental,
  changeDiscount,
  getEarliestPermit,
  updateTrafficManagement,
} from '../../../domain/contract/permit-follow-ups.ts'
import { cancelPermit, createPermit, listPermits } from '../../../domain/contract/permits.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { grant, peopleOf, refusal, revocation, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

describe('lane rental', () => {
  const assess = (params: PermitPath, body: object) =>
    people.officer.must(assessLaneRental, { params, body: body as { outcome: 'exempt' } })
  const chargeable = {
    outcome: 'chargeable',
    charges_agreed: true,
    charge_band: 'charge_band_2',
    chargeable_days: 3,
    additional_details: 'Weekdays only',
  }

  it('BR-FEE-01, 02: chargeable works have a band, days and an agreement', async () => {
    const path = await people.apply()
    await assess(path, chargeable)
    expect(await people.readPermit(path)).toMatchObject({
      permit_status: 'submitted',
      lane_rental_assessment_outcome: 'chargeable',
      lane_rental_assessment_outcome_string: 'Chargeable',
      lane_rental_assessment_charges_agreed: true,
      lane_rental_assessment_charge_band: 'charge_band_2',
      lane_rental_assessment_charge_band_string: expect.stringContaining('2'),
      lane_rental_assessment_chargeable_days: 3,
      lane_rental_assessment_additional_details: 'Weekdays only',
    })
    expect(await people.history(path)).toContain('lane_rental_assessed')
  })

  it('BR-FEE-02: an outcome that is not chargeable drops what only charges have', async () => {
    const path = await people.apply()
    await assess(path, chargeable)
    await assess(path, { ...chargeable, outcome: 'exempt' })
    expect(await people.readPermit(path)).toMatchObject({
      lane_rental_assessment_outcome: 'exempt',
      lane_rental_assessment_charges_agreed: null,
      lane_rental_assessment_charge_band: null,
      lane_rental_assessment_chargeable_days: null,
      lane_rental_assessment_additional_details: 'Weekdays only',
    })
  })

  it.each([
    [{ outcome: 'chargeable' }, 'charges_agreed'],
    [{ outcome: 'chargeable', charges_agreed: false, chargeable_days: 0 }, 'chargeable_days'],
    [{ outcome: 'chargeable', charges_agreed: false, chargeable_days: 10_001 }, 'chargeable_days'],
  ])('BR-FEE-02: %j is refused', async (body, field) => {
    const path = await people.apply()
    const refused = await people.officer.refusal(assessLaneRental, {
      params: path,
      body: body as { outcome: 'exempt' },
    })
    expect(refused).toMatchObject({ status: 400, fields: [field] })
  })

  it('BR-FEE-03: the list finds charges that are not agreed', async () => {
    const path = await people.apply()
    await assess(path, { outcome: 'chargeable', charges_agreed: false })
    const query = { lane_rental_charges_not_agreed: true, permit_reference_number: path.permitReferenceNumber }
    expect((await people.officer.must(listPermits, { query })).rows).toHaveLength(1)
  })
})

describe('the discount after the decision', () => {
  const change = { assessment_discount: 30, assessment_discount_reason: 'Finished early' }
  const cancel = (params: PermitPath) =>
    people.planner.must(cancelPermit, { params, body: { permit_status: 'cancelled' } })

  it('BR-FEE-04: is changed with its reason', async () => {
    const path = await people.apply()
    await people.decide(path, { ...grant, assessment_discount: 10 })
    await people.officer.must(changeDiscount, { params: path, body: change })
    expect(await people.readPermit(path)).toMatchObject({ permit_status: 'granted', ...change })
    expect(await people.history(path)).toContain('permit_discount_updated')
  })

  it('BR-FEE-04: of a PAA has an event of its own', async () => {
    const path = await people.apply({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    await people.decide(path)
    await people.officer.must(changeDiscount, { params: path, body: change })
    expect(await people.history(path)).toContain('paa_discount_updated')
  })

  it.each([
    ['revoked', (path: PermitPath) => people.decide(path, revocation)],
    ['cancelled', cancel],
  ])('BR-FEE-04, 07: a grant that was %s stays charged, and so discounted', async (_, end) => {
    const path = await people.apply()
    await people.decide(path)
    await end(path)
    await people.officer.must(changeDiscount, { params: path, body: change })
    expect(await people.readPermit(path)).toMatchObject(change)
  })

  it.each([
    ['still awaited', async () => {}],
    ['a refusal', (path: PermitPath) => people.decide(path, refusal)],
    ['a cancellation before it', cancel],
  ])('BR-FEE-04: there is none where the decision is %s', async (_, arrange) => {
    const path = await people.apply()
    await arrange(path)
    expect(await people.officer.refusal(changeDiscount, { params: path, body: change })).toMatchObject({ status: 409 })
  })
})

describe('traffic management on site now', () => {
  const signals = {
    current_traffic_management_type: 'two_way_signals',
    current_traffic_management_emergency_contact_name: 'Sam Obi',
    current_traffic_management_emergency_contact_number: '01632 960010',
  } as const

  it('BR-PERMIT-93: is told beside what was applied for', async () => {
    const path = await people.apply(immediate)
    await people.planner.must(updateTrafficManagement, { params: path, body: signals })
    expect(await people.readPermit(path)).toMatchObject({
      traffic_management_type: 'give_and_take',
      ...signals,
      current_traffic_management_type_string: 'Two-way signals',
      current_traffic_management_update_date: '2026-11-24T10:00:00.000Z',
    })
    expect(await people.history(path)).toContain('current_traffic_management_type_updated')
    const closure = { current_traffic_management_type: 'road_closure' } as const
    await people.contractor.must(updateTrafficManagement, { params: path, body: closure })
    expect(await people.readPermit(path)).toMatchObject({
      ...closure,
      current_traffic_management_emergency_contact_name: null,
    })
  })

  it.each([
    [{ current_traffic_management_type: 'multi_way_signals' } as const, 2],
    [{ ...signals, current_traffic_management_type: 'lane_closure' } as const, 2],
  ])('BR-PERMIT-93: %j is refused', async (body, count) => {
    const path = await people.apply(immediate)
    const refused = await people.planner.refusal(updateTrafficManagement, { params: path, body })
    expect(refused.status).toBe(400)
    expect(refused.fields).toHaveLength(count)
  })

  it('BR-PERMIT-93: only while works are in progress', async () => {
    const planned = await people.apply()
    await people.decide(planned)
    const stopped = await people.apply(immediate)
    await people.stop(stopped, '2026-11-24T09:30:00Z')
    for (const params of [planned, stopped]) {
      expect((await people.planner.refusal(updateTrafficManagement, { params, body: signals })).status).toBe(409)
    }
  })
})

describe('BR-PERMIT-95 the earliest permit', () => {
  it('is the one that started first', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T09:30:00Z')
    const again = { ...immediate, proposed_start_time: '2026-11-24T09:45:00.000Z' }
    await people.planner.must(createPermit, { params: path, body: furtherApplication(again) })
    expect(await people.officer.must(getEarliestPermit, { params: path })).toMatchObject({
      permit_reference_number: path.permitReferenceNumber,
      actual_start_date: '2026-11-24T09:00:00.000Z',
      permit_status: 'closed',
      work_category_string: 'Immediate – emergency',
    })
  })

  it('is not there before a start', async () => {
    const path = await people.apply()
    expect(await people.officer.refusal(getEarliestPermit, { params: path })).toMatchObject({ status: 404 })
  })
})
