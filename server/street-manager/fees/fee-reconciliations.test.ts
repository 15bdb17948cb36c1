import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listAudit } from '../../../domain/contract/audit.ts'
import * as fees from '../../../domain/contract/fee-reconciliations.ts'
import { readRefusal } from '../../testing/client.ts'
import { peopleOf, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

const officer = 'officer@marlshire.example'
const admin = 'admin@marlshire.example'

let world: World
let matched: PermitPath
let differs: PermitPath
let missing: PermitPath
beforeAll(async () => {
  world = await startWorld()
  const people = peopleOf(world)
  const granted = async () => {
    const path = await people.apply()
    await people.decide(path)
    return path
  }
  matched = await granted()
  differs = await granted()
  missing = await granted()
})
afterAll(() => world.stop())

const columns = { reference_column: 'Permit ref', date_column: 'Date', amount_column: 'Amount' }

interface Sent {
  readonly by?: string
  readonly name?: string
  readonly changes?: Record<string, string>
}

async function send(text: string | Uint8Array, { by = officer, name = 'october.csv', changes = {} }: Sent = {}) {
  const form = new FormData()
  const said = { ...columns, name: 'November', date_from: '2026-11-01', date_to: '2026-11-30', ...changes }
  for (const [field, value] of Object.entries(said)) form.append(field, value)
  form.append('file', new Blob([typeof text === 'string' ? text : new Uint8Array(text)]), name)
  return world.as(by).request('POST', fees.createFeeReconciliation.path, form)
}

/** The number of one that was kept. */
async function kept(text: string) {
  const answer = await send(text)
  expect(answer.status, JSON.stringify(answer.body)).toBe(201)
  return { reconciliationId: (answer.body as { reconciliation_id: number }).reconciliation_id }
}

const feeOf = async ({ permitReferenceNumber }: PermitPath) => {
  const { fee_pence } = await world.db
    .selectFrom('chargeable_event')
    .select('fee_pence')
    .where('permit_reference', '=', permitReferenceNumber)
    .executeTakeFirstOrThrow()
  return ((fee_pence ?? 0) / 100).toFixed(2)
}

const file = async () =>
  [
    'Customer;Amount;Date;Permit ref',
    `Marl Water;£${await feeOf(matched)};24/11/2026;${matched.permitReferenceNumber.toLowerCase()}`,
    `Marl Water;"£1,000.00";24/11/2026;${differs.permitReferenceNumber}`,
    '=cmd();12.00;24/11/2026;=SUM(A1)',
    `Marl Water;99.00;24/10/2026;${missing.permitReferenceNumber}`,
    'Total;£1,111.00;;',
  ].join('\r\n')

describe('finance’s file beside the ledger', () => {
  it('is kept with what matched, what differs and what only one side has', async () => {
    const params = await kept(await file())
    const one = await world.as(admin).must(fees.getFeeReconciliation, { params })
    expect(one).toMatchObject({
      name: 'November',
      skipped_rows: 1,
      counts: { matched: 1, amount_differs: 1, finance_only: 1, ledger_only: 1 },
    })
    const { rows } = await world.as(officer).must(fees.listReconciledPermits, { params })
    const outcomes = Object.fromEntries(rows.map((row) => [row.permit_reference_number, row]))
    expect(outcomes[matched.permitReferenceNumber]).toMatchObject({ outcome: 'matched', difference: 0, first_line: 2 })
    expect(outcomes[differs.permitReferenceNumber]).toMatchObject({ outcome: 'amount_differs', finance_amount: 1000 })
    expect(outcomes['=SUM(A1)']).toMatchObject({ outcome: 'finance_only', difference: 12 })
    // its row is of a day outside
    expect(outcomes[missing.permitReferenceNumber]).toMatchObject({ outcome: 'ledger_only', finance_amount: null })
    const only = await world.as(officer).must(fees.listReconciledPermits, { params, query: { outcome: ['matched'] } })
    expect(only.rows).toHaveLength(1)
    const log = await world.as(admin).must(listAudit, { query: { event: ['fees_reconciled'] } })
    expect(log.rows[0]?.details).toContain('November: 3 permits of october.csv')
  })

  it('BR-CSV-05: goes out as a CSV of differences without cells that run', async () => {
    const params = await kept(await file())
    const { body: text } = await world.as(officer).call(fees.getFeeDifferences, { params })
    const rows = parse(text as unknown as string, { columns: true }) as Record<string, string>[]
    expect(rows.map((row) => row['permit_reference_number'])).toContain("'=SUM(A1)")
    expect(rows.map((row) => row['permit_reference_number'])).not.toContain(matched.permitReferenceNumber)
  })

  it('is deleted, and that stays in the log', async () => {
    const params = await kept(await file())
    await world.as(officer).must(fees.deleteFeeReconciliation, { params })
    expect((await world.as(officer).refusal(fees.getFeeReconciliation, { params })).status).toBe(404)
    const { rows } = await world.as(officer).must(fees.listFeeReconciliations)
    expect(rows.map(({ reconciliation_id }) => reconciliation_id)).not.toContain(params.reconciliationId)
    const log = await world.as(admin).must(listAudit, { query: { event: ['fee_reconciliation_deleted'] } })
    expect(log.rows).toHaveLength(1)
  })

  it.each([
    ['a day that is none', 'Permit ref,Date,Amount\nAB1,soon,1', {}, ['file']],
    ['an amount that is none', 'Permit ref,Date,Amount\nAB1,24/11/2026,much', {}, ['file']],
    ['another file', 'PK', { name: 'fees.xlsx' }, ['file']],
    ['an empty file', '', {}, ['file']],
    ['quotes that never close', 'Permit ref,Date,Amount\n"AB1,24/11/2026,1', {}, ['file']],
    ['a column that is not there', 'Ref,Date,Amount\nAB1,24/11/2026,1', {}, ['reference_column']],
    ['days in reverse', 'a\n', { changes: { date_to: '2026-10-01' } }, ['date_to']],
  ] satisfies [string, string, Sent, string[]][])('400 for %s', async (_, text, sent, expected) => {
    expect(readRefusal(await send(text, sent))).toMatchObject({ status: 400, fields: expected })
  })

  it('BR-GEN-50: 400 for more than 50,000 rows', async () => {
    const text = `Permit ref,Date,Amount\n${'AB1,24/11/2026,1\n'.repeat(50_001)}`
    expect((await send(text)).status).toBe(400)
  })

  it('BR-ROLE-64: is the authority’s own', async () => {
    const params = await kept(await file())
    for (const by of ['officer@eastmarl.example', 'planner@water.example', 'admin@water.example']) {
      expect((await world.as(by).refusal(fees.getFeeReconciliation, { params })).status, by).toBe(401)
      expect((await world.as(by).refusal(fees.listReconciledPermits, { params })).status, by).toBe(401)
      expect((await world.as(by).refusal(fees.getFeeDifferences, { params })).status, by).toBe(401)
      expect((await world.as(by).refusal(fees.deleteFeeReconciliation, { params })).status, by).toBe(401)
    }
    expect((await send(await file(), { by: 'planner@water.example' })).status).toBe(401)
    expect((await world.as('officer@eastmarl.example').must(fees.listFeeReconciliations)).rows).toEqual([])
  })
})
