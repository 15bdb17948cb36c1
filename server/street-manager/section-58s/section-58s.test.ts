import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { createSection58, getSection58, updateSection58Status } from '../../../domain/contract/section-58s.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { section58 } from '../../testing/sections-and-activities.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

interface Path {
  readonly section58ReferenceNumber: string
  readonly [name: string]: string
}

async function propose(changes: Parameters<typeof section58>[0] = {}): Promise<Path> {
  const made = await people.officer.must(createSection58, { body: section58(changes) })
  return { section58ReferenceNumber: made.section_58_reference_number }
}

const refused = (changes: Parameters<typeof section58>[0]) =>
  people.officer.refusal(createSection58, { body: section58(changes) })

type Change = BodyOf<typeof updateSection58Status>
const set = (params: Path, body: Change) => people.officer.must(updateSection58Status, { params, body })
const notSet = (params: Path, body: Change) => people.officer.refusal(updateSection58Status, { params, body })
const read = (params: Path) => people.planner.must(getSection58, { params })

const events = async (params: Path) => {
  const rows = await world.db
    .selectFrom('work_event')
    .select(['event', 'username', 'work_reference', 'highway_authority_swa_code'])
    .where('object_reference', '=', params.section58ReferenceNumber)
    .orderBy('update_id')
    .execute()
  for (const row of rows) expect(row).toMatchObject({ work_reference: null, highway_authority_swa_code: '5510' })
  return rows.map(({ event, username }) => `${event} by ${username}`)
}

describe('proposing a restriction (BR-S58-01, 10)', () => {
  it('BR-GEN-76, BR-S58-06: it has a reference of the authority and an end that nobody sent', async () => {
    const params = await propose({ additional_information: 'Micro asphalt laid' })
    expect(params.section58ReferenceNumber).toMatch(/^S58-5510-\d{8}$/)
    expect(await read(params)).toMatchObject({
      section_58_status: 'proposed',
      section_58_status_string: 'Proposed',
      status_change_date: '2026-11-24T10:00:00.000Z',
      usrn: testStreets.quiet.usrn,
      street_name: 'Quiet Lane',
      start_date: '2026-12-01T00:00:00.000Z',
      end_date: '2027-06-01T00:00:00.000Z',
      restriction_duration_string: '6 months',
      restriction_extent_string: 'Whole road',
      location_types_string: ['Carriageway', 'Footway'],
      additional_information: 'Micro asphalt laid',
      cancellation_reason: null,
    })
    expect(await events(params)).toEqual(['section_58_created by officer@marlshire.example'])
  })

  it('BR-S58-01, BR-GEN-25: starts today or later, by the date in London', async () => {
    world.clock.set('2026-11-24T23:30')
    await propose({ start_date: '2026-11-24' })
    expect(await refused({ start_date: '2026-11-23' })).toMatchObject({
      status: 400,
      problems: [{ field: 'start_date', rule: 'BR-S58-01' }],
    })
  })

  it('BR-GEN-31: a line or an area, not a point', async () => {
    const point = { type: 'Point', coordinates: [600_020, 100_002] } as unknown as undefined
    expect((await refused({ section_58_coordinates: point })).fields[0]).toMatch(/^section_58_coordinates/)
    const ring: [number, number][] = [
      [600_020, 100_000],
      [600_040, 100_000],
      [600_040, 100_005],
      [600_020, 100_000],
    ]
    await propose({ section_58_coordinates: { type: 'Polygon', coordinates: [ring] } })
  })

  it('BR-GEN-35, 36: the street has to be there, open, and of the own authority', async () => {
    for (const usrn of [12_345_678, testStreets.closed.usrn, testStreets.neighbour.usrn]) {
      expect((await refused({ usrn })).fields, String(usrn)).toEqual(['usrn'])
    }
    expect((await refused({ location_types: [] })).fields).toEqual(['location_types'])
  })

  it('BR-ROLE-62: for the own authority only', async () => {
    const refusal = await refused({ highway_authority_swa_code: '5520', usrn: testStreets.neighbour.usrn })
    expect(refusal).toMatchObject({ status: 401, message: 'Access restricted' })
  })
})

