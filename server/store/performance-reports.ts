/** The performance reports of BR-CSV-12: what happened in some days, by the other organisation. */
import { sql, type RawBuilder, type SqlBool } from 'kysely'
import type { PerformanceReport } from '../../domain/contract/enums/reports.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { otherParty } from './finding-reports.ts'
import { ownRows } from './list-filters.ts'
import { allOf, instantBetween, type Condition } from './matching.ts'
import { outcome } from './permit-reports.ts'

interface Counted {
  readonly table: 'permit' | 'permit_alteration' | 'fixed_penalty_notice' | 'inspection'
  /** When it happened. */
  readonly at: string
  /** What is told apart. */
  readonly by: RawBuilder<string>
  readonly where?: Condition
}

const inspected = {
  table: 'inspection',
  at: 'inspection.inspection_at',
} as const
const stands = sql<SqlBool>`inspection.deleted_at is null and inspection_status <> 'withdrawn'`

const reports: Readonly<Record<PerformanceReport, Counted>> = {
  REPORTING_PERMITS_CREATED: { table: 'permit', at: 'permit.created_at', by: sql`work_category` },
  REPORTING_PERMIT_OUTCOMES: { table: 'permit', at: 'permit.created_at', by: outcome },
  REPORTING_PERMITS_DEEMED: {
    table: 'permit',
    at: 'permit.created_at',
    by: sql`work_category`,
    where: sql<SqlBool>`is_deemed`,
  },
  REPORTING_ALTERATIONS_CREATED: {
    table: 'permit_alteration',
    at: 'permit_alteration.created_at',
    by: sql`alteration_type`,
  },
  REPORTING_ALTERATION_OUTCOMES: {
    table: 'permit_alteration',
    at: 'permit_alteration.created_at',
    by: sql`alteration_status`,
  },
  REPORTING_FPNS_CREATED: {
    table: 'fixed_penalty_notice',
    at: 'fixed_penalty_notice.issued_at',
    by: sql`offence_code`,
  },
  REPORTING_INSPECTION_OUTCOMES: { ...inspected, by: sql`inspection_outcome`, where: stands },
  REPORTING_PBI_PASS_FAIL_RATES: {
    ...inspected,
    by: sql`inspection_category || case inspection_outcome when 'passed' then '_passed' else '_failed' end`,
    where: sql<SqlBool>`${stands} and inspection_category in ('a', 'b', 'c')
                        and inspection_outcome in ('passed', 'failed', 'failed_low', 'failed_high')`,
  },
}

export interface PerformanceCount {
  readonly swa_code: string
  readonly organisation: string
  readonly key: string
  readonly total: number
}

/** How often each happened with each organisation; what never happened is not there. */
export async function performanceCounts(
  db: Database,
  report: PerformanceReport,
  days: { readonly from: string; readonly to: string },
  scope: RowsScope,
): Promise<PerformanceCount[]> {
  const { table, at, by, where } = reports[report]
  const condition = allOf([...ownRows(scope, table), ...instantBetween(at, days.from, days.to), where])
  const { rows } = await sql<PerformanceCount>`
    select counted.*, organisation.name as organisation
      from (select ${sql.ref(`${table}.${otherParty(scope)}`)} as swa_code, ${by} as key, count(*)::int as total
              from ${sql.table(table)} where ${condition} group by 1, 2) as counted
      join organisation on organisation.swa_code = counted.swa_code
     order by organisation.name, counted.swa_code`.execute(db)
  return rows
}
