import * as fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import { countWorksInCells } from '../../../domain/contract/map-counts.ts'
import { listWorksInProgress } from '../../../domain/contract/works.ts'
import { mapCellSizes, standingOf } from '../../../domain/rules/map-cells.ts'
import { isHighImpact } from '../../../domain/rules/traffic-management.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countForMap } from '../../store/map-counts.ts'
import { insertListedPermit } from '../../testing/listed-permit.ts'
import { testNow } from '../../testing/test-clock.ts'
import { startWorld, type World } from '../../testing/world.ts'

const today = londonDate(testNow)
const box = { minEasting: 393_216, minNorthing: 294_912, maxEasting: 425_983, maxNorthing: 327_679 }
const on = (days: number) => today.add({ days }).toString()

let world: World
beforeAll(async () => {
  world = await startWorld()
  await makeWorks()
})
afterAll(() => world.stop())

/** Every state, both kinds of traffic management, days over three years, some begun late, some years ago and not over. */
async function makeWorks() {
  const statuses = [
    'submitted',
    'under_assessment',
    'permit_modification_request',
    'granted',
    'closed',
    'refused',
    'revoked',
  ] as const
  for (let n = 0; n < 120; n += 1) {
    const start = ((n * 37) % 1000) - 600
    const isBegun = n % 6 === 0
    const isOver = n % 7 === 4
    await insertListedPermit(world.db, `MW001-COUNTED${n}-01`, {
      permit_status: isBegun ? 'granted' : (statuses[n % 7] ?? 'granted'),
      assessment_status: n % 7 < 3 && !isBegun ? null : 'granted',
      work_status: isBegun ? 'in_progress' : isOver ? 'completed' : 'planned',
      traffic_management_type: n % 3 === 0 ? 'road_closure' : 'give_and_take',
      proposed_start_on: on(start),
      proposed_end_on: on(start + (n % 20)),
      ...(isBegun || isOver ? { actual_start_at: `${on(start + (n % 4) * 9)}T09:00:00Z` } : {}),
      ...(isOver ? { actual_stop_at: `${on(start + (n % 4) * 9 + 2)}T15:00:00Z` } : {}),
      works_coordinates: {
        type: 'Point',
        coordinates: [393_300 + ((n * 1931) % 32_000), 295_000 + ((n * 2903) % 32_000)],
      },
    })
  }
}

type Days = { start_date?: string | undefined; end_date?: string | undefined }

const asOfficer = () => world.as('officer@marlshire.example')

/** What the layer of works says, counted here. */
async function fromLayer(size: number, days: Days): Promise<Record<string, number>> {
  const { features } = await asOfficer().must(getWorksInBox, { query: { ...box, ...days } })
  const { permit_reference_numbers } = await asOfficer().must(listWorksInProgress, { query: box })
  const begun = new Set(permit_reference_numbers)
  const counts: Record<string, number> = {}
  const count = (key: string) => (counts[key] = (counts[key] ?? 0) + 1)
  for (const { properties } of features) {
    const [easting = 0, northing = 0] = properties.work_centre_point.coordinates
    const isBegun = begun.has(properties.permit_reference_number)
    const standing = isBegun ? 'in_progress' : standingOf(properties.permit_status)
    const square = `${Math.floor(easting / size) * size},${Math.floor(northing / size) * size}`
    const isOverrun = isBegun && properties.end_date.slice(0, 10) < today.toString()
    for (const state of isOverrun ? [standing, 'overrun'] : [standing]) {
      count(`${square} ${state}`)
      if (isHighImpact(properties.traffic_management_type)) count(`${square} ${state}_high_impact`)
    }
  }
  return counts
}

const notCounts = ['easting', 'northing', 'centre_easting', 'centre_northing', 'town', 'area', 'street']

async function fromCells(size: number, days: Days): Promise<Record<string, number>> {
  const { cells } = await asOfficer().must(countWorksInCells, { query: { ...box, ...days, cell_size: size } })
  return Object.fromEntries(
    cells.flatMap((cell) =>
      Object.entries(cell).flatMap(([name, count]) =>
        notCounts.includes(name) || count === 0 || typeof count === 'string'
          ? []
          : [[`${cell.easting},${cell.northing} ${name}`, count] as const],
      ),
    ),
  )
}

