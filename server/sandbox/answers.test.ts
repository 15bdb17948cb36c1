/** The works of the sandbox are answered as the contract wants: the client of tests holds every answer against it. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { getActivitiesInBox, getWorksInBox } from '../../domain/contract/geojson.ts'
import { getPermit, listPermits } from '../../domain/contract/permits.ts'
import { getWork } from '../../domain/contract/works.ts'
import { insertRows } from '../store/insert-rows.ts'
import { testNow } from '../testing/test-clock.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeActivities } from './activities.ts'
import { makeChance } from './chance.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const streets = makeStreets(makeChance(2026))
const made = makeWorks(250, streets, testNow, makeChance(2027))

let world: World

beforeAll(async () => {
  world = await startWorld()
  await insertRows(world.db, 'work', made.works)
  await insertRows(world.db, 'permit', made.permits)
  await insertRows(world.db, 'comment', made.comments)
  await insertRows(world.db, 'work_event', made.events)
  await insertRows(world.db, 'activity', makeActivities(40, streets, testNow, makeChance(2028)))
})

afterAll(() => world.stop())

test('every works record and permit of Marlshire is answered to its officer', async () => {
  const officer = world.as('officer@marlshire.example')
  for (const permit of made.permits.filter((one) => one.highway_authority_swa_code === '5510')) {
    const params = { workReferenceNumber: permit.work_reference, permitReferenceNumber: permit.reference }
    const answer = await officer.must(getPermit, { params })
    expect(answer.permit_status).toBe(permit.permit_status)
    const work = await officer.must(getWork, { params: { workReferenceNumber: permit.work_reference } })
    expect(work.work_reference_number).toBe(permit.work_reference)
  }
}, 120_000)

test('the officer has permits to assess, and the planner some that came back', async () => {
  const waiting = await world.as('officer@marlshire.example').must(listPermits, {
    query: { status: ['submitted', 'under_assessment'] },
  })
  expect(waiting.rows.length).toBeGreaterThan(5)
  const back = await world.as('planner@water.example').must(listPermits, {
    query: { status: ['permit_modification_request', 'refused'] },
  })
  expect(back.rows.length).toBeGreaterThan(0)
})

test('the map of Marlford shows works and activities', async () => {
  const query = {
    minEasting: 421_000,
    minNorthing: 299_000,
    maxEasting: 425_000,
    maxNorthing: 303_000,
    start_date: '2026-11-24',
    end_date: '2026-12-08',
  }
  const officer = world.as('officer@marlshire.example')
  expect((await officer.must(getWorksInBox, { query })).features.length).toBeGreaterThan(5)
  expect((await officer.must(getActivitiesInBox, { query })).features.length).toBeGreaterThan(0)
})
