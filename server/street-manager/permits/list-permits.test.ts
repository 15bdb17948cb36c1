import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sortDirections } from '../../../domain/contract/enums/lists.ts'
import { permitSortColumns } from '../../../domain/contract/enums/permits.ts'
import type { AnswerOf, QueryOf } from '../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { startWorld, type World } from '../../testing/world.ts'

type Filters = QueryOf<typeof listPermits>
type Page = AnswerOf<typeof listPermits>
type Row = Page['rows'][number]

const officer = 'officer@marlshire.example'
const neighbour = 'officer@eastmarl.example'
const planner = 'planner@water.example'
const contractor = 'contractor@groundworks.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const list = (query: Filters, by = officer): Promise<Page> => world.as(by).must(listPermits, { query })
const references = ({ rows }: Page) => rows.map((row) => row.permit_reference_number)

async function clear(): Promise<void> {
  await world.db.deleteFrom('permit').execute()
  await world.db.deleteFrom('work').execute()
}

/** Permits that mostly sort alike, so that only the reference keeps their order. */
async function insertMany(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    await insertListedPermit(world.db, `MW001-${String(n).padStart(4, '0')}-01`, {
      proposed_start_on: `2026-12-0${1 + (n % 3)}`,
      deadline_on: `2026-11-2${4 + (n % 2)}`,
      created_at: `2026-11-${10 + (n % 4)}T09:00:00Z`,
    })
  }
}

describe('pages of 60 permits', () => {
  const everyReference = Array.from({ length: 60 }, (_, n) => `MW001-${String(n).padStart(4, '0')}-01`)
  beforeAll(() => insertMany(60))
  afterAll(clear)

  test.each([
    ['BR-REP-32', 0, 25, true],
    ['BR-REP-33', 50, 10, false],
    ['BR-REP-18 beyond the end', 60, 0, false],
    ['BR-REP-18 far beyond the end', 2_000_000_000, 0, false],
    ['BR-REP-01 any offset', 35, 25, false],
    ['BR-REP-01 any offset', 34, 25, true],
  ])('%s: offset %i gives %i rows', async (_, offset, rows, has_next_page) => {
    const page = await list({ offset })
    expect(page.rows).toHaveLength(rows)
    expect(page.pagination).toEqual({ total_rows: 60, has_next_page })
  })

  test('BR-REP-04 without a total, the next page is still known', async () => {
    expect((await list({ include_total_count: false })).pagination).toEqual({ total_rows: 0, has_next_page: true })
    expect((await list({ include_total_count: false, offset: 50 })).pagination).toEqual({
      total_rows: 0,
      has_next_page: false,
    })
  })

  test('BR-REP-01 pages put together are the whole list, whatever the order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...permitSortColumns),
        fc.constantFrom(...sortDirections),
        fc.boolean(),
        async (sort_column, sort_direction, include_total_count) => {
          const seen: string[] = []
          for (const offset of [0, 25, 50]) {
            seen.push(...references(await list({ sort_column, sort_direction, include_total_count, offset })))
          }
          // names what is missing or there twice, should that ever happen
          expect(seen.toSorted()).toEqual(everyReference)
        },
      ),
      { numRuns: 20 },
    )
  })

  const keys: Record<(typeof permitSortColumns)[number], (row: Row) => string> = {
    date_created: (row) => row.date_created,
    deadline_date: (row) => row.deadline_date,
    start_date: (row) => row.actual_start_date ?? row.proposed_start_date,
    end_date: (row) => row.actual_end_date ?? row.proposed_end_date,
    status_changed_date: (row) => row.status_changed_date,
  }

  test.each(permitSortColumns)('sorted by %s, then by reference, both ways', async (sort_column) => {
    const keyOf = (row: Row) => `${keys[sort_column](row)} ${row.permit_reference_number}`
    const up = (await list({ sort_column, sort_direction: 'asc' })).rows.map(keyOf)
    expect(up).toEqual(up.toSorted())
    const down = (await list({ sort_column, sort_direction: 'desc' })).rows.map(keyOf)
    expect(down).toEqual(down.toSorted().toReversed())
    expect(up[0]).not.toBe(down[0])
  })

  test('BR-REP-12 the newest comes first when nothing is said', async () => {
    expect(references(await list({}))).toEqual(
      references(await list({ sort_column: 'date_created', sort_direction: 'desc' })),
    )
  })
})

describe('more than are counted', () => {
  beforeAll(() => insertMany(530))
  afterAll(clear)

  test.each([
    ['BR-REP-03', 0, 25, true],
    ['BR-REP-34', 500, 25, true],
    ['BR-REP-34 paging past 501', 525, 5, false],
  ])('%s: offset %i still says 501', async (_, offset, rows, has_next_page) => {
    const page = await list({ offset })
    expect(page.rows).toHaveLength(rows)
    expect(page.pagination).toEqual({ total_rows: 501, has_next_page })
  })

  test('BR-REP-35 exactly 501', async () => {
    await world.db.deleteFrom('permit').where('reference', '>', 'MW001-0500-01').execute()
    const page = await list({ offset: 500 })
    expect(page.rows).toHaveLength(1)
    expect(page.pagination).toEqual({ total_rows: 501, has_next_page: false })
  })
})

