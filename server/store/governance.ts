/** Governance permits of the sandbox's own Ctrl Hub: found, filtered and sorted in SQL. */
import { sql, type SqlBool } from 'kysely'
import type { GovernanceException, GovernanceRisk } from '../../domain/contract/enums/governance.ts'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listGovernance } from '../../domain/contract/governance.ts'
import type { RiskThresholds } from '../../domain/rules/governance-risk.ts'
import type { Database } from './database.ts'
import { allOf, contains, flagged, type Condition } from './matching.ts'
import { mostCounted, pageSize } from './paging.ts'

/** Whose governance permits, and which day it is. */
export interface GovernanceScope {
  readonly organisation: string
  /** Prefixes that the caller may see; undefined where workstreams are not checked (BR-ROLE-11, 13). */
  readonly workstreams: readonly string[] | undefined
  readonly today: Temporal.PlainDate
  readonly thresholds: RiskThresholds
}

export type GovernanceFilters = Omit<QueryOf<typeof listGovernance>, 'offset' | 'swa_code'>

const bands: readonly GovernanceRisk[] = ['none', 'low', 'medium', 'high']

/** Rows that the caller sees, each with what remains of it: BR-GOV-20 to 22 in the database's words. */
function seen({ organisation, workstreams, today, thresholds }: GovernanceScope) {
  const on = sql`${today.toString()}::date`
  const visible = workstreams
    ? sql`and (g.work_reference is null or exists (select from permit
           where permit.reference = g.reference and permit.workstream_prefix = any(${[...workstreams]}::text[])))`
    : sql``
  return sql`(
    select counted.*,
           case when is_over then 0 when percent <= ${thresholds.high}::int then 3
                when percent <= ${thresholds.medium}::int then 2 else 1 end as band
      from (select g.*, case when g.is_over then 0 else greatest(g.end_on - ${on}, 0) end as days,
                   case when g.is_over or g.end_on < ${on} then 0 when ${on} < g.start_on then 100
                        else least((g.end_on - ${on}) * 100 / greatest(g.end_on - g.start_on, 1), 100) end as percent
              from (select permit.*, is_settled or start_on is null or end_on is null as is_over
                      from governance_permit as permit
                     where permit.organisation_reference = ${organisation}) as g
             where true ${visible}) as counted) as g`
}

function conditions(filters: GovernanceFilters, today: Temporal.PlainDate): Condition {
  const { risk, is_complete, ending_within, team, scheme, area, exceptions_only, exception, reference } = filters
  const day = today.toString()
  const ofOperation = (column: string, value: string | undefined) =>
    value === undefined ? undefined : sql<SqlBool>`${sql.ref(`operation.${column}`)} = ${value}`
  const named = reference?.trim()
  return allOf([
    risk && sql<SqlBool>`g.band = any(${risk.map((one) => bands.indexOf(one))}::int[])`,
    flagged('g.is_complete', is_complete),
    ending_within === undefined
      ? undefined
      : sql<SqlBool>`not g.is_over and g.end_on between ${day}::date and ${day}::date + ${ending_within}::int`,
    ofOperation('team', team),
    ofOperation('scheme', scheme),
    ofOperation('area', area),
    exceptions_only ? sql<SqlBool>`g.exceptions <> '{}'` : undefined,
    exception && sql<SqlBool>`g.exceptions && ${exception}::text[]`,
    named ? sql<SqlBool>`(${contains('g.reference', named)} or g.source_usrn::text = ${named})` : undefined,
  ])
}

function order({ sort_column = 'risk', sort_direction }: GovernanceFilters) {
  const way = sort_direction ?? (sort_column === 'risk' || sort_column === 'modified_at' ? 'desc' : 'asc')
  const direction = sql.raw(way)
  if (sort_column === 'risk') {
    const days = sql.raw(way === 'desc' ? 'asc' : 'desc')
    return sql`g.band ${direction}, g.days ${days}, g.reference, g.id`
  }
  const columns = { end_date: 'g.end_at', permit_reference_number: 'g.reference', modified_at: 'g.modified_at' }
  return sql`${sql.ref(columns[sort_column])} ${direction} nulls last, g.id`
}

