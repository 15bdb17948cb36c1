import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPermit } from '../../../domain/contract/permits.ts'
import { createSite, deleteReinstatement, subsumeSite } from '../../../domain/contract/sites.ts'
import { revertStop } from '../../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { coreHoles, excavationSite } from '../../testing/excavation-site.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const inProgress = (changes = {}) => people.apply({ ...immediate, ...changes })
const register = (params: PermitPath, body = excavationSite()) => people.planner.must(createSite, { params, body })

/** 450 metres dug: three units by itself (BR-PERMIT-91). */
const trench = excavationSite({
  length: 450,
  secondary_reinstatement_coordinates: { type: 'Point', coordinates: [600_190, 100_000] },
})
const stop = (path: PermitPath, at = '2026-11-24T09:40:00Z') => people.stop(path, at)
const undoStop = (params: PermitPath) =>
  people.planner.must(revertStop, { params, body: { revert_reason: 'By mistake' } })
const unitsOf = async (path: PermitPath) => (await people.readWork(path)).inspection_units
const logged = async (path: PermitPath) =>
  (await people.history(path)).filter((event) => event === 'inspection_units_logged').length

/** What a works record adds to the yearly totals, by year. */
const totals = (path: PermitPath) =>
  world.db
    .selectFrom('inspection_unit_count')
    .select(['promoter_swa_code', 'highway_authority_swa_code', 'financial_year_start', 'units'])
    .where('work_reference', '=', path.workReferenceNumber)
    .orderBy('permit_reference')
    .execute()
const yearly = (units: number) => ({
  promoter_swa_code: '9310',
  highway_authority_swa_code: '5510',
  financial_year_start: '2026-04-01',
  units,
})

describe('BR-PERMIT-90 units of inspection of works', () => {
  it('are set to 1 with the first reinstatement, once', async () => {
    const path = await inProgress()
    expect(await unitsOf(path)).toBeNull()
    await register(path, trench)
    await register(path, trench)
    expect(await unitsOf(path)).toBe(1)
    expect(await logged(path)).toBe(1)
    expect(await totals(path)).toEqual([])
  })
  it('are counted at the stop and go to the yearly total; undoing the stop undoes both', async () => {
    const path = await inProgress()
    await register(path, trench)
    await register(path)
    await stop(path)
    expect(await unitsOf(path)).toBe(4)
    expect(await totals(path)).toEqual([yearly(4)])
    expect(await logged(path)).toBe(2)
    await undoStop(path)
    expect(await unitsOf(path)).toBe(1)
    expect(await totals(path)).toEqual([])
    await stop(path)
    expect(await totals(path)).toEqual([yearly(4)])
  })
  it('are said in the history at the stop even when the number stays 1', async () => {
    const path = await inProgress()
    await register(path)
    await stop(path)
    expect(await unitsOf(path)).toBe(1)
    expect(await logged(path)).toBe(2)
  })
  it('are none of works that stop without a site, and counted when one is registered after the stop', async () => {
    const path = await inProgress()
    await stop(path)
    expect(await unitsOf(path)).toBeNull()
    expect(await totals(path)).toEqual([])
    expect(await logged(path)).toBe(0)
    await register(path, trench)
    expect(await unitsOf(path)).toBe(3)
    expect(await totals(path)).toEqual([yearly(3)])
  })
  it('are 0 when all sites are subsumed, and none when all are deleted', async () => {
    const path = await inProgress()
    await register(path)
    await register(path)
    const subsume = (siteReferenceNumber: string) =>
      people.planner.must(subsumeSite, {
        params: { ...path, siteReferenceNumber },
        body: { subsume_reason: 'Part of the trench' },
      })
    await subsume('1')
    expect(await unitsOf(path)).toBe(1)
    await subsume('2')
    expect(await unitsOf(path)).toBe(0)
    expect(await logged(path)).toBe(2)
    for (const number of ['1', '2']) {
      const reinstatementReferenceNumber = `${path.workReferenceNumber}-R-0${number}`
      await people.planner.must(deleteReinstatement, {
        params: { ...path, siteReferenceNumber: number, reinstatementReferenceNumber },
      })
    }
    expect(await unitsOf(path)).toBeNull()
  })
  it('of holes and poles stay 1', async () => {
    const path = await inProgress()
    for (let count = 0; count < 7; count += 1) await register(path, coreHoles())
    await stop(path)
    expect(await unitsOf(path)).toBe(1)
  })
  it('BR-PERMIT-91 of services are counted by tens, of other works by fives', async () => {
    for (const [activity_type, units] of [
      ['utility_repair_and_maintenance_works', 2],
      ['new_service_connection', 1],
    ] as const) {
      const path = await inProgress({ activity_type })
      for (let count = 0; count < 6; count += 1) await register(path)
      await stop(path)
      expect(await unitsOf(path)).toBe(units)
    }
  })
  it('under a later permit are counted with those before; the year gets what is new', async () => {
    const path = await inProgress()
    await register(path, trench)
    await stop(path)
    const at = '2026-11-24T09:50:00Z'
    const body = furtherApplication({ ...immediate, proposed_start_date: at, proposed_start_time: at })
    await people.planner.must(createPermit, { params: path, body })
    await register(path)
    expect(await unitsOf(path)).toBe(3)
    await stop(path, '2026-11-24T09:55:00Z')
    expect(await unitsOf(path)).toBe(4)
    expect(await totals(path)).toEqual([yearly(3), yearly(1)])
    await undoStop(path)
    expect(await unitsOf(path)).toBe(3)
    expect(await totals(path)).toEqual([yearly(3)])
  })
  it('BR-PBI-03 go to the financial year of the stop', async () => {
    const path = await inProgress()
    await register(path)
    world.clock.set('2027-04-01T10:00')
    await stop(path, '2027-03-31T22:30:00Z')
    expect(await totals(path)).toMatchObject([{ financial_year_start: '2026-04-01' }])
    await undoStop(path)
    await stop(path, '2027-03-31T23:30:00Z')
    expect(await totals(path)).toMatchObject([{ financial_year_start: '2027-04-01' }])
    world.clock.set('2026-11-24T10:00')
  })
})
