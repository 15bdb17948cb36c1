/** What stands beside permits in the sandbox is lawful whenever the county is made, on the first day of a quarter too. */
import { describe, expect, test } from 'vitest'
import { ancillaryInfoTypes } from '../../domain/contract/enums/ancillary-informations.ts'
import { forwardPlanStatuses } from '../../domain/contract/enums/forward-plans.ts'
import { hazardousMaterialTypes } from '../../domain/contract/enums/material-classifications.ts'
import { privateStreetStatuses } from '../../domain/contract/enums/private-street-notices.ts'
import { isCurrentQuarter, nextQuarter } from '../../domain/rules/sampling-quarters.ts'
import { civilDate, londonDate } from '../../domain/rules/working-days.ts'
import { makeAncillaryInformations } from './ancillary-informations.ts'
import { makeChance } from './chance.ts'
import { makeForwardPlans } from './forward-plans.ts'
import { makeMaterialClassifications } from './material-classifications.ts'
import { makePrivateStreetNotices } from './private-street-notices.ts'
import { makeTargets } from './sample-targets.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const streets = makeStreets(makeChance(2026))
const moments = ['2026-11-24T10:00:00Z', '2026-10-25T00:30:00Z', '2027-01-01T00:10:00Z', '2026-04-01T23:30:00Z']
const counties = moments.map((text) => {
  const now = Temporal.Instant.from(text)
  const made = makeWorks(500, streets, now, makeChance(7))
  const ahead = { streets, ...made, references: new Set(made.works.map((work) => work.reference)) }
  return {
    now,
    made,
    plans: makeForwardPlans(ahead, now, makeChance(8)),
    notices: makePrivateStreetNotices(ahead, now, makeChance(9)),
    ground: makeMaterialClassifications(streets, now, makeChance(10)),
    beside: makeAncillaryInformations(made, now, makeChance(11)),
    targets: makeTargets(now, makeChance(12)),
  }
})

describe.each(counties)('at $now', ({ now, made, plans, notices, ground, beside, targets }) => {
  test('BR-FP-10, 12, 13: a plan of every status; the works of a progressed one began with it', () => {
    expect(new Set(plans.plans.map((plan) => plan.forward_plan_status))).toEqual(new Set(forwardPlanStatuses))
    for (const plan of plans.plans.filter((one) => one.forward_plan_status === 'progressed')) {
      const [first, second] = made.events
        .concat(plans.events)
        .filter((event) => event.work_reference === plan.work_reference)
        .toSorted((a, b) => Temporal.Instant.compare(a.acted_at, b.acted_at))
      expect([first?.event, second?.event]).toEqual(['planned_works_record_created', 'forward_plan_submitted'])
      expect(first?.acted_at).toBe(plan.created_at)
    }
  })

  test('BR-PSN-01, 10, 11: notices of every status, on private streets', () => {
    expect(new Set(notices.notices.map((row) => row.private_street_status))).toEqual(new Set(privateStreetStatuses))
    expect(new Set(notices.works.map((work) => work.road_category))).toEqual(new Set([9]))
  })

  test('BR-MC-02, BR-PERMIT-94: every material, and everything that stands beside works', () => {
    const held = ground.rows.flatMap((row) => row.details.hazardous_material_type ?? [])
    expect(new Set(held)).toEqual(new Set(hazardousMaterialTypes))
    expect(new Set(beside.rows.map((row) => row.ancillary_info_type))).toEqual(new Set(ancillaryInfoTypes))
    expect(beside.rows.some((row) => row.removed_at !== null)).toBe(true)
    expect(new Set(beside.rows.map((row) => row.permit_reference)).size).toBe(beside.rows.length)
  })

  test('BR-PBI-13, 20 to 23: one quarter has ended, the next one is in progress with one target a promoter', () => {
    const [before, current] = targets.quarters.map((quarter) => civilDate(quarter.start_on))
    expect(before && nextQuarter(before).toString()).toBe(current?.toString())
    expect(current && isCurrentQuarter(current, londonDate(now.subtract({ hours: 24 })))).toBe(true)
    const active = targets.targets.filter((target) => target.target_status === 'active')
    expect(new Set(active.map((target) => target.promoter_swa_code)).size).toBe(active.length)
    expect(Temporal.Instant.compare(targets.startedAt, targets.drawnAt)).toBe(-1)
  })

  test('nothing has happened later', () => {
    for (const { events } of [plans, notices, ground, beside, targets]) {
      for (const { acted_at, details } of events) {
        expect(Temporal.Instant.compare(Temporal.Instant.from(acted_at), now), details ?? '').toBeLessThanOrEqual(0)
      }
    }
  })
})
