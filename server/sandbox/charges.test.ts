import { afterAll, beforeAll, expect, test } from 'vitest'
import { insertRows } from '../store/insert-rows.ts'
import { testNow } from '../testing/test-clock.ts'
import { startWorld, type World } from '../testing/world.ts'
import { insertCharges } from './charges.ts'
import { makeChance } from './chance.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const made = makeWorks(300, makeStreets(makeChance(2026)), testNow, makeChance(2027))

let world: World
beforeAll(async () => {
  world = await startWorld()
  await insertRows(world.db, 'work', made.works)
  await insertRows(world.db, 'permit', made.permits)
  await insertRows(world.db, 'work_event', made.events)
  await insertCharges(world.db)
})
afterAll(() => world.stop())

const chargesOf = async (kind: 'permit_granted' | 'paa_progressed') => {
  const rows = await world.db.selectFrom('chargeable_event').selectAll().where('kind', '=', kind).execute()
  return rows.map((row) => row.permit_reference).sort()
}

test('BR-FEE-05, 07: every permit that was ever granted is charged once, and no other', async () => {
  const decided = ['granted', 'granted_auto', 'revoked']
  const granted = made.permits.filter(
    (permit) => permit.work_category !== 'paa' && decided.includes(permit.assessment_status ?? ''),
  )
  expect(granted.length).toBeGreaterThan(50)
  expect(await chargesOf('permit_granted')).toEqual(granted.map((permit) => permit.reference).sort())
})

test('BR-FEE-05: an application in advance is charged when its permit came', async () => {
  const progressed = made.permits.filter((permit) => permit.permit_status === 'progressed')
  expect(progressed.length).toBeGreaterThan(0)
  expect(await chargesOf('paa_progressed')).toEqual(progressed.map((permit) => permit.reference).sort())
})

test('noted again, they stay as they are', async () => {
  const before = await world.db.selectFrom('chargeable_event').selectAll().orderBy('id').execute()
  await insertCharges(world.db)
  const after = await world.db.selectFrom('chargeable_event').selectAll().orderBy('id').execute()
  expect(after).toEqual(before)
  expect(before.map((row) => row.happened_at.epochMilliseconds)).toEqual(
    before.map((row) => row.happened_at.epochMilliseconds).sort((a, b) => a - b),
  )
})
