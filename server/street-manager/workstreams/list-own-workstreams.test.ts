import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listOwnWorkstreams } from '../../../domain/contract/workstreams.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const organisation_reference = '9310'
  await world.db
    .deleteFrom('workstream')
    .where('prefix', '>', '004')
    .where('organisation_reference', '=', '9310')
    .execute()
  const more = Array.from({ length: 30 }, (_, n) => ({
    organisation_reference,
    prefix: String(500 + n),
    name: `W ${n}`,
  }))
  await world.db
    .insertInto('workstream')
    .values(more.map((row) => ({ ...row, description: null, status: 'deactivated' as const })))
    .execute()
})
afterAll(() => world.stop())

const admin = 'admin@water.example'

describe('workstreams of one’s own organisation (BR-REP-L35)', () => {
  test('BR-REP-01, 16: page by page, by prefix', async () => {
    const first = await world.as(admin).must(listOwnWorkstreams)
    expect(first.rows).toHaveLength(25)
    expect(first.pagination).toEqual({ total_rows: 35, has_next_page: true })
    expect(first.rows[1]).toMatchObject({ prefix: '001', status: 'active', status_string: 'Active', swa_code: '9310' })
    const second = await world.as(admin).must(listOwnWorkstreams, { query: { offset: 25, include_total_count: false } })
    expect(second.pagination).toEqual({ total_rows: 0, has_next_page: false })
    const prefixes = [...first.rows, ...second.rows].map((row) => row.prefix)
    expect(prefixes).toEqual(prefixes.toSorted())
    expect(new Set(prefixes).size).toBe(35)
  })

  test('BR-REP-L35: by status', async () => {
    const { rows } = await world.as(admin).must(listOwnWorkstreams, { query: { status: ['active'] } })
    expect(rows.map((row) => row.prefix)).toEqual(['000', '001', '002', '003', '004'])
    const all = await world.as(admin).must(listOwnWorkstreams, { query: { status: ['active', 'deactivated'] } })
    expect(all.pagination.total_rows).toBe(35)
  })

  test('BR-REP-L35: for admins alone, of their own organisation alone', async () => {
    for (const by of ['planner@water.example', 'officer@marlshire.example', 'contractor@groundworks.example']) {
      expect((await world.as(by).refusal(listOwnWorkstreams)).status, by).toBe(401)
    }
    const marlshires = await world.as('admin@marlshire.example').must(listOwnWorkstreams)
    expect(new Set(marlshires.rows.map((row) => row.swa_code))).toEqual(new Set(['5510']))
  })
})
