/** Penalty notices and Section 74s of the sandbox: lawful whenever the county is made, and answered as the contract wants. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fpnStatuses } from '../../domain/contract/enums/fixed-penalty-notices.ts'
import { section74HAStatuses } from '../../domain/contract/enums/section-74s.ts'
import { getFpn } from '../../domain/contract/fixed-penalty-notices.ts'
import { getSection74 } from '../../domain/contract/section-74s.ts'
import { getWork } from '../../domain/contract/works.ts'
import { parseReference } from '../../domain/references.ts'
import { penaltyHindrance } from '../../domain/rules/fixed-penalty-notice-checks.ts'
import { overrunHindrance } from '../../domain/rules/overrun-warning-checks.ts'
import { insertRows } from '../store/insert-rows.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeChance } from './chance.ts'
import { makeOverruns } from './overruns.ts'
import { makePenalties } from './penalties.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const streets = makeStreets(makeChance(2026))
const moments = ['2026-11-24T10:00:00Z', '2026-11-24T23:30:00Z', '2026-03-29T00:30:00Z', '2028-02-29T12:00:00Z']
const counties = moments.map((text) => {
  const now = Temporal.Instant.from(text)
  const made = makeWorks(700, streets, now, makeChance(7))
  return {
    now,
    made,
    of: makePenalties(made.works, now, makeChance(8)),
    overruns: makeOverruns(made, now, makeChance(9)),
  }
})

const isLater = (text: string | null | undefined, now: Temporal.Instant) =>
  text != null && Temporal.Instant.compare(Temporal.Instant.from(text), now) > 0

describe.each(counties)('at $now', ({ now, made, of, overruns }) => {
  const workOf = (reference: string) => {
    const work = made.works.find((one) => one.reference === reference)
    if (!work) throw new RangeError(`${reference} is on no works`)
    return work
  }

  test('BR-FPN-04, 20 to 26: a notice of every status, on works that may be penalised', () => {
    expect(new Set(of.notices.map((row) => row.fpn_status))).toEqual(new Set(fpnStatuses))
    for (const row of of.notices) {
      expect(penaltyHindrance(workOf(row.work_reference)), row.reference).toBeNull()
      expect(parseReference(row.reference)).toMatchObject({ kind: 'fixed_penalty_notice', parent: row.work_reference })
    }
  })

  test('BR-S74-01, 05, 50 to 61: an overrun of every status, one on a permit of works that have stopped', () => {
    expect(new Set(overruns.section74s.map((row) => row.ha_status))).toEqual(new Set(section74HAStatuses))
    for (const row of overruns.section74s) {
      expect(overrunHindrance(workOf(row.work_reference)), row.reference).toBeNull()
      const permit = made.permits.find((one) => one.reference === row.permit_reference)
      expect(permit?.work_reference).toBe(row.work_reference)
      expect(isLater(permit?.actual_stop_at, Temporal.Instant.from(row.created_at))).toBe(false)
    }
    expect(new Set(overruns.section74s.map((row) => row.permit_reference)).size).toBe(overruns.section74s.length)
  })

  test('nothing has happened later, and each record tells what became of it', () => {
    for (const event of [...of.events, ...overruns.events])
      expect(isLater(event.acted_at, now), event.details).toBe(false)
    for (const row of of.notices) {
      const own = of.events.filter((event) => event.object_reference === row.reference)
      expect([own[0]?.event, own.at(-1)?.acted_at]).toEqual(['fpn_submitted', row.status_changed_at])
    }
    for (const row of overruns.section74s) {
      const [first] = overruns.events.filter((event) => event.object_reference === row.reference)
      expect(first?.event).toBe('section_74_warning_issued')
    }
  })
})

describe('over the Work API', () => {
  const [{ made, of, overruns }] = counties as [(typeof counties)[number]]
  let world: World
  beforeAll(async () => {
    world = await startWorld()
    await insertRows(world.db, 'work', made.works)
    await insertRows(world.db, 'permit', made.permits)
    await insertRows(world.db, 'fixed_penalty_notice', of.notices)
    await insertRows(world.db, 'section_74', overruns.section74s)
    await insertRows(world.db, 'work_event', [...of.events, ...overruns.events])
  })
  afterAll(() => world.stop())

  const officerOf = (workReference: string) => {
    const work = made.works.find(({ reference }) => reference === workReference)
    return world.as(
      work?.highway_authority_swa_code === '5520' ? 'officer@eastmarl.example' : 'officer@marlshire.example',
    )
  }

  test('every notice and every overrun is answered with its works record', async () => {
    for (const row of of.notices) {
      const params = { workReferenceNumber: row.work_reference, fpnReferenceNumber: row.reference }
      const officer = officerOf(row.work_reference)
      expect((await officer.must(getFpn, { params })).fpn_status).toBe(row.fpn_status)
      expect((await officer.must(getWork, { params })).fpns).toMatchObject([{ fpn_reference_number: row.reference }])
    }
    for (const row of overruns.section74s) {
      const params = { workReferenceNumber: row.work_reference, section74ReferenceNumber: row.reference }
      const seen = await officerOf(row.work_reference).must(getSection74, { params })
      expect(seen).toMatchObject({ ha_status: row.ha_status, promoter_status: row.promoter_status })
    }
  })
})
