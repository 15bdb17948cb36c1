import { basePath, type Api } from '../domain/contract/endpoint.ts'
import type { Store } from '../server/store/database.ts'
import { countedDays, countyCounts, layers, pannedCounts, reportingCases, searches, worklists } from './list-cases.ts'
import { openHouse, type BenchHouse } from './open-house.ts'
import { percentile } from './percentile.ts'
import { measureReports } from './reports.ts'
import { measureToDo } from './to-do.ts'
import { benchPermitsCsv } from './permits-csv.ts'

export type StoreKind = 'embedded' | 'postgres'

export interface Measured {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly budget?: number
  /** The budget is the least that is promised, not the most that may be taken. */
  readonly atLeast?: boolean
}

/** Milliseconds at the 95th percentile. */
const budgets = {
  list: { embedded: 60, postgres: 40 },
  box: { embedded: 60, postgres: 60 },
  street: { embedded: 30, postgres: 30 },
  counts: { embedded: 80, postgres: 80 },
} as const

/** Milliseconds of the slowest answer, embedded or not. */
const reportBudget = 1000
const queueBudget = 200

const warmUps = 2
const turns = 20
const officer = 'officer@marlshire.example'

/** Lists, layers, lookups and the export over HTTP, by the officer of an authority with most of the permits. */
export async function measureStore(
  store: Store,
  kind: StoreKind,
  databaseUrl: string | undefined,
): Promise<Measured[]> {
  const house = await openHouse(store, databaseUrl)
  try {
    const measured: Measured[] = []
    const add = async (name: string, what: keyof typeof budgets, api: Api, paths: readonly string[]) => {
      const value = await slowest(house, api, paths)
      measured.push({ name, value, unit: 'ms', budget: budgets[what][kind] })
    }
    for (const [path, { always = '', filters }] of Object.entries(reportingCases)) {
      await add(`${path}, as it opens`, 'list', 'reporting', [`${path}?${always}`])
      for (const filter of filters) await add(`${path}?${filter}`, 'list', 'reporting', [`${path}?${always}&${filter}`])
    }
    for (const path of worklists) await add(`worklist ${path}`, 'list', 'worklist', [path])
    for (const { path, perKilometre } of layers) {
      await add(
        `map ${path}, 500 in a box`,
        'box',
        'geojson',
        boxesOf(500 / perKilometre).map((box) => `${path}?${box}`),
      )
    }
    for (const [days, query] of Object.entries(countedDays)) {
      await add(`map counts of the county, ${days}`, 'counts', 'app', countyCounts(query))
    }
    await add('map counts over a million works, panned and zoomed', 'counts', 'app', pannedCounts())
    for (const words of searches) {
      await add(`streets by "${words}"`, 'street', 'lookup', [`/nsg/search?query=${encodeURIComponent(words)}`])
    }
    const reports = (await measureReports(house)).map((report) => ({ ...report, unit: 'ms', budget: reportBudget }))
    const queue = (await measureToDo(house)).map((one) => ({ ...one, unit: 'ms', budget: queueBudget }))
    return [...measured, ...reports, ...queue, ...(await benchPermitsCsv(house))]
  } finally {
    await house.close()
  }
}

/** Milliseconds at the 95th percentile of all calls of these paths. */
async function slowest({ app, tokenOf }: BenchHouse, api: Api, paths: readonly string[]): Promise<number> {
  const token = await tokenOf(officer)
  const times: number[] = []
  for (let turn = 0; turn < warmUps + Math.max(turns, paths.length); turn += 1) {
    const url = basePath(api) + (paths[turn % paths.length] ?? '')
    const before = performance.now()
    const answer = await app.inject({ method: 'GET', url, headers: { token } })
    const took = performance.now() - before
    if (answer.statusCode !== 200) throw new Error(`${url} was refused: ${answer.body}`)
    if (turn >= warmUps) times.push(took)
  }
  return percentile(times, 0.95)
}

/** Ten boxes of so many square kilometres, spread over the square that fillPermits puts works in. */
function boxesOf(squareKilometres: number): string[] {
  const side = Math.min(20_000, Math.sqrt(squareKilometres) * 1000)
  return Array.from({ length: 10 }, (_, n) => {
    const [minEasting, minNorthing] = [423_000 + ((20_000 - side) * n) / 9, 301_000 + ((20_000 - side) * (9 - n)) / 9]
    return `minEasting=${minEasting}&minNorthing=${minNorthing}&maxEasting=${minEasting + side}&maxNorthing=${minNorthing + side}`
  })
}
