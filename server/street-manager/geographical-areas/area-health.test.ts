import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as areas from '../../../domain/contract/geographical-areas.ts'
import { basePath, fillPath, type Endpoint } from '../../../domain/contract/endpoint.ts'
import type { Client } from '../../testing/client.ts'
import { readRefusal } from '../../testing/client.ts'
import { uploadOf } from '../../testing/sample-files.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let officer: Client
let own: number[]
/** A street of the county, which is not East Marl's. */
let stranger: number
let north: string
let south: string
const unknown = 88_888_888

const work = basePath('work')
const upload = (client: Client, name: string, usrns: readonly number[]) =>
  client.request('POST', `${work}/geographical-areas`, uploadOf(`${name}.csv`, Buffer.from(usrns.join('\n'))))

async function make(name: string, usrns: readonly number[]): Promise<string> {
  const { body } = await upload(officer, name, usrns)
  return (body as { geographical_area_reference_number: string }).geographical_area_reference_number
}

beforeAll(async () => {
  world = await startWorld()
  officer = world.as('officer@eastmarl.example')
  const streets = await world.db.selectFrom('street').select(['usrn', 'authority_swa_code']).orderBy('usrn').execute()
  own = streets.filter((street) => street.authority_swa_code === '5520').map(({ usrn }) => usrn)
  stranger = streets.find((street) => street.authority_swa_code !== '5520')?.usrn ?? 0
  if (own.length < 4) {
    const {
      usrn: _usrn,
      is_supported: _is,
      words: _words,
      bounds: _bounds,
      ...like
    } = await world.db.selectFrom('street').selectAll().limit(1).executeTakeFirstOrThrow()
    for (const usrn of [55_200_001, 55_200_002, 55_200_003, 55_200_004]) {
      const json = {
        line: JSON.stringify(like.line),
        designations: JSON.stringify(like.designations),
        reinstatement_types: JSON.stringify(like.reinstatement_types),
      }
      await world.db
        .insertInto('street')
        .values({
          ...like,
          ...json,
          usrn,
          authority_swa_code: '5520',
          street_state: 2,
          street_descriptor: `Way ${usrn}`,
        })
        .execute()
      own.push(usrn)
    }
  }
  north = await make('North, inner', [own[0] ?? 0, own[1] ?? 0, unknown])
  south = await make('South', [own[1] ?? 0, own[2] ?? 0, stranger])
  await world.db
    .updateTable('street')
    .set({ street_state: 4 })
    .where('usrn', '=', own[2] ?? 0)
    .execute()
})
afterAll(() => world.stop())

const params = (reference: string) => ({ params: { geographicalAreaReferenceNumber: reference } })

describe('one area', () => {
  it('says what is to be put right in it, and who has changed it', async () => {
    expect(await officer.must(areas.getGeographicalArea, params(south))).toMatchObject({
      area_name: 'South',
      number_of_usrns: 3,
      number_closed: 1,
      number_not_known: 1,
      number_in_several: 1,
      modified_by: expect.stringMatching(/\w/) as string,
    })
  })

  it('has its streets by page, found by a part of a USRN, with the other areas that they are in', async () => {
    const { rows, pagination } = await officer.must(areas.listGeographicalAreaStreets, params(north))
    expect(pagination).toEqual({ total_rows: 3, has_next_page: false })
    expect(rows.find(({ usrn }) => usrn === unknown)).toMatchObject({
      street_state: 'not_found',
      street_descriptor: null,
    })
    expect(rows.find(({ usrn }) => usrn === own[1])?.areas).toEqual(['North, inner', 'South'])
    const some = await officer.must(areas.listGeographicalAreaStreets, { ...params(north), query: { query: '8888' } })
    expect(some.rows.map(({ usrn }) => usrn)).toEqual([unknown])
  })

  it('has lines for a map, and a file that makes the same area again (BR-GEO-02, 03)', async () => {
    const { rows, is_capped } = await officer.must(areas.getGeographicalAreaLines, params(north))
    expect(rows.map(({ usrn }) => usrn)).toEqual([own[0], own[1]])
    expect(is_capped).toBe(false)
    const file = await officer.call(areas.getGeographicalAreaCsv, params(north))
    expect(file.body).toBe(`${[own[0], own[1], unknown].toSorted((a, b) => (a ?? 0) - (b ?? 0)).join('\r\n')}\r\n`)
    expect(file.headers['content-disposition']).toContain('North, inner.csv')
  })

  it.each([
    ['getGeographicalArea', areas.getGeographicalArea],
    ['listGeographicalAreaStreets', areas.listGeographicalAreaStreets],
    ['getGeographicalAreaLines', areas.getGeographicalAreaLines],
    ['getGeographicalAreaCsv', areas.getGeographicalAreaCsv],
  ])("BR-ROLE-44: %s is not for another authority's, 404 for one that is not there", async (_, endpoint) => {
    const get = (client: Client, reference: string) =>
      client.request('GET', fillPath(endpoint as Endpoint, { geographicalAreaReferenceNumber: reference }))
    expect((await get(world.as('officer@marlshire.example'), north)).status).toBe(401)
    expect((await get(world.as('planner@water.example'), north)).status).toBe(401)
    expect((await get(officer, 'GA-999')).status).toBe(404)
  })
})

