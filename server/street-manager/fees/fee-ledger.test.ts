import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { QueryOf } from '../../../domain/contract/endpoint.ts'
import { getCsv } from '../../../domain/contract/exports.ts'
import { exportFeeLedger, getFeeTotals, listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import { writeExports } from '../../jobs/write-exports.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const planner = 'planner@water.example'

let world: World
let path: PermitPath
let discounted: PermitPath
beforeAll(async () => {
  world = await startWorld()
  const people = peopleOf(world)
  path = await people.apply()
  await people.decide(path)
  discounted = await people.apply()
  await people.decide(discounted)
  await sql`update permit set details = details || '{"assessment_discount": 30}'
             where reference = ${discounted.permitReferenceNumber}`.execute(world.db)
})
afterAll(() => world.stop())

const ledger = async (by: string, query: QueryOf<typeof listFeeLedger> = {}) =>
  (await world.as(by).must(listFeeLedger, { query })).rows
const year = { date_from: '2026-01-01', date_to: '2026-12-31' }

describe('the ledger of fees', () => {
  it('BR-FEE-04, 05: has the fee of the day, the discount and what is left', async () => {
    const rows = await ledger(officer, { sort_column: 'permit_reference_number', sort_direction: 'asc' })
    expect(rows).toHaveLength(2)
    const ofPermit = ({ permitReferenceNumber }: PermitPath) =>
      rows.find((row) => row.permit_reference_number === permitReferenceNumber)
    const [plain, cheaper] = [ofPermit(path), ofPermit(discounted)]
    expect(plain).toMatchObject({
      permit_reference_number: path.permitReferenceNumber,
      transaction_type_string: 'Permit granted',
      work_category: 'minor',
      assessment_discount: 0,
    })
    expect(plain?.fee).toBeGreaterThan(0)
    expect(plain?.total).toBe(plain?.fee)
    expect(cheaper?.total).toBeCloseTo((cheaper?.fee ?? 0) * 0.7)
  })

  it('BR-ROLE-66: is each side’s own, by workstream', async () => {
    expect(await ledger(planner)).toHaveLength(2)
    expect(await ledger('officer@eastmarl.example')).toEqual([])
    expect(await ledger('planner@broadband.example')).toEqual([])
    expect((await world.as('admin@marlshire.example').refusal(listFeeLedger)).status).toBe(401)
    expect((await world.as('contractor@groundworks.example').refusal(listFeeLedger)).status).toBe(400)
    expect(await ledger('contractor@groundworks.example', { swa_code: '9310' })).toEqual(expect.any(Array))
  })

  it.each([
    ['the permit', () => ({ permit_reference_number: path.permitReferenceNumber }), 1],
    ['a discount', () => ({ is_discounted: true }), 1],
    ['the kind', () => ({ transaction_type: ['paa_progressed' as const] }), 0],
    ['the category', () => ({ work_category: ['minor' as const] }), 2],
    ['the other party', () => ({ organisation: 'marl water' }), 2],
    ['the days', () => ({ date_to: '2026-11-23' }), 0],
  ])('is narrowed by %s', async (_, query, count) => {
    expect(await ledger(officer, query())).toHaveLength(count)
  })

  it('adds up by organisation and category, the same as its rows', async () => {
    const rows = await ledger(officer)
    const sum = (pounds: (number | null)[]) =>
      pounds.reduce((all: number, one) => all + Math.round((one ?? 0) * 100), 0)
    const totals = await world.as(officer).must(getFeeTotals, { query: year })
    expect(totals.by_organisation).toMatchObject([{ key: '9310', transactions: 2, without_fee: 0 }])
    expect(totals.by_category).toMatchObject([{ key: 'minor', transactions: 2 }])
    expect(sum([totals.by_organisation[0]?.total ?? 0])).toBe(sum(rows.map(({ total }) => total)))
    expect(sum([totals.by_category[0]?.fees ?? 0])).toBe(sum(rows.map(({ fee }) => fee)))
  })

  it('400 for days that are reversed, missing or more than a year', async () => {
    const refusal = (query: object) => world.as(officer).refusal(getFeeTotals, { query })
    expect(await refusal({})).toMatchObject({ status: 400, fields: ['date_from', 'date_to'] })
    expect(await refusal({ ...year, date_to: '2025-01-01' })).toMatchObject({ status: 400, fields: ['date_to'] })
    expect(await refusal({ ...year, date_to: '2027-06-01' })).toMatchObject({ status: 400, fields: ['date_to'] })
  })

  it('BR-CSV-14: goes out as CSV with the same columns', async () => {
    const { csv_id } = await world.as(officer).must(exportFeeLedger, { body: { is_discounted: true } })
    await writeExports(world.house)
    const { body: text } = await world.as(officer).call(getCsv, { params: { csvId: csv_id } })
    const rows = parse(text as unknown as string, { columns: true }) as Record<string, string>[]
    expect(rows).toMatchObject([
      { permit_reference_number: discounted.permitReferenceNumber, assessment_discount: '30' },
    ])
  })
})
