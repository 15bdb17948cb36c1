import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { FeeReconciliationOutcome } from '../../domain/contract/enums/fees.ts'
import type { getFeeMatrix } from '../../domain/contract/fee-matrices.ts'
import type { Fees } from '../../domain/rules/fee-matrix-checks.ts'
import type { Generated } from 'kysely'
import type { Instant, Json } from './column-types.ts'

/** Published and never changed again. The one with the latest day that has come is in force; of one day, the last. */
export interface FeeMatrixVersionTable {
  organisation_reference: string
  version: number
  fees: Json<Fees>
  /** When the authority gives a discount; at most 500 characters (BR-FEE-08). */
  discount_guidance: AnswerOf<typeof getFeeMatrix>['discount_guidance']
  effective_from: string
  /** Null for what was there before versions were kept; so are the other two. */
  published_at: Instant | null
  published_by: string | null
  published_by_name: string | null
}

/** What an authority's administrators are still writing, one draft for all of them. */
export interface FeeMatrixDraftTable {
  organisation_reference: string
  /** Goes up with each saving: who has not seen the last one is told. */
  revision: number
  fees: Json<Partial<Fees>>
  discount_guidance: string
  changed_at: Instant
  changed_by: string
  changed_by_name: string | null
}

/** A file of finance's, set against the ledger of its days. */
export interface FeeReconciliationTable {
  id: Generated<number>
  organisation_reference: string
  name: string
  file_name: string
  date_from: string
  date_to: string
  /** Rows without a permit reference, like totals. */
  skipped_rows: number
  created_at: Instant
  created_by: string
  created_by_name: string | null
}

export interface FeeReconciliationRowTable {
  reconciliation_id: number
  permit_reference: string
  outcome: FeeReconciliationOutcome
  /** Null where finance has nothing. */
  finance_pence: number | null
  /** Null where the ledger has nothing, or does not know what it came to. */
  ledger_pence: number | null
  /** Line of the file, its heading counted. */
  first_line: number | null
  last_charged_at: Instant | null
  work_reference: string | null
  promoter_swa_code: string | null
}
