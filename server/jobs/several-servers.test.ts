/** Several servers over one database wake at once after a night: each thing that time does is done once, with one event. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordInspection } from '../../domain/contract/inspections.ts'
import { stopWork } from '../../domain/contract/works.ts'
import { createSection58, updateSection58Status } from '../../domain/contract/section-58s.ts'
import { generateSampleInspections } from '../../domain/contract/sampling.ts'
import { immediate } from '../testing/application.ts'
import { alterationsOf, oneDayLonger } from '../testing/change-request.ts'
import { inspection } from '../testing/inspection.ts'
import { peopleOf, type People } from '../testing/people.ts'
import { insertReinstatedWork, setSampleTarget, startQuarter } from '../testing/sample-targets.ts'
import { section58 } from '../testing/sections-and-activities.ts'
import { startWorld, type World } from '../testing/world.ts'
import { generateSamples } from './generate-samples.ts'
import { letTimePass } from './jobs.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const servers = [1, 2, 3]
const several = (job: typeof letTimePass) => Promise.all(servers.map(() => job(world.house)))

async function eventsSince(since: number): Promise<string[]> {
  const rows = await world.db
    .selectFrom('work_event')
    .select(['event', 'object_reference'])
    .where('update_id', '>', since)
    .execute()
  return rows.map((row) => `${row.event} ${row.object_reference}`)
}

async function newest(): Promise<number> {
  const rows = await world.db.selectFrom('work_event').select('update_id').execute()
  return Math.max(0, ...rows.map(({ update_id }) => update_id))
}

async function restrictionInForce(): Promise<string> {
  const made = await people.officer.must(createSection58, { body: section58() })
  const section58ReferenceNumber = made.section_58_reference_number
  const body = { status: 'in_force', start_date: '2026-05-31' } as const
  await people.officer.must(updateSection58Status, { params: { section58ReferenceNumber }, body })
  return section58ReferenceNumber
}

describe('several servers at once', () => {
  it('BR-PERMIT-53, BR-ALT-35, BR-INSP-73, BR-S58-13, BR-PBI-28: do all that the night brought once', async () => {
    const permits = [await people.apply(), await people.apply(immediate)]
    const changed = await people.apply()
    await people.decide(changed)
    const change = await alterationsOf(world).make(changed, oneDayLonger)
    const areas = [{ failure_reason: 'live_site_signage', details: 'No sign at the bend' }] as const
    const failed = inspection({ inspection_outcome: 'failed_low', failure_reason_details: [...areas] })
    const recorded = await people.officer.must(recordInspection, { params: changed, body: failed })
    const restriction = await restrictionInForce()
    await insertReinstatedWork(world.db, { reference: 'MW001-OLD', reinstated: '2026-06-10', ends: '2028-06-09' })
    await setSampleTarget(world)
    await startQuarter(world)
    await people.officer.must(generateSampleInspections, { body: { sample_inspection_rate: 100 } })
    await several(generateSamples)
    expect(await world.db.selectFrom('sample').select('reference').execute()).toHaveLength(1)
    const since = await newest()
    world.clock.set('2026-12-11T00:00')
    await several(letTimePass)
    expect((await eventsSince(since)).toSorted()).toEqual(
      [
        ...permits.map((path) => `permit_deemed ${path.permitReferenceNumber}`),
        `alteration_deemed ${change.permitAlterationReferenceNumber}`,
        `inspection_auto_accepted ${recorded.inspection_reference_number}`,
        `section_58_closed ${restriction}`,
        'sample_inspection_expired MW001-OLD-PBI-01',
      ].toSorted(),
    )
    const charged = await world.db.selectFrom('chargeable_event').select(['kind', 'permit_reference']).execute()
    expect(new Set(charged.map((row) => Object.values(row).join(' '))).size).toBe(charged.length)
  })

  it('BR-PERMIT-53, 62: and what people do in that moment finds them done, or does them', async () => {
    world.clock.set('2026-11-24T10:00')
    const path = await people.apply(immediate)
    world.clock.set('2026-11-27T00:00')
    const since = await newest()
    const body = { actual_stop_date: '2026-11-26T15:00:00Z' }
    const [stopped] = await Promise.all([
      people.planner.call(stopWork, { params: path, body }),
      several(letTimePass),
      people.planner.call(stopWork, { params: path, body }),
    ])
    expect([204, 409]).toContain(stopped.status)
    expect(await eventsSince(since)).toEqual([
      `permit_deemed ${path.permitReferenceNumber}`,
      `work_stop_logged ${path.workReferenceNumber}`,
    ])
  })
})
