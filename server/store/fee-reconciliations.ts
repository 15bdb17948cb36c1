import { sql } from 'kysely'
import type { FeeReconciliationOutcome } from '../../domain/contract/enums/fees.ts'
import type { Database } from './database.ts'
import type { FeeReconciliationRowTable } from './fee-matrices-tables.ts'
import { inOrderOf } from './in-order-of.ts'

export type ReconciledRow = Omit<FeeReconciliationRowTable, 'reconciliation_id' | 'last_charged_at'> & {
  readonly last_charged_at: string | null
}

const rowsAtOnce = 5000

/** Keeps what came of each permit. */
export async function insertReconciled(db: Database, id: number, rows: readonly ReconciledRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(from, from + rowsAtOnce))
    await sql`
      insert into fee_reconciliation_row (reconciliation_id, permit_reference, outcome, finance_pence, ledger_pence,
        first_line, last_charged_at, work_reference, promoter_swa_code)
      select ${id}::int, permit_reference, outcome, finance_pence, ledger_pence, first_line, last_charged_at,
             work_reference, promoter_swa_code
        from json_populate_recordset(null::fee_reconciliation_row, ${json}::json)`.execute(db)
  }
}

/** Reconciliations of these numbers with how often each outcome came and what both sides add up to, in the numbers' order. */
export async function readReconciliations(db: Database, ids: readonly number[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('fee_reconciliation')
    .selectAll()
    .where('id', 'in', [...ids])
    .execute()
  const counts = await db
    .selectFrom('fee_reconciliation_row')
    .select(({ fn }) => [
      'reconciliation_id',
      'outcome',
      fn.countAll<string>().as('permits'),
      fn.sum<string | null>('finance_pence').as('finance'),
      fn.sum<string | null>('ledger_pence').as('ledger'),
    ])
    .where('reconciliation_id', 'in', [...ids])
    .groupBy(['reconciliation_id', 'outcome'])
    .execute()
  const full = rows.map((row) => {
    const own = counts.filter(({ reconciliation_id }) => reconciliation_id === row.id)
    const count = (outcome: FeeReconciliationOutcome) =>
      Number(own.find((one) => one.outcome === outcome)?.permits ?? 0)
    return {
      ...row,
      counts: {
        matched: count('matched'),
        amount_differs: count('amount_differs'),
        finance_only: count('finance_only'),
        ledger_only: count('ledger_only'),
      },
      finance_pence: own.reduce((sum, { finance }) => sum + Number(finance ?? 0), 0),
      ledger_pence: own.reduce((sum, { ledger }) => sum + Number(ledger ?? 0), 0),
    }
  })
  return inOrderOf(ids.map(String), full, ({ id }) => String(id))
}

/** The permits of a reconciliation with these references, or all that did not match, with their promoters' names. */
export async function readReconciled(db: Database, id: number, references: readonly string[] | 'differences') {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('fee_reconciliation_row as row')
    .leftJoin('organisation', 'organisation.swa_code', 'row.promoter_swa_code')
    .selectAll('row')
    .select('organisation.name as promoter_organisation')
    .where('row.reconciliation_id', '=', id)
    .$if(references === 'differences', (query) => query.where('row.outcome', '<>', 'matched'))
    .$if(references !== 'differences', (query) => query.where('row.permit_reference', 'in', [...references]))
    .orderBy('row.outcome')
    .orderBy('row.permit_reference')
    .execute()
  return references === 'differences' ? rows : inOrderOf(references, rows, (row) => row.permit_reference)
}
