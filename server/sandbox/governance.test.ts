/** The sandbox's governance permits: something of everything, whatever day it is made. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { governanceExceptions, governanceRisks } from '../../domain/contract/enums/governance.ts'
import { getGovernance, listGovernance } from '../../domain/contract/governance.ts'
import { governanceRisk } from '../../domain/rules/governance-risk.ts'
import { civilDate, londonDate } from '../../domain/rules/working-days.ts'
import { insertRows } from '../store/insert-rows.ts'
import { startWorld, type World } from '../testing/world.ts'
import { makeChance } from './chance.ts'
import { insertGovernance } from './governance.ts'
import { makeStreets } from './streets.ts'
import { makeWorks } from './works.ts'

const planner = 'api-planner@water.example'

let world: World
beforeAll(async () => {
  world = await startWorld()
  const now = world.clock.now()
  const made = makeWorks(400, makeStreets(makeChance(2026)), now, makeChance(2027))
  await insertRows(world.db, 'work', made.works)
  await insertRows(world.db, 'permit', made.permits)
  await insertGovernance(world.db, now, makeChance(2043))
})
afterAll(() => world.stop())

const list = (query: object = {}) => world.as(planner).must(listGovernance, { query })

test('every risk and every exception is there', async () => {
  const { risk_counts, exception_counts, choices } = await list()
  for (const risk of governanceRisks) expect(risk_counts[risk], risk).toBeGreaterThan(0)
  for (const exception of governanceExceptions) expect(exception_counts[exception], exception).toBeGreaterThan(0)
  expect(choices.teams.length).toBeGreaterThan(1)
})

test('BR-GOV-20 to 22: what the database sorts and filters by is what the rule says', async () => {
  const { ofAll, rows } = await everything()
  expect(rows.length).toBe(ofAll)
  const rank = ['high', 'medium', 'low', 'none']
  const order = rows.map(({ governance }) => rank.indexOf(governance?.risk.status ?? 'none'))
  expect(order).toEqual(order.toSorted((a, b) => a - b))
  for (const risk of governanceRisks) {
    const found = await list({ risk: [risk] })
    expect(found.rows.every(({ governance }) => governance?.risk.status === risk)).toBe(true)
    expect(found.pagination.total_rows).toBe(rows.filter(({ governance }) => governance?.risk.status === risk).length)
  }
  const today = londonDate(world.clock.now())
  for (const { governance } of rows) {
    if (!governance?.start_date || !governance.end_date || governance.risk.status === 'none') continue
    const facts = { startOn: civilDate(governance.start_date), endOn: civilDate(governance.end_date), isSettled: false }
    expect(governance.risk).toMatchObject(governanceRisk(facts, today))
  }
})

test('exceptions that the list is filtered by are those that each permit tells', async () => {
  const { rows } = await everything()
  for (const exception of governanceExceptions) {
    const { pagination } = await list({ exception: [exception] })
    const told = rows.filter((row) => row.exceptions.some((one) => one.exception === exception))
    expect(pagination.total_rows, exception).toBe(told.length)
  }
  const soon = await list({ ending_within: 7 })
  expect(soon.rows.every(({ governance }) => (governance?.risk.days ?? 99) <= 7)).toBe(true)
  const params = { governancePermitId: rows[0]?.governance?.governance_permit_id ?? '' }
  expect((await world.as(planner).must(getGovernance, { params })).governance).toEqual(rows[0]?.governance)
})

async function everything() {
  const first = await list()
  const rows = [...first.rows]
  while (rows.length < first.pagination.total_rows) rows.push(...(await list({ offset: rows.length })).rows)
  return { rows, ofAll: first.pagination.total_rows }
}
