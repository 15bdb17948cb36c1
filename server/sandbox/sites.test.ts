/** Sites of the sandbox: registered as the rules let promoters register them, whenever the county is made. */
import { describe, expect, test } from 'vitest'
import { englandAndWales } from '../../domain/rules/bank-holidays.ts'
import { checkReinstatement } from '../../domain/rules/reinstatement-checks.ts'
import { registrationDueDate, reinstatementEndDate } from '../../domain/rules/reinstatement-dates.ts'
import { civilDate, londonDate } from '../../domain/rules/working-days.ts'
import { makeChance } from './chance.ts'
import { makeSites } from './sites.ts'
import { tellOldStory } from './stories.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const streets = makeStreets(makeChance(2026))
const moments = ['2026-11-24T10:00:00Z', '2026-11-24T23:30:00Z', '2026-03-29T00:30:00Z', '2028-02-29T12:00:00Z']
const counties = moments.map((text) => {
  const now = Temporal.Instant.from(text)
  const recent = makeWorks(700, streets, now, makeChance(7))
  const old = makeWorks(40, streets, now, makeChance(8), { tell: tellOldStory })
  const county = { works: [...recent.works, ...old.works], permits: [...recent.permits, ...old.permits] }
  return { now, county, made: makeSites(county, { now, chance: makeChance(9) }) }
})

const instant = (text: string | null) => (text === null ? null : Temporal.Instant.from(text))

describe.each(counties)('at $now', ({ now, county, made }) => {
  const today = londonDate(now)
  const permitOf = new Map(county.permits.map((permit) => [permit.reference, permit]))
  const siteOf = new Map(made.sites.map((site) => [`${site.work_reference} ${site.number}`, site]))

  test('BR-REIN-01, 03: every site has one active reinstatement, and every reinstatement a site', () => {
    const sites = made.reinstatements.map((row) => `${row.work_reference} ${row.site_reference}`)
    expect(sites.length).toBeGreaterThan(150)
    expect(new Set(sites).size).toBe(sites.length)
    expect(new Set(sites)).toEqual(new Set(siteOf.keys()))
    expect(made.reinstatements.every((row) => row.is_active)).toBe(true)
  })

  test('BR-REIN-05, 06, 08, 09: each would be taken if it were sent', () => {
    for (const row of made.reinstatements) {
      const permit = permitOf.get(row.permit_reference ?? '')
      const type = siteOf.get(`${row.work_reference} ${row.site_reference}`)?.reinstatement_type ?? 'excavation'
      const answers = { ...row, ...row.details, reinstatement_date: row.reinstated_on, final_reinstatement: false }
      const registeredAt = Temporal.Instant.from(row.created_at)
      const context = {
        now: registeredAt,
        type,
        before: null,
        earliestStart: instant(permit?.actual_start_at ?? null),
        stop: instant(permit?.actual_stop_at ?? null),
      }
      expect(checkReinstatement(answers, context), row.reference).toEqual([])
      expect(Temporal.Instant.compare(registeredAt, now), row.reference).toBeLessThanOrEqual(0)
      if (type === 'excavation') expect(permit?.excavation, 'BR-REIN-04').toBe(true)
    }
  })

  test('BR-REIN-20 to 22: each ends when the rules say', () => {
    for (const row of made.reinstatements) {
      const { reinstatement_status: status, depth } = row
      const end = reinstatementEndDate({ status, on: civilDate(row.reinstated_on), depth })
      expect(row.end_on, row.reference).toBe(end.toString())
    }
  })

  test('there are interim ones that expire soon or have expired, and guarantees that run out', () => {
    const ending = (status: 'interim' | 'permanent', from: Temporal.DurationLike, to: Temporal.DurationLike) =>
      made.reinstatements.filter(
        (row) =>
          row.reinstatement_status === status &&
          row.end_on >= today.subtract(from).toString() &&
          row.end_on <= today.add(to).toString(),
      ).length
    expect(ending('interim', { days: 60 }, { days: 60 })).toBeGreaterThan(3)
    expect(ending('interim', { days: -60 }, { months: 7 })).toBeGreaterThan(10)
    expect(ending('permanent', { days: 0 }, { months: 3 })).toBeGreaterThan(3)
  })

  test('BR-REIN-31: some excavations wait to be registered, in time and too late', () => {
    const registered = new Set(made.reinstatements.map((row) => row.permit_reference))
    const due = county.permits.flatMap((permit) => {
      if (!permit.excavation_carried_out || !permit.actual_stop_at || registered.has(permit.reference)) return []
      const stopped = londonDate(Temporal.Instant.from(permit.actual_stop_at))
      return [Temporal.PlainDate.compare(registrationDueDate(stopped, englandAndWales), today)]
    })
    expect(due).toEqual(expect.arrayContaining([1, -1]))
  })

  test('BR-REIN-30: a final site is told of works that have stopped and have an excavation', () => {
    const final = county.permits.filter((permit) => permit.final_reinstatement)
    expect(final.length).toBeGreaterThan(100)
    for (const permit of final) {
      expect(permit.actual_stop_at, permit.reference).not.toBeNull()
      expect(made.reinstatements.some((row) => row.permit_reference === permit.reference)).toBe(true)
    }
  })

  test('BR-PERMIT-90: works with sites have units, and the totals of stopped ones are those', () => {
    const withSites = new Set(made.sites.map((site) => site.work_reference))
    for (const work of county.works) expect(work.inspection_units !== null).toBe(withSites.has(work.reference))
    const units = new Map(county.works.map((work) => [work.reference, work.inspection_units]))
    for (const row of made.unitCounts) expect(row.units).toBe(units.get(row.work_reference))
    expect(new Set(made.unitCounts.map((row) => row.permit_reference)).size).toBe(made.unitCounts.length)
  })

  test('the history tells of each registration, of nothing else, and of nothing to come', () => {
    const told = made.events.filter(({ event }) => event === 'reinstatement_submitted')
    expect(told.map((event) => event.object_reference)).toEqual(made.reinstatements.map((row) => row.reference))
    for (const event of made.events) {
      expect(Temporal.Instant.compare(Temporal.Instant.from(event.acted_at), now)).toBeLessThanOrEqual(0)
    }
  })
})
