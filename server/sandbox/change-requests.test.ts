import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assessAlteration, getAlteration } from '../../domain/contract/alterations.ts'
import { englandAndWales as holidays } from '../../domain/rules/bank-holidays.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { insertRows } from '../store/insert-rows.ts'
import { testNow } from '../testing/test-clock.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeChance } from './chance.ts'
import { makeChangeRequests } from './change-requests.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const made = makeWorks(600, makeStreets(makeChance(2026)), testNow, makeChance(2027))
const make = () => makeChangeRequests(made, { now: testNow, holidays, chance: makeChance(2031) })
const { alterations, events } = make()

const pathOf = (alteration: (typeof alterations)[number]) => ({
  workReferenceNumber: alteration.work_reference,
  permitReferenceNumber: alteration.permit_reference,
  permitAlterationReferenceNumber: alteration.reference,
})

describe('the change requests of Marlshire', () => {
  test('are of both kinds, waiting and refused, and the same every time', () => {
    const kinds = new Set(alterations.map((one) => `${one.alteration_type} ${one.alteration_status}`))
    expect(kinds).toEqual(
      new Set([
        'WORK_EXTENSION submitted',
        'WORK_EXTENSION refused',
        'PROMOTER_CHANGE_REQUEST submitted',
        'PROMOTER_CHANGE_REQUEST refused',
      ]),
    )
    expect(make().alterations).toEqual(alterations)
  })

  test('BR-ALT-17: those that wait are in time still', () => {
    for (const { alteration_status, deadline_on } of alterations) {
      if (alteration_status === 'submitted') expect(deadline_on >= londonDate(testNow).toString()).toBe(true)
    }
  })

  test('BR-WORK-09: each has left its events', () => {
    const told = events.filter(({ event }) => event === 'alteration_submitted')
    expect(told.map((event) => event.object_reference)).toEqual(alterations.map(({ reference }) => reference))
    const refused = alterations.filter((one) => one.alteration_status === 'refused')
    expect(events).toHaveLength(alterations.length + refused.length)
  })
})

describe('over the Work API', () => {
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await insertRows(world.db, 'work', made.works)
    await insertRows(world.db, 'permit', made.permits)
    await insertRows(world.db, 'permit_alteration', alterations)
  })
  afterAll(() => world.stop())

  test('they are answered as the contract wants, and those that wait can be decided', async () => {
    const officer = world.as('officer@marlshire.example')
    const own = alterations.filter((one) => one.highway_authority_swa_code === '5510').slice(0, 20)
    expect(own.length).toBeGreaterThan(5)
    for (const alteration of own) {
      const params = pathOf(alteration)
      const answer = await officer.must(getAlteration, { params })
      expect(answer.proposed.proposed_end_date > answer.original.proposed_end_date).toBe(true)
      const grant = { alteration_status: 'granted', assessment_discount: 0 } as const
      const decided = await officer.call(assessAlteration, { params, body: grant })
      expect(decided.status).toBe(alteration.alteration_status === 'submitted' ? 204 : 409)
    }
  })
})
