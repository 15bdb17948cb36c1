/** No list may scan: the database explains how it answers what every list asks it, over ten thousand rows of each kind. */
import { CompiledQuery, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { basePath, type Shapes } from '../../../domain/contract/endpoint.ts'
import { buildApp } from '../../app.ts'
import { newSecret, readConfig } from '../../config.ts'
import { makeTokens } from '../../http/tokens.ts'
import { fillChildren } from '../../testing/fill/fill-children.ts'
import { fillPermits } from '../../testing/fill/fill-permits.ts'
import { hearQueries, tablesScannedBy, tablesWalkedBy } from '../../testing/heard-queries.ts'
import { openTestStore, type TestStore } from '../../testing/open-test-store.ts'
import { makeTestClock } from '../../testing/test-clock.ts'
import { implementations } from '../implementations.ts'

const works = 10_000

/** Tables smaller than this are read whole by any database, and rightly. */
const bigTable = 5000

/** What the contract wants of some lists. */
const needed: Readonly<Record<string, string>> = {
  work_reference_number: 'BW00000012',
  permit_reference_number: 'BW00000012-01',
  section_81_reference_number: 'BW00000012-S81',
  section_74_reference_number: 'BW00000012-S74-01',
  fpn_reference_number: 'BW00000012-FPN-01',
  inspection_reference_number: 'BW00000012-INSP-01',
  reinstatement_reference_number: 'BW00000012-R-01',
  private_street_reference_number: 'BW00000012-PSN',
  minEasting: '425000',
  minNorthing: '303000',
  maxEasting: '426000',
  maxNorthing: '304000',
  phase: 'phase_1',
  standing: 'in_guarantee',
  cell_size: '2048',
  query: 'lane',
}
/** What rules want besides (BR-REP-15, BR-REIN-33, BR-EVT-11). */
const neededByRule: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'reporting /material-classifications': { material_classification_classification: 'hazardous' },
  'reporting /permits/reinstatements-due': { registration_due_date_from: '2026-11-24' },
  'event /works/updates': { update_id: '100' },
}

const callers = {
  Planner: { by: 'planner@water.example', query: {} },
  Contractor: { by: 'contractor@groundworks.example', query: { swa_code: '9310' } },
  HighwayAuthority: { by: 'officer@marlshire.example', query: {} },
  Admin: { by: 'admin@marlshire.example', query: {} },
} as const
type Role = keyof typeof callers

const lists = implementations
  .filter(({ endpoint: { method, path, api, access } }) => {
    const isList = ['reporting', 'worklist', 'geojson', 'lookup', 'event'].includes(api) && typeof access === 'object'
    return method === 'GET' && (isList || path.startsWith('/app/map/') || path === '/app/to-do') && !path.includes(':')
  })
  .map(({ endpoint, shapes }) => ({ name: `${endpoint.api} ${endpoint.path}`, endpoint, shapes }))
type List = (typeof lists)[number]

let store: TestStore
let bigTables: ReadonlySet<string>
let ask: (list: List, role: Role) => Promise<{ status: number; queries: CompiledQuery[] }>
let close: () => Promise<void>

beforeAll(async () => {
  store = await openTestStore()
  await fillPermits(store.db, works)
  await fillChildren(store.db, { toEach: true })
  await sql`vacuum (analyze)`.execute(store.db)
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
     where relkind = 'r' and relnamespace = 'public'::regnamespace and reltuples >= ${bigTable}`.execute(store.db)
  bigTables = new Set(rows.map(({ name }) => name))

  const config = readConfig({ LOG_LEVEL: 'error', SESSION_SECRET: newSecret(), DATABASE_URL: store.databaseUrl })
  const clock = makeTestClock()
  const heard = hearQueries(store.db)
  const app = await buildApp({ ...config, rateLimit: 1_000_000 }, { ...store, db: heard.db }, clock, {
    runsJobs: false,
  })
  const tokens = makeTokens(config.sessionSecret)
  ask = async (list, role) => {
    const token = await tokens.issue('id', callers[role].by, clock.realNow())
    heard.take()
    const url = `${basePath(list.endpoint.api)}${list.endpoint.path}?${defaultSearch(list, role)}`
    const { statusCode: status } = await app.inject({ method: 'GET', url, headers: { token } })
    return { status, queries: heard.take() }
  }
  close = async () => {
    await app.close()
    await store.close()
  }
}, 180_000)
afterAll(() => close())

const missingIn = ({ shapes }: List): ReadonlySet<string> =>
  new Set(shapes.query?.safeParse({}).error?.issues.map((problem) => String(problem.path[0])))

/** No more than the list cannot do without. */
function defaultSearch(list: List, role: Role): URLSearchParams {
  const { name, endpoint, shapes } = list
  const missing = missingIn(list)
  const asked = Object.fromEntries(Object.entries(needed).filter(([parameter]) => missing.has(parameter)))
  const acting = endpoint.member?.startsWith('rows-') && takesSwaCode(shapes) ? callers[role].query : {}
  return new URLSearchParams({ ...asked, ...neededByRule[name], ...acting })
}

const takesSwaCode = ({ query }: Shapes) =>
  JSON.stringify(query?.safeParse({ swa_code: 1 }).error?.issues ?? []).includes('swa_code')

/** A list in the order of an index may begin at its end and stop after a page; a box of the map may not. */
const readWholeBy = async (query: CompiledQuery, isBox: boolean) =>
  (await (isBox ? tablesWalkedBy : tablesScannedBy)(store.db, query)).filter((table) => bigTables.has(table))

test('the tables are big, and a scan of one is seen', async () => {
  expect(bigTables.size).toBeGreaterThan(18)
  const scan = CompiledQuery.raw(`select count(*) from permit where details ->> 'description_of_work' = $1`, ['x'])
  expect(await readWholeBy(scan, false)).toEqual(['permit'])
  const walk = CompiledQuery.raw(`select work_reference from permit where is_active order by work_reference`)
  expect(await readWholeBy(walk, true)).toEqual(['permit'])
  expect(lists.length).toBeGreaterThan(45)
})

describe.each(lists)('$name', (list) => {
  const isBox = missingIn(list).has('minEasting')
  const admitted = (Object.keys(callers) as Role[]).filter((role) =>
    Object.hasOwn(list.endpoint.access as object, role),
  )

  test.each(admitted)('as %s finds its rows without reading a big table from end to end', async (role) => {
    const { status, queries } = await ask(list, role)
    expect(status).toBe(200)
    expect(queries.length).toBeGreaterThan(0)
    for (const query of queries) expect(await readWholeBy(query, isBox), query.sql).toEqual([])
  })
})
