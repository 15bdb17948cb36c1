import { sql, type SqlBool } from 'kysely'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/fee-reconciliations.ts'
import * as shapes from '../../../domain/contract/fee-reconciliations.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { feeReconciliationOutcomeLabels } from '../../../domain/labels/fees.ts'
import { label } from '../../../domain/labels/words.ts'
import { reconciled } from '../../../domain/rules/fee-reconciling.ts'
import { checkLedgerDays } from '../../../domain/rules/fee-ledger-checks.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { countWords, dateWords } from '../../../domain/words.ts'
import { implement } from '../../http/implement.ts'
import { notFound, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { ledgerByPermit } from '../../store/fee-ledger.ts'
import {
  insertReconciled,
  readReconciled,
  readReconciliations,
  type ReconciledRow,
} from '../../store/fee-reconciliations.ts'
import { findPage } from '../../store/list-page.ts'
import { allOf, contains, oneOf } from '../../store/matching.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { csvHeading, csvLines } from '../exports/csv-text.ts'
import { attachmentHeader } from '../files/file-name.ts'
import { authorityOwns, ownAuthority } from '../own-authority.ts'
import { instantAnswer } from '../wire-dates.ts'
import { readFeeFile, type FinanceFee } from './read-fee-file.ts'

/** Whose reconciliation the path names; 404 when nobody's, 401 for another authority's. */
const owned = {
  owners: async (db: Database, params: Readonly<Record<string, string>>) => {
    const id = Number(params['reconciliationId'])
    const row = await db
      .selectFrom('fee_reconciliation')
      .select('organisation_reference')
      .where('id', '=', Number.isSafeInteger(id) && id <= 2_000_000_000 ? id : 0)
      .executeTakeFirst()
    return row && authorityOwns(row.organisation_reference)
  },
}

/** Sets finance's file against the ledger of its days and keeps what came of each permit. */
const create = implement(
  endpoints.createFeeReconciliation,
  shapes.createFeeReconciliation,
  async ({ db, caller, body, upload, now }) => {
    const authority = ownAuthority(endpoints.createFeeReconciliation, caller)
    refuseProblems(checkLedgerDays(body.date_from, body.date_to))
    const [from, to] = [civilDate(body.date_from), civilDate(body.date_to)]
    const { fees, skipped } = readFeeFile(upload, body, { from, to })
    const scope = { side: 'authority', swa_code: authority, workstreams: undefined } as const
    const ledger = await ledgerByPermit(db, scope, from.toString(), to.toString())
    const { id } = await db
      .insertInto('fee_reconciliation')
      .values({
        organisation_reference: authority,
        name: body.name.trim(),
        file_name: upload.name.slice(0, 200),
        date_from: from.toString(),
        date_to: to.toString(),
        skipped_rows: skipped,
        created_at: now.toString(),
        created_by: caller.email,
        created_by_name: caller.person_name ?? null,
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    await insertReconciled(db, id, compare(fees, ledger))
    const words = `${body.name.trim()}: ${countWords(fees.size, 'permit')} of ${upload.name}, ${dateWords(from)} to ${dateWords(to)}`
    await note(db, caller, { event: 'fees_reconciled', id, words }, now)
    return { reconciliation_id: id }
  },
)

function compare(
  fees: ReadonlyMap<string, FinanceFee>,
  ledger: Awaited<ReturnType<typeof ledgerByPermit>>,
): ReconciledRow[] {
  const known = new Map(ledger.map((row) => [row.permit_reference, row]))
  const references = new Set([...fees.keys(), ...known.keys()])
  return [...references].map((permit_reference) => {
    const [finance, row] = [fees.get(permit_reference), known.get(permit_reference)]
    return {
      permit_reference,
      outcome: reconciled(finance?.pence, row && row.total_pence),
      finance_pence: finance?.pence ?? null,
      ledger_pence: row?.total_pence ?? null,
      first_line: finance?.first_line ?? null,
      last_charged_at: row?.last_charged_at ?? null,
      work_reference: row?.work_reference ?? null,
      promoter_swa_code: row?.promoter_swa_code ?? null,
    }
  })
}

const list = implement(
  endpoints.listFeeReconciliations,
  shapes.listFeeReconciliations,
  async ({ db, caller, query }) => {
    const authority = ownAuthority(endpoints.listFeeReconciliations, caller)
    const source = { from: sql`fee_reconciliation`, key: 'fee_reconciliation.id' }
    const { keys, ...pagination } = await findPage(
      db,
      source,
      sql<SqlBool>`organisation_reference = ${authority}`,
      { column: 'fee_reconciliation.created_at', direction: query.sort_direction ?? 'desc' },
      { offset: query.offset ?? 0, counted: query.include_total_count ?? true },
    )
    return { pagination, rows: (await readReconciliations(db, keys.map(Number))).map(describe) }
  },
)

const get = implement(
  endpoints.getFeeReconciliation,
  shapes.getFeeReconciliation,
  async ({ db, params }) => describe(await oneOfThem(db, params.reconciliationId)),
  owned,
)

async function oneOfThem(db: Database, id: number) {
  const [found] = await readReconciliations(db, [id])
  if (!found) throw notFound(`Reconciliation ${id}`)
  return found
}

const permits = implement(
  endpoints.listReconciledPermits,
  shapes.listReconciledPermits,
  async ({ db, params: { reconciliationId: id }, query }) => {
    const column = sorts[query.sort_column ?? 'permit_reference_number']
    const { keys, ...pagination } = await findPage(
      db,
      { from: sql`fee_reconciliation_row`, key: sorts.permit_reference_number },
      allOf([
        sql<SqlBool>`reconciliation_id = ${id}`,
        oneOf('fee_reconciliation_row.outcome', query.outcome),
        contains(sorts.permit_reference_number, query.permit_reference_number),
      ]),
      { column, direction: query.sort_direction ?? 'asc' },
      { offset: query.offset ?? 0, counted: query.include_total_count ?? true },
    )
    return { pagination, rows: (await readReconciled(db, id, keys)).map(describePermit) }
  },
  owned,
)

const sorts = {
  permit_reference_number: 'fee_reconciliation_row.permit_reference',
  finance_amount: 'fee_reconciliation_row.finance_pence',
  ledger_amount: 'fee_reconciliation_row.ledger_pence',
} as const

/** What did not match, with cells that no spreadsheet runs (BR-CSV-05). */
const differences = implement(
  endpoints.getFeeDifferences,
  shapes.getFeeDifferences,
  async ({ db, params: { reconciliationId: id }, reply }) => {
    const { name } = await oneOfThem(db, id)
    const rows = (await readReconciled(db, id, 'differences')).map(describePermit)
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', attachmentHeader(`${name} differences.csv`))
      .header('cache-control', 'private, no-store')
      .send(csvHeading(columns) + csvLines(columns, rows))
  },
  owned,
)

const columns = [
  'permit_reference_number',
  'outcome_string',
  'promoter_organisation',
  'last_transaction_date',
  'finance_amount',
  'ledger_amount',
  'difference',
  'first_line',
] as const

const remove = implement(
  endpoints.deleteFeeReconciliation,
  shapes.deleteFeeReconciliation,
  async ({ db, caller, params: { reconciliationId: id }, now }) => {
    const { name, file_name } = await oneOfThem(db, id)
    await db.deleteFrom('fee_reconciliation').where('id', '=', id).execute()
    await note(db, caller, { event: 'fee_reconciliation_deleted', id, words: `${name}, of ${file_name}` }, now)
  },
  owned,
)

type Found = Awaited<ReturnType<typeof readReconciliations>>[number]

const describe = (row: Found): AnswerOf<typeof endpoints.getFeeReconciliation> => ({
  reconciliation_id: row.id,
  name: row.name,
  file_name: row.file_name,
  date_from: row.date_from,
  date_to: row.date_to,
  date_created: instantAnswer(row.created_at),
  created_by: row.created_by_name ?? row.created_by,
  skipped_rows: row.skipped_rows,
  counts: row.counts,
  finance_total: row.finance_pence / 100,
  ledger_total: row.ledger_pence / 100,
})

type FoundPermit = Awaited<ReturnType<typeof readReconciled>>[number]

function describePermit(row: FoundPermit): AnswerOf<typeof endpoints.listReconciledPermits>['rows'][number] {
  const { finance_pence: finance, ledger_pence: ledger } = row
  const isUnknown = ledger === null && row.outcome !== 'finance_only'
  return {
    permit_reference_number: row.permit_reference,
    work_reference_number: row.work_reference,
    outcome: row.outcome,
    outcome_string: label(feeReconciliationOutcomeLabels, row.outcome),
    promoter_organisation: row.promoter_organisation,
    last_transaction_date: row.last_charged_at && instantAnswer(row.last_charged_at),
    finance_amount: finance === null ? null : finance / 100,
    ledger_amount: ledger === null ? null : ledger / 100,
    difference: isUnknown ? null : ((finance ?? 0) - (ledger ?? 0)) / 100,
    first_line: row.first_line,
  }
}

interface Noted {
  readonly event: 'fees_reconciled' | 'fee_reconciliation_deleted'
  readonly id: number
  readonly words: string
}

function note(db: Database, caller: Caller, { event, id, words }: Noted, now: Temporal.Instant): Promise<void> {
  const own = caller.organisation_reference
  const what = { event, object_type: 'fee_matrix', object_reference: String(id), topic: 'Fees' } as const
  return recordEvent(db, organisationOf(caller), { ...what, details: words, visible_to: own }, actorOf(caller), now)
}

export const feeReconciliations = [create, list, get, permits, differences, remove]