/** Ids of one page in order; `limit` is the page's size unless all are wanted, as a file has them. */
export async function findGovernance(
  db: Database,
  scope: GovernanceScope,
  filters: GovernanceFilters,
  { offset = 0, limit = pageSize }: { offset?: number | undefined; limit?: number } = {},
) {
  const matching = sql`from ${seen(scope)}
    left join governance_operation as operation on operation.id = g.operation_id
    where ${conditions(filters, scope.today)}`
  const { rows } = await sql<{ id: string }>`
    select g.id ${matching} order by ${order(filters)} limit ${limit + 1}::int offset ${offset}::int`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total from (select 1 ${matching} limit ${mostCounted}::int) as counted`.execute(db)
  const pagination = { total_rows: counted[0]?.total ?? 0, has_next_page: rows.length > limit }
  return { ids: rows.slice(0, limit).map(({ id }) => id), pagination }
}

/** How many there are of each risk and of each exception, and what can be chosen from, whatever is filtered. */
export async function countGovernance(db: Database, scope: GovernanceScope) {
  const { rows: risks } = await sql<{ band: number; total: number }>`
    select band, count(*)::int as total from ${seen(scope)} group by band`.execute(db)
  const { rows: exceptions } = await sql<{ exception: GovernanceException; total: number }>`
    select exception, count(*)::int as total from ${seen(scope)}, unnest(g.exceptions) as exception group by exception`.execute(
    db,
  )
  const { rows: found } = await sql<{ teams: string[] | null; schemes: string[] | null; areas: string[] | null }>`
    select array_agg(distinct team order by team) filter (where team is not null) as teams,
           array_agg(distinct scheme order by scheme) filter (where scheme is not null) as schemes,
           array_agg(distinct area order by area) filter (where area is not null) as areas
      from ${seen(scope)} join governance_operation as operation on operation.id = g.operation_id`.execute(db)
  const ofBand = (risk: GovernanceRisk) => risks.find(({ band }) => bands[band] === risk)?.total ?? 0
  const ofException = (name: GovernanceException) => exceptions.find(({ exception }) => exception === name)?.total ?? 0
  const { teams, schemes, areas } = found[0] ?? { teams: null, schemes: null, areas: null }
  return { ofBand, ofException, choices: { teams: teams ?? [], schemes: schemes ?? [], areas: areas ?? [] } }
}

/** Whether the scope shows the permit of this id or of this reference; the id. */
export async function governanceId(
  db: Database,
  scope: GovernanceScope,
  by: { readonly id: string } | { readonly reference: string },
): Promise<string | undefined> {
  const is = 'id' in by ? sql`g.id = ${by.id}::uuid` : sql`g.reference = ${by.reference}`
  const { rows } = await sql<{ id: string }>`select g.id from ${seen(scope)} where ${is}`.execute(db)
  return rows[0]?.id
}

/** Permits with all that belongs to them, in the order of their ids. */
export async function governanceRows(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return []
  const permits = await db.selectFrom('governance_permit').selectAll().where(oneOfIds('id', ids)).execute()
  const operationIds = permits.flatMap(({ operation_id }) => operation_id ?? [])
  const orderIds = permits.flatMap(({ work_order_id }) => work_order_id ?? [])
  const operations = await db
    .selectFrom('governance_operation')
    .selectAll()
    .where(oneOfIds('id', operationIds))
    .execute()
  const forms = await db
    .selectFrom('governance_form')
    .selectAll()
    .where(oneOfIds('operation_id', operationIds))
    .orderBy('place')
    .execute()
  const orders = await db.selectFrom('governance_work_order').selectAll().where(oneOfIds('id', orderIds)).execute()
  const byId = new Map(permits.map((permit) => [permit.id, permit]))
  return ids.flatMap((id) => {
    const permit = byId.get(id)
    if (!permit) return []
    return {
      permit,
      operation: operations.find((one) => one.id === permit.operation_id) ?? null,
      forms: forms.filter((form) => form.operation_id === permit.operation_id),
      workOrder: orders.find((one) => one.id === permit.work_order_id) ?? null,
    }
  })
}

export type GovernanceRow = Awaited<ReturnType<typeof governanceRows>>[number]

const oneOfIds = (column: string, ids: readonly string[]) => sql<SqlBool>`${sql.ref(column)} = any(${[...ids]}::uuid[])`
