import { sql, type SqlBool } from 'kysely'
import { padSwaCode } from '../../domain/references.ts'
import type { AskedFeeReport } from '../../domain/rules/fee-report-checks.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { instantBetween, type Condition } from './matching.ts'

/** Where the table of transactions names the other organisation: promoters for an authority, authorities for a promoter. */
export const otherPartyColumn = ({ side }: RowsScope) =>
  side === 'promoter' ? 'chargeable_event.highway_authority_swa_code' : 'chargeable_event.promoter_swa_code'

/** What became chargeable in these London days: to the organisation in `scope`, or by it (BR-FEE-05, BR-CSV-09). */
export function feeReportConditions(asked: AskedFeeReport, scope: RowsScope): (Condition | undefined)[] {
  const single = asked.fee_report_format === 'single_org_one_csv' ? asked.swa_code_filter : undefined
  return [
    ...ownRows(scope, 'chargeable_event'),
    ...instantBetween('chargeable_event.happened_at', asked.start_date, asked.end_date),
    single === undefined ? undefined : isOtherParty(scope, padSwaCode(single)),
  ]
}

/** Transactions with this organisation. */
export function isOtherParty(scope: RowsScope, swaCode: string): Condition {
  return sql<SqlBool>`${sql.ref(otherPartyColumn(scope))} = ${swaCode}`
}

/** The organisations that the transactions are with, in the order of their codes. */
export async function otherParties(db: Database, condition: Condition, scope: RowsScope): Promise<string[]> {
  const { rows } = await sql<{ swa_code: string }>`
    select distinct ${sql.ref(otherPartyColumn(scope))} as swa_code from chargeable_event
     where ${condition} order by 1`.execute(db)
  return rows.map((row) => row.swa_code)
}

export type ReportedCharge = Awaited<ReturnType<typeof readCharges>>[number]

/** The transactions of these numbers with their permits as they are now (BR-FEE-06), in the numbers' order. */
export async function readCharges(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('chargeable_event as charge')
    .innerJoin('permit', 'permit.reference', 'charge.permit_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'charge.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'charge.highway_authority_swa_code')
    .leftJoin('permit_alteration as alteration', 'alteration.reference', 'charge.alteration_reference')
    .selectAll('charge')
    .select([
      'charge.road_category as charged_road_category',
      'charge.is_traffic_sensitive as charged_traffic_sensitive',
      'permit.work_category as category_now',
      'permit.usrn',
      'permit.street_name',
      'permit.town',
      'permit.area_name',
      'permit.road_category',
      'permit.is_traffic_sensitive',
      'permit.details',
      'alteration.details as alteration_details',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])
    .where('charge.id', 'in', ids.map(Number))
    .execute()
  return inOrderOf(ids, rows, (row) => String(row.id))
}
