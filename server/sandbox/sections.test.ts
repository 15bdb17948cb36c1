/** Section 58s and Section 81s of the sandbox: lawful whenever the county is made, and answered as the contract wants. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getActivity } from '../../domain/contract/activities.ts'
import { section58Statuses } from '../../domain/contract/enums/section-58s.ts'
import { section81Statuses } from '../../domain/contract/enums/section-81s.ts'
import { getSection58 } from '../../domain/contract/section-58s.ts'
import { getSection81 } from '../../domain/contract/section-81s.ts'
import { getWork } from '../../domain/contract/works.ts'
import { parseReference } from '../../domain/references.ts'
import { restrictionEnd, section58StatusOn } from '../../domain/rules/section-58-dates.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import { insertRows } from '../store/insert-rows.ts'
import { testNow } from '../testing/test-clock.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeActivities } from './activities.ts'
import { makeChance } from './chance.ts'
import { makeSection58s } from './section-58s.ts'
import { makeSection81s } from './section-81s.ts'
import { makeStreets } from './streets.ts'

const streets = makeStreets(makeChance(2026))

const moments = ['2026-11-24T10:00:00Z', '2026-11-24T23:30:00Z', '2026-03-29T00:30:00Z', '2028-02-29T12:00:00Z']
const worlds = moments.map((text) => {
  const now = Temporal.Instant.from(text)
  return { now, ...makeSection58s(streets, now, makeChance(5)), of81: makeSection81s(streets, now, makeChance(6)) }
})

const isLater = (text: string | null | undefined, now: Temporal.Instant) =>
  text != null && Temporal.Instant.compare(Temporal.Instant.from(text), now) > 0

describe.each(worlds)('at $now', ({ now, section58s, events, of81 }) => {
  test('BR-S58-06, 13: restrictions end when their duration says, and none is in force beyond its end', () => {
    for (const row of section58s) {
      const [startOn, endOn] = [Temporal.PlainDate.from(row.start_on), Temporal.PlainDate.from(row.end_on)]
      expect(restrictionEnd(startOn, row.restriction_duration).equals(endOn), row.reference).toBe(true)
      const status = row.section_58_status
      expect(section58StatusOn(londonDate(now), { status, endOn }), row.reference).toBe(status)
      if (status === 'closed') expect(Temporal.PlainDate.compare(londonDate(now), endOn)).toBe(1)
    }
    expect(new Set(section58s.map((row) => row.section_58_status))).toEqual(new Set(section58Statuses))
  })

  test('BR-GEN-66, 67, 76: references are of their kind, and none is given twice', () => {
    for (const row of section58s) expect(parseReference(row.reference)?.kind).toBe('section_58')
    for (const row of of81.section81s) {
      expect(parseReference(row.reference)).toMatchObject({ kind: 'section_81', parent: row.work_reference })
    }
    const all = [...section58s, ...of81.section81s].map((row) => row.reference)
    expect(new Set(all).size).toBe(all.length)
  })

  test('nothing has happened later, and each record tells how it came to be', () => {
    for (const event of [...events, ...of81.events]) expect(isLater(event.acted_at, now), event.details).toBe(false)
    for (const row of [...section58s, ...of81.section81s]) {
      expect(isLater(row.status_changed_at, now), row.reference).toBe(false)
      const own = [...events, ...of81.events].filter((event) => event.object_reference === row.reference)
      expect(own[0]?.event).toMatch(/created|submitted/)
      expect(own.at(-1)?.acted_at).toBe(row.status_changed_at)
    }
  })

  test('BR-S81-10 to 15: every status of a Section 81 is there to see', () => {
    expect(new Set(of81.section81s.map((row) => row.section_81_status))).toEqual(new Set(section81Statuses))
  })
})

describe('over the Work API', () => {
  const activities = makeActivities(30, streets, testNow, makeChance(8))
  const made = {
    ...makeSection58s(streets, testNow, makeChance(5)),
    of81: makeSection81s(streets, testNow, makeChance(6)),
  }
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await insertRows(world.db, 'activity', activities)
    await insertRows(world.db, 'section_58', made.section58s)
    await insertRows(world.db, 'work', made.of81.works)
    await insertRows(world.db, 'section_81', made.of81.section81s)
    await insertRows(world.db, 'work_event', [...made.events, ...made.of81.events])
  })
  afterAll(() => world.stop())

  test('every activity and every Section 58 is answered', async () => {
    const planner = world.as('planner@water.example')
    for (const { reference } of activities) {
      const answer = await planner.must(getActivity, { params: { activityReferenceNumber: reference } })
      expect(answer.location_types, reference).not.toEqual([])
    }
    for (const row of made.section58s) {
      const answer = await planner.must(getSection58, { params: { section58ReferenceNumber: row.reference } })
      expect(answer.section_58_status).toBe(row.section_58_status)
    }
  })

  test('every Section 81 is answered with its works record', async () => {
    for (const row of made.of81.section81s) {
      const work = made.of81.works.find(({ reference }) => reference === row.work_reference)
      const isMarlshire = work?.highway_authority_swa_code === '5510'
      const officer = world.as(isMarlshire ? 'officer@marlshire.example' : 'officer@eastmarl.example')
      const params = { workReferenceNumber: row.work_reference, section81ReferenceNumber: row.reference }
      expect((await officer.must(getSection81, { params })).section_81_status).toBe(row.section_81_status)
      expect((await officer.must(getWork, { params })).section_81?.section_81_reference_number).toBe(row.reference)
    }
  })
})
