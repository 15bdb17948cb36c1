import type { BenchHouse } from './open-house.ts'

/** The queue as it opens, and as an officer and a planner narrow it; each is promised within a fifth of a second. */
const toDoCases: readonly { readonly name: string; readonly query: string; readonly by: 'officer' | 'planner' }[] = [
  { name: 'queue as it opens, officer', query: 'group=overdue&group=today&group=soon', by: 'officer' },
  { name: 'queue of everything, officer', query: '', by: 'officer' },
  { name: 'queue of an area, officer', query: 'geographical_area_reference_number=GA-900', by: 'officer' },
  { name: 'queue of one kind, fourth page, officer', query: 'kind=permits_to_assess&offset=75', by: 'officer' },
  { name: 'queue as it opens, planner', query: 'group=overdue&group=today&group=soon', by: 'planner' },
]

const accounts = { officer: 'officer@marlshire.example', planner: 'api-planner@water.example' }
const turns = 4

/** Milliseconds of the slowest answer to each, after one that does not count. */
export async function measureToDo(house: BenchHouse): Promise<{ readonly name: string; readonly value: number }[]> {
  const measured = []
  for (const { name, query, by } of toDoCases) {
    const token = await house.tokenOf(accounts[by])
    let slowest = 0
    for (let turn = 0; turn <= turns; turn += 1) {
      const before = performance.now()
      const { statusCode, body } = await house.app.inject({
        method: 'GET',
        url: `/app/to-do?${query}`,
        headers: { token },
      })
      if (statusCode !== 200) throw new Error(`The queue was refused: ${body}`)
      if (turn > 0) slowest = Math.max(slowest, performance.now() - before)
    }
    measured.push({ name, value: slowest })
  }
  return measured
}