describe('what becomes of it (BR-S58-02)', () => {
  it('BR-S58-06, 07, 11: in force from a day that may be past, its end counted from there', async () => {
    const params = await propose({ restriction_duration: 'six_months' })
    await set(params, { status: 'in_force', start_date: '2026-08-31' })
    expect(await read(params)).toMatchObject({
      section_58_status: 'in_force',
      start_date: '2026-08-31T00:00:00.000Z',
      end_date: '2027-02-28T00:00:00.000Z',
    })
    expect(await events(params)).toContain('section_58_progressed by officer@marlshire.example')
  })

  it('BR-S58-07: in force needs the start, and nothing else may bring one', async () => {
    const params = await propose()
    expect((await notSet(params, { status: 'in_force' })).problems).toMatchObject([
      { field: 'start_date', rule: 'BR-S58-07' },
    ])
    expect((await notSet(params, { status: 'cancelled', start_date: '2026-12-02' })).fields).toEqual(['start_date'])
    expect((await notSet(params, { status: 'proposed' })).fields).toEqual(['status'])
  })

  it('BR-S58-12: cancelled with a reason or without, for good', async () => {
    const params = await propose()
    await set(params, { status: 'cancelled', cancellation_reason: 'The surfacing was put off' })
    expect((await read(params)).cancellation_reason).toBe('The surfacing was put off')
    for (const body of [{ status: 'in_force', start_date: '2026-12-01' }, { status: 'closed' }] as Change[]) {
      expect((await notSet(params, body)).status).toBe(409)
    }
    expect(await events(params)).toHaveLength(2)
  })

  it('BR-S58-02, 14: what is only proposed cannot be closed; what is in force can, by hand', async () => {
    const params = await propose()
    expect(await notSet(params, { status: 'closed' })).toMatchObject({
      status: 409,
      message: 'Section 58 with status Proposed cannot be closed',
    })
    await set(params, { status: 'in_force', start_date: '2026-11-20' })
    expect((await notSet(params, { status: 'in_force', start_date: '2026-11-21' })).status).toBe(409)
    await set(params, { status: 'closed' })
    expect((await read(params)).section_58_status_string).toBe('Closed')
  })

  it('BR-S58-03: what is over is closed, even before that was written down', async () => {
    const params = await propose()
    await set(params, { status: 'in_force', start_date: '2026-05-24' })
    world.clock.set('2026-11-25T00:00')
    expect((await notSet(params, { status: 'cancelled' })).message).toBe(
      'Section 58 with status Closed cannot be cancelled',
    )
  })
})

describe('whose restriction it is', () => {
  it('BR-S58-04, BR-ROLE-49: every promoter, contractor and authority may read it', async () => {
    const params = await propose()
    for (const who of [people.rival, people.contractor, people.neighbour]) {
      expect((await who.must(getSection58, { params })).section_58_status).toBe('proposed')
    }
    expect((await world.as('admin@marlshire.example').refusal(getSection58, { params })).status).toBe(401)
  })

  it('BR-S58-02: only the issuing authority changes it', async () => {
    const params = await propose()
    const body = { status: 'cancelled' } as const
    for (const who of [people.neighbour, people.planner, world.as('planner@marlshire.example')]) {
      const refusal = await who.refusal(updateSection58Status, { params, body })
      expect(refusal).toMatchObject({ status: 401, message: 'Access restricted' })
    }
    const nothing = { section58ReferenceNumber: 'S58-5510-00000000' }
    expect((await notSet(nothing, body)).status).toBe(404)
  })

  it('two who decide at once: one does, the other gets a clear conflict', async () => {
    const params = await propose()
    const bodies: Change[] = [{ status: 'cancelled' }, { status: 'in_force', start_date: '2026-11-24' }]
    const both = bodies.map((body) => people.officer.call(updateSection58Status, { params, body }))
    const statuses = (await Promise.all(both)).map(({ status }) => status)
    // in force may still be cancelled after it, cancelled may not come into force
    expect(statuses).toContain(204)
    expect(await events(params)).toHaveLength(1 + statuses.filter((status) => status === 204).length)
    expect((await read(params)).section_58_status).toBe('cancelled')
  })
})
