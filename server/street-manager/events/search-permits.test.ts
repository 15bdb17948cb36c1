import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { searchPermits } from '../../../domain/contract/events.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Search = BodyOf<typeof searchPermits>

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const search = (body: Search, by = officer) => world.as(by).must(searchPermits, { body })
const references = async (body: Search, by = officer) =>
  (await search(body, by)).rows.map((row) => row.permit_reference_number)

describe('pages that follow each other by a cursor (BR-EVT-05)', () => {
  const all = Array.from({ length: 230 }, (_, n) => `MW001-${String(n).padStart(4, '0')}-01`)
  // stored in another order than that of their references
  const stored = all.toSorted((a, b) => a.slice(9, 10).localeCompare(b.slice(9, 10)))
  beforeAll(async () => {
    for (const reference of stored) await insertListedPermit(world.db, reference)
  })
  afterAll(async () => {
    await world.db.deleteFrom('permit').execute()
    await world.db.deleteFrom('work').execute()
  })

  test('BR-EVT-05 a hundred permits unless asked, 0 when there are no more', async () => {
    const first = await search({})
    const second = await search({ next_cursor: first.next_cursor })
    const third = await search({ next_cursor: second.next_cursor })
    const pages = [first, second, third]
    expect(pages.map(({ rows }) => rows.length)).toEqual([100, 100, 30])
    expect(pages.flatMap(({ rows }) => rows.map((row) => row.permit_reference_number))).toEqual(stored)
    expect([first.next_cursor > 0, second.next_cursor > first.next_cursor, third.next_cursor]).toEqual([true, true, 0])
  })

  test('BR-EVT-05 up to 500, and a page that is just full is the last', async () => {
    const { rows, next_cursor } = await search({ page_size: 230 })
    expect([rows.length, next_cursor]).toEqual([230, 0])
    expect((await search({ page_size: 229 })).next_cursor).toBeGreaterThan(0)
  })

  test('BR-EVT-05 a permit that is stored while somebody pages is neither missed nor moves the others', async () => {
    const first = await search({ page_size: 200 })
    await insertListedPermit(world.db, 'MW001-AAAA-01')
    const { rows } = await search({ next_cursor: first.next_cursor })
    expect(rows.map((row) => row.permit_reference_number)).toEqual([...stored.slice(200), 'MW001-AAAA-01'])
  })
})

describe('what is found, and for whom', () => {
  beforeAll(async () => {
    await insertListedPermit(world.db, 'MW001-SEEN-01')
    await insertListedPermit(world.db, 'MW001-SEEN-02', { sequence: 2, is_active: false })
    await insertListedPermit(world.db, 'MW004-HIDDEN-01', { workstream_prefix: '004' })
    await insertListedPermit(world.db, 'MB001-RIVAL-01', { promoter_swa_code: '7710' })
    await insertListedPermit(world.db, 'MG001-GAS-01', { promoter_swa_code: '7220' })
    await insertListedPermit(world.db, 'MW001-EAST-01', { highway_authority_swa_code: '5520' })
  })

  test('BR-EVT-05 the permits of the works records named, in whatever case, and of no others', async () => {
    const works = ['mw001-seen', 'MB001-RIVAL', 'MW999-NONE']
    expect(await references({ work_reference_numbers: works })).toEqual([
      'MW001-SEEN-01',
      'MW001-SEEN-02',
      'MB001-RIVAL-01',
    ])
    expect(await references({ work_reference_numbers: ['MW999-NONE'] })).toEqual([])
    expect(await references({ work_reference_numbers: [] })).toEqual([])
  })

  test('BR-ROLE-66 an authority finds its area, a promoter its own works', async () => {
    expect(await references({})).not.toContain('MW001-EAST-01')
    expect(await references({}, 'officer@eastmarl.example')).toEqual(['MW001-EAST-01'])
    expect(await references({}, 'planner@broadband.example')).toEqual(['MB001-RIVAL-01'])
  })

  test('BR-ROLE-13 workstreams that a planner cannot see are left out, also when named', async () => {
    expect(await references({}, planner)).toEqual(['MW001-SEEN-01', 'MW001-SEEN-02', 'MW001-EAST-01'])
    expect(await references({ work_reference_numbers: ['MW004-HIDDEN'] }, planner)).toEqual([])
    expect(await references({ work_reference_numbers: ['MW004-HIDDEN'] }, officer)).toEqual(['MW004-HIDDEN-01'])
  })

  test('BR-ROLE-20 a contractor finds the works of every promoter that it serves', async () => {
    const found = await references({}, contractor)
    expect(found).toEqual(expect.arrayContaining(['MW001-SEEN-01', 'MB001-RIVAL-01']))
    expect(found).not.toContain('MG001-GAS-01')
  })

  test('BR-EVT-05 a row says what the permits list says, but for the end of the reasonable period', async () => {
    const [row] = (await search({ work_reference_numbers: ['MB001-RIVAL'] })).rows
    const query = { work_reference_number: 'MB001-RIVAL' }
    const [listed] = (await world.as(officer).must(listPermits, { query })).rows
    expect(row).toEqual({ ...listed, reasonable_period_end_date: undefined })
    expect(row).not.toHaveProperty('reasonable_period_end_date')
  })

  test('BR-GEN-100 statuses that the Event API does not know are said to be coming', async () => {
    await insertListedPermit(world.db, 'MW001-LOOKED-01', { permit_status: 'under_assessment' })
    const [row] = (await search({ work_reference_numbers: ['MW001-LOOKED'] })).rows
    expect(row).toMatchObject({ status: 'upcoming_enum', status_string: 'Under assessment' })
  })
})

describe('what is refused, by name', () => {
  test.each<[string, Search, string]>([
    [
      'more than 1,000 references',
      { work_reference_numbers: Array.from({ length: 1001 }, (_, n) => `MW${n}`) },
      'work_reference_numbers',
    ],
    ['a reference twice', { work_reference_numbers: ['MW1', 'MW1'] }, 'work_reference_numbers'],
    ['a reference of 25 characters', { work_reference_numbers: ['M'.repeat(25)] }, 'work_reference_numbers.0'],
    ['pages of 99', { page_size: 99 }, 'page_size'],
    ['pages of 501', { page_size: 501 }, 'page_size'],
    ['half a permit', { page_size: 100.5 }, 'page_size'],
    ['a cursor that is none', { next_cursor: -1 }, 'next_cursor'],
  ])('400 BR-EVT-05 %s', async (_, body, field) => {
    expect(await world.as(officer).refusal(searchPermits, { body })).toMatchObject({ status: 400, fields: [field] })
  })

  test('401 BR-ROLE-44 without a token, and for admins', async () => {
    expect((await world.stranger.refusal(searchPermits, { body: {} })).status).toBe(401)
    expect((await world.as('admin@water.example').refusal(searchPermits, { body: {} })).status).toBe(401)
  })
})