const someDays: readonly Days[] = [
  {},
  { start_date: on(0), end_date: on(14) },
  { start_date: on(1) },
  { end_date: on(-1) },
  { start_date: '2025-12-31', end_date: '2026-01-01' },
  { start_date: on(-400), end_date: on(-390) },
]

async function isAsTheLayer() {
  for (const days of someDays) expect(await fromCells(2048, days)).toEqual(await fromLayer(2048, days))
}

describe('works counted by squares', () => {
  test('are those of the layer of works, before and after they are folded into sums', async () => {
    expect(Object.keys(await fromLayer(2048, {})).length).toBeGreaterThan(50)
    await isAsTheLayer()
    await countForMap(world.db)
    const { rows } = await sql<{ left: number }>`select count(*)::int as left from map_recount`.execute(world.db)
    expect(rows).toEqual([{ left: 0 }])
    await isAsTheLayer()
  })

  test('are right at once after each write, and stay so', async () => {
    const { db } = world
    await countForMap(db)
    await db.updateTable('permit').set({ permit_status: 'closed' }).where('permit_status', '=', 'granted').execute()
    await db.updateTable('work').set({ work_status: 'in_progress' }).where('reference', 'like', '%COUNTED1_').execute()
    await isAsTheLayer()
    await countForMap(db)
    await db.updateTable('work').set({ work_status: 'completed' }).where('reference', 'like', '%COUNTED12').execute()
    await sql`update permit set proposed_end_on = proposed_end_on + 30 where reference like '%COUNTED3%'`.execute(db)
    await sql`update work set centre_easting = 393300 + (centre_easting::int - 388300) % 32000 where reference like '%COUNTED4%'`.execute(
      db,
    )
    await db.deleteFrom('permit').where('reference', 'like', '%COUNTED5%').execute()
    await isAsTheLayer()
    await countForMap(db)
    await isAsTheLayer()
  })

  test('for any days and squares', async () => {
    const day = fc.integer({ min: -900, max: 700 })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...mapCellSizes), day, fc.nat(500), async (size, first, more) => {
        const days = { start_date: on(first), end_date: on(first + more) }
        expect(await fromCells(size, days)).toEqual(await fromLayer(size, days))
      }),
      { numRuns: 25 },
    )
  })

  test('say where their middle is and what it is called', async () => {
    const { cells } = await asOfficer().must(countWorksInCells, { query: { ...box, cell_size: 65_536 } })
    expect(cells).toHaveLength(1)
    expect(cells[0]).toMatchObject({ easting: 393_216, northing: 262_144, town: 'Testing', street: 'Quiet Lane' })
    expect(cells[0]?.centre_easting).toBeGreaterThan(400_000)
  })
})

describe('what is refused', () => {
  const refusal = (query: object) =>
    asOfficer().refusal(countWorksInCells, { query: { ...box, cell_size: 2048, ...query } })

  test('BR-GEN-34 a box the wrong way round, too many squares, a size that is none', async () => {
    expect(await refusal({ maxEasting: 0 })).toMatchObject({ status: 400, fields: ['maxEasting'] })
    expect(await refusal({ cell_size: 1000 })).toMatchObject({ status: 400, fields: ['cell_size'] })
    for (const edge of [700_000, 1e12, 1e308]) {
      expect(await refusal({ maxEasting: edge })).toMatchObject({ status: 400, fields: ['cell_size'] })
    }
    expect(await refusal({ minEasting: 9e15, maxEasting: 9e15 })).toMatchObject({ status: 400, fields: ['cell_size'] })
  })

  test('BR-REP-18 days the wrong way round', async () => {
    expect(await refusal({ start_date: on(2), end_date: on(1) })).toMatchObject({ status: 400, fields: ['end_date'] })
  })

  test('BR-ROLE-12 whoever may not see the map', async () => {
    const query = { ...box, cell_size: 2048 as const }
    expect((await world.stranger.refusal(countWorksInCells, { query })).status).toBe(401)
    expect((await world.as('admin@water.example').refusal(countWorksInCells, { query })).message).toBe(
      'Access restricted',
    )
  })
})