describe('who sees what', () => {
  beforeAll(async () => {
    await insertListedPermit(world.db, 'MW001-A-01')
    await insertListedPermit(world.db, 'MW004-B-01', { workstream_prefix: '004' })
    await insertListedPermit(world.db, 'MW001-C-01', { highway_authority_swa_code: '5520' })
    await insertListedPermit(world.db, 'MB001-D-01', { promoter_swa_code: '7710' })
  })
  afterAll(clear)

  const seenBy = async (by: string, query: Filters = {}) => references(await list(query, by)).sort()

  test('BR-REP-05 an authority sees what is in its area, of every workstream', async () => {
    expect(await seenBy(officer)).toEqual(['MB001-D-01', 'MW001-A-01', 'MW004-B-01'])
    expect(await seenBy(neighbour)).toEqual(['MW001-C-01'])
  })

  test('BR-ROLE-13 a planner sees its own organisation’s, without the workstreams it may not see', async () => {
    expect(await seenBy(planner)).toEqual(['MW001-A-01', 'MW001-C-01'])
    expect(await seenBy('planner@broadband.example')).toEqual(['MB001-D-01'])
  })

  test('BR-ROLE-24 a contractor sees those of the promoter that it names', async () => {
    expect(await seenBy(contractor, { swa_code: '7710' })).toEqual(['MB001-D-01'])
    const refused = await world.as(contractor).refusal(listPermits)
    expect(refused).toMatchObject({ status: 400, fields: ['swa_code'] })
  })

  test.each([
    ['BR-ROLE-24 a promoter that has not contracted it', contractor, '7220'],
    ['BR-ROLE-25 another promoter', planner, '7710'],
    ['BR-ROLE-25 another authority', officer, '5520'],
  ])('%s: 401', async (_, by, swa_code) => {
    const refused = await world.as(by).refusal(listPermits, { query: { swa_code } })
    expect(refused).toMatchObject({ status: 401, message: 'Access restricted' })
  })

  test('BR-ROLE-25 its own code changes nothing', async () => {
    expect(await seenBy(planner, { swa_code: '9310' })).toEqual(await seenBy(planner))
  })

  test('BR-ROLE-44 no token, and a role that has no lists', async () => {
    const refused = { status: 401, message: 'Access restricted' }
    expect((await world.stranger.refusal(listPermits)).status).toBe(401)
    expect(await world.as('admin@marlshire.example').refusal(listPermits)).toMatchObject(refused)
  })
})

describe('what is refused, by name (BR-REP-18)', () => {
  test.each([
    ['status', 'status=approved'],
    ['work_category', 'work_category=minor&work_category=tiny'],
    ['sort_column', 'sort_column=reference'],
    ['sort_direction', 'sort_direction=up'],
    ['offset', 'offset=-1'],
    ['offset', 'offset=1.5'],
    ['offset', 'offset=many'],
    ['is_deemed', 'is_deemed=perhaps'],
    ['start_date', 'start_date=2026-02-30'],
    ['end_date_created', 'end_date_created=tomorrow'],
    ['usrn', 'usrn=Quiet%20Lane'],
    ['usrn', 'usrn=99'],
  ])('400 on %s for ?%s', async (field, query) => {
    const answer = await world.as(officer).request('GET', `/v6/reporting/permits?${query}`)
    expect(answer.status).toBe(400)
    const { error } = answer.body as { error: { fields: { field: string }[] } }
    expect(new Set(error.fields.map((one) => one.field.split('.')[0]))).toEqual(new Set([field]))
  })

  test('an unknown parameter is ignored', async () => {
    expect((await world.as(officer).request('GET', '/v6/reporting/permits?colour=red')).status).toBe(200)
  })
})

test('BR-PERMIT-19, BR-REP-L18 a row says what the contract has it say', async () => {
  await insertListedPermit(world.db, 'MW001-PAA-01', {
    work_category: 'paa',
    permit_status: 'granted',
    assessment_status: 'granted',
    is_deemed: true,
    proposed_start_on: '2027-01-07',
    proposed_end_on: '2027-01-29',
    lane_rental_assessment_outcome: 'chargeable',
  })
  const [row] = (await list({})).rows
  expect(row).toMatchObject({
    permit_reference_number: 'MW001-PAA-01',
    work_reference_number: 'MW001-PAA',
    promoter_organisation: 'Marl Water',
    highway_authority: 'Marlshire County Council',
    status_string: 'Granted, deemed',
    work_category_string: 'Major (PAA)',
    work_status_string: 'Works planned',
    activity_type_string: 'Utility repair and maintenance',
    proposed_start_date: '2027-01-07T00:00:00.000Z',
    date_created: '2026-11-24T09:00:00.000Z',
    paa_to_pa_deadline_date: '2026-12-21T00:00:00.000Z',
    lane_rental_charges_not_agreed: true,
    lane_rental_charges_potentially_apply: true,
    has_no_final_reinstatement: true,
    works_coordinates: { type: 'LineString' },
  })
})
