import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { ChargeKind } from '../../domain/contract/enums/fees.ts'
import type { WorkCategory } from '../../domain/contract/enums/permits.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { otherPartyColumn } from './fee-report.ts'
import { ownRows, partyNamed } from './list-filters.ts'
import { allOf, flagged, instantBetween, oneOf, partOfReference, type Condition } from './matching.ts'

export interface LedgerFilters {
  /** London days, both included. */
  readonly date_from?: string | undefined
  readonly date_to?: string | undefined
  readonly transaction_type?: ChargeKind[] | undefined
  readonly work_category?: WorkCategory[] | undefined
  readonly is_traffic_sensitive?: boolean | undefined
  readonly is_discounted?: boolean | undefined
  /** Part of it. */
  readonly permit_reference_number?: string | undefined
  readonly organisation?: string | undefined
}

const sensitive = 'chargeable_event.is_traffic_sensitive'

/** The transactions of `chargeable_event` that the scope may see and the filters leave (BR-FEE-05, BR-ROLE-66). */
export function ledgerConditions(asked: LedgerFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'chargeable_event'),
    ...instantBetween('chargeable_event.happened_at', asked.date_from, asked.date_to),
    oneOf('chargeable_event.kind', asked.transaction_type),
    oneOf('chargeable_event.work_category', asked.work_category),
    flagged(sql<SqlBool>`coalesce(${sql.ref(sensitive)}, false)`, asked.is_traffic_sensitive),
    flagged(sql<SqlBool>`coalesce(${discountOf()}, 0) > 0`, asked.is_discounted),
    ofPermits(asked.permit_reference_number),
    partyNamed(asked.organisation, otherPartyColumn(scope)),
  ]
}

function ofPermits(part: string | undefined): Condition | undefined {
  const named = partOfReference('permit', 'reference', part)
  return named && sql<SqlBool>`chargeable_event.permit_reference in (select reference from permit where ${named})`
}

/** In per cent, as it stands now: the permit's, or of a change request its own; a change of category has none (BR-FEE-04). */
function discountOf(): RawBuilder<number | null> {
  return sql`case chargeable_event.kind
    when 'category_changed' then null
    when 'change_request_granted' then (select (details->>'assessment_discount')::numeric from permit_alteration
                                         where reference = chargeable_event.alteration_reference)
    else (select (details->>'assessment_discount')::numeric from permit
           where reference = chargeable_event.permit_reference) end`
}

/** What is left of each fee, in pence; like afterDiscount of the rules. */
const leftOf = () => sql`round(fee_pence * (100 - coalesce(${discountOf()}, 0)) / 100)`

export interface FeeTotal {
  readonly key: string
  readonly transactions: number
  readonly fee_pence: number
  readonly total_pence: number
  readonly without_fee: number
}

/** Fees added up by a column of the transactions, the highest first. */
export async function feeTotals(db: Database, conditions: readonly (Condition | undefined)[], column: string) {
  const { rows } = await sql<FeeTotal>`
    select ${sql.ref(column)} as key, count(*)::int as transactions, coalesce(sum(fee_pence), 0)::float8 as fee_pence,
           coalesce(sum(${leftOf()}), 0)::float8 as total_pence,
           (count(*) filter (where fee_pence is null))::int as without_fee
      from chargeable_event
     where ${allOf(conditions)}
     group by 1 order by total_pence desc, 1`.execute(db)
  return rows
}

/** What the ledger has for each permit of these days, added up; null where one of its transactions has no fee yet. */
export async function ledgerByPermit(db: Database, scope: RowsScope, from: string, to: string) {
  const conditions = ledgerConditions({ date_from: from, date_to: to }, scope)
  const { rows } = await sql<{
    permit_reference: string
    work_reference: string
    promoter_swa_code: string
    last_charged_at: string
    total_pence: number | null
  }>`
    select permit_reference, min(work_reference) as work_reference, min(promoter_swa_code) as promoter_swa_code,
           to_char(max(happened_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as last_charged_at,
           case when bool_or(fee_pence is null) then null else sum(${leftOf()})::float8 end as total_pence
      from chargeable_event
     where ${allOf(conditions)}
     group by permit_reference`.execute(db)
  return rows
}

/** Names of organisations by their codes. */
export async function namesOf(db: Database, codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (codes.length === 0) return new Map()
  const rows = await db.selectFrom('organisation').select(['swa_code', 'name']).where('swa_code', 'in', codes).execute()
  return new Map(rows.map(({ swa_code, name }) => [swa_code, name]))
}
