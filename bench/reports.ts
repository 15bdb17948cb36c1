import type { BenchHouse } from './open-house.ts'

/** Reports of a year, as an officer and a planner open them; each is promised within a second. */
const year = 'date_from=2025-11-25&date_to=2026-11-24'

export const reportCases: readonly {
  readonly name: string
  readonly path: string
  readonly by: 'officer' | 'planner'
}[] = [
  ...['applications', 'decisions', 'overruns', 'penalties', 'works-done', 'inspections', 'reinstatements'].flatMap(
    (report) =>
      (['officer', 'planner'] as const).map((by) => ({
        name: `report of ${report}, a year, ${by}`,
        path: `/app/reports/${report}?${year}`,
        by,
      })),
  ),
  {
    name: 'report of applications, an area',
    path: `/app/reports/applications?${year}&geographical_area_reference_number=GA-900`,
    by: 'officer',
  },
  { name: 'report of workload, a year', path: `/app/reports/workload?${year}`, by: 'officer' },
  { name: 'money at risk, officer', path: '/app/reports/jeopardy', by: 'officer' },
  { name: 'money at risk, planner', path: '/app/reports/jeopardy', by: 'planner' },
]

const accounts = { officer: 'officer@marlshire.example', planner: 'api-planner@water.example' }
const turns = 4

/** Milliseconds of the slowest answer to each, after one that does not count. */
export async function measureReports(house: BenchHouse): Promise<{ readonly name: string; readonly value: number }[]> {
  const measured = []
  for (const { name, path, by } of reportCases) {
    const token = await house.tokenOf(accounts[by])
    let slowest = 0
    for (let turn = 0; turn <= turns; turn += 1) {
      const before = performance.now()
      const { statusCode, body } = await house.app.inject({ method: 'GET', url: path, headers: { token } })
      if (statusCode !== 200) throw new Error(`${path} was refused: ${body}`)
      if (turn > 0) slowest = Math.max(slowest, performance.now() - before)
    }
    measured.push({ name, value: slowest })
  }
  return measured
}