describe('how streets and areas fit together', () => {
  it('counts each fault, and lists its streets', async () => {
    const health = await officer.must(areas.getGeographicalAreasHealth)
    expect(health).toMatchObject({
      number_in_several: 1,
      number_closed: 1,
      number_not_known: 2,
      number_selected: 6,
      areas: [{ area_name: 'North, inner' }, { area_name: 'South' }],
    })
    const streets = async (fault: 'in_none' | 'in_several' | 'closed' | 'not_known') =>
      (await officer.must(areas.listFaultyStreets, { query: { fault } })).rows.map(({ usrn }) => usrn)
    expect(await streets('in_several')).toEqual([own[1]])
    expect(await streets('closed')).toEqual([own[2]])
    expect((await streets('not_known')).toSorted()).toEqual([stranger, unknown].toSorted())
    const inNone = async (usrn = 0) =>
      (await officer.must(areas.listFaultyStreets, { query: { fault: 'in_none', query: `${usrn}` } })).rows.length
    expect(await inNone(own[3])).toBe(1)
    expect(await inNone(own[0])).toBe(0)
    const { rows } = await officer.must(areas.getFaultyStreetLines, { query: { fault: 'in_several' } })
    expect(rows.map(({ usrn }) => usrn)).toEqual([own[1]])
    const csv = await officer.call(areas.getFaultyStreetsCsv, { query: { fault: 'in_several' } })
    expect(csv.body).toContain('"North, inner; South"')
  })

  it('is for officers and admins of an authority, and needs a fault that there is', async () => {
    for (const endpoint of [
      areas.getGeographicalAreasHealth,
      areas.listFaultyStreets,
      areas.getFaultyStreetLines,
      areas.getFaultyStreetsCsv,
    ]) {
      const path = `${fillPath(endpoint as Endpoint)}?fault=closed`
      expect((await world.as('admin@water.example').request('GET', path)).status).toBe(401)
    }
    const wrong = await officer.request('GET', `${fillPath(areas.listFaultyStreets)}?fault=none`)
    expect(readRefusal(wrong)).toMatchObject({ status: 400, fields: ['fault'] })
    expect(
      (await world.as('admin@marlshire.example').must(areas.getGeographicalAreasHealth)).number_in_none,
    ).toBeGreaterThan(0)
  })
})

describe('the difference before it is saved (BR-GEO-03)', () => {
  it('says what is added, removed and unchanged, and what is then in none or in two', async () => {
    const body = {
      area_name: 'North',
      usrns: [own[1] ?? 0, own[3] ?? 0, 77_777_777],
      geographical_area_reference_number: north.toLowerCase(),
    }
    const found = await officer.must(areas.previewGeographicalArea, { body })
    expect(found).toMatchObject({
      number_added: 2,
      number_removed: 2,
      number_unchanged: 1,
      number_left_in_none: 1,
      number_in_several: 1,
      number_not_known: 1,
      is_capped: false,
    })
    expect(found.rows.find(({ usrn }) => usrn === own[1])).toMatchObject({ change: 'unchanged', areas: ['South'] })
    expect(found.rows[0]).toMatchObject({ usrn: 77_777_777, street_state: 'not_found', geometry: null })
    expect((await officer.must(areas.getGeographicalArea, params(north))).area_name).toBe('North, inner')
  })

  it('is of own areas and of lists that can be saved only', async () => {
    const body = { area_name: 'North', usrns: [100_001], geographical_area_reference_number: north }
    expect((await world.as('officer@marlshire.example').refusal(areas.previewGeographicalArea, { body })).status).toBe(
      401,
    )
    const gone = { ...body, geographical_area_reference_number: 'GA-999' }
    expect((await officer.refusal(areas.previewGeographicalArea, { body: gone })).status).toBe(404)
    const twice = { area_name: 'North', usrns: [100_001, 100_001] }
    expect(await officer.refusal(areas.previewGeographicalArea, { body: twice })).toMatchObject({ status: 400 })
  })
})

describe('two officers who replace a list at once', () => {
  it('the second is told who was first, and nothing of theirs is saved; the log has old and new', async () => {
    const { date_modified } = await officer.must(areas.getGeographicalArea, params(south))
    const path = `${work}/geographical-areas/${south}`
    const put = (name: string, seen: string) =>
      officer.request('PUT', path, uploadOf(name, Buffer.from(`${own[0]}`)), { 'if-match': `"${seen}"` })
    world.clock.advance({ minutes: 1 })
    expect((await put('First.csv', date_modified)).status).toBe(204)
    const second = await put('Second.csv', date_modified)
    expect(second.status).toBe(409)
    expect(JSON.stringify(second.body)).toContain('replaced this list on')
    expect((await officer.must(areas.getGeographicalArea, params(south))).area_name).toBe('First')
    const event = await world.db
      .selectFrom('work_event')
      .select('details')
      .where('object_reference', '=', south)
      .orderBy('update_id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow()
    expect(event.details).toBe('First: 1 street; before, South: 3 streets. 1 added, 3 removed')
  })
})

describe('the areas that an officer looks at', () => {
  const choose = (client: Client, ...references: string[]) =>
    client.request('PUT', fillPath(areas.chooseGeographicalAreas), { geographical_area_reference_numbers: references })

  it('BR-REP-11, BR-GEO-04: are own ones only, and an admin has no lists to narrow', async () => {
    const chosen = () => world.db.selectFrom('chosen_area').select(['email', 'area_reference']).execute()
    expect((await choose(officer, north)).status).toBe(204)
    expect(await chosen()).toEqual([{ email: 'officer@eastmarl.example', area_reference: north }])
    expect((await choose(officer)).status).toBe(204)
    expect(await chosen()).toEqual([])
    expect((await choose(world.as('officer@marlshire.example'), north)).status).toBe(400)
    expect((await choose(world.as('admin@marlshire.example'), north)).status).toBe(401)
  })
})
