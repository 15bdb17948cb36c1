/** What waits for an organisation: counts and first rows of a kind in one statement, for it is read for every kind at once. */
import { sql, type SqlBool } from 'kysely'
import type { ToDoGroup, ToDoKind, ToDoSort } from '../../domain/contract/enums/to-do.ts'
import { lastSoonDay } from '../../domain/rules/to-do-days.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { allOf, oneOf, type Condition } from './matching.ts'
import { dayInSql, type DayInSql, type ToDoContext, type ToDoSource } from './to-do-source.ts'
import { toDoSources } from './to-do-sources.ts'

export interface ToDoFilters {
  readonly geographical_area_reference_number?: readonly string[] | undefined
  readonly workstream_prefix?: readonly string[] | undefined
  readonly organisation?: string | undefined
  readonly assigned?: 'me' | 'nobody' | undefined
}

export interface ToDoAsked extends ToDoContext {
  readonly filters: ToDoFilters
  /** Whose assignments count. */
  readonly reader: { readonly email: string; readonly organisation_reference: string }
  readonly groups: readonly ToDoGroup[] | undefined
  readonly sort: ToDoSort
  /** How many rows from the first on; 0 when only counts are wanted. */
  readonly first: number
}

export type ToDoCounts = Readonly<Record<ToDoGroup, number>>

/** A row before what is said of its permit and its party; days are civil days of London. */
export interface FoundToDo {
  readonly reference: string
  readonly work_reference: string | null
  readonly permit_reference: string | null
  readonly party: string | null
  readonly workstream_prefix: string | null
  readonly street_name: string
  readonly town: string
  readonly due_on: string
  readonly since_on: string
}

export interface ToDoOfKind {
  readonly counts: ToDoCounts
  readonly nearest: string | null
  readonly next: string | null
  readonly rows: readonly FoundToDo[]
}

/** One kind of the queue: how much of it waits in each group, and its first rows in the order asked for. */
export async function toDoOfKind(db: Database, kind: ToDoKind, asked: ToDoAsked): Promise<ToDoOfKind> {
  const source = toDoSources[kind](asked)
  const condition = allOf([...ownOf(source, asked), ...filtersOf(source, kind, asked)])
  const groups = groupConditions(asked)
  const inGroups = (day: DayInSql) =>
    asked.groups
      ? sql<SqlBool>`(${sql.join([...asked.groups.map((group) => groups(day)[group]), sql`false`], sql` or `)})`
      : sql<SqlBool>`true`
  const of = groups(sql`due_on`)
  const order = asked.sort === 'age' ? sql`since_on, due_on` : sql`due_on, since_on`
  const { rows } = await sql<{ counts: (number | string | null)[]; rows: FoundToDo[] }>`
    select (select json_build_array(
                     count(*) filter (where ${of.overdue}), count(*) filter (where ${of.today}),
                     count(*) filter (where ${of.soon}), count(*) filter (where ${of.later}),
                     min(due_on), min(due_on) filter (where ${of.later}))
              from (select ${source.due} as due_on from ${source.from} where ${condition}) as counted) as counts,
           (select coalesce(json_agg(first), '[]')
              from (select * from (select ${columnsOf(source, asked)} from ${source.from}
                                    where ${condition} and ${inGroups(source.due)}) as waiting
                     order by ${order}, reference collate "C" limit ${asked.first}::int) as first) as rows`.execute(db)
  const [overdue = 0, today = 0, soon = 0, later = 0, nearest = null, next = null] = rows[0]?.counts ?? []
  return {
    counts: { overdue: Number(overdue), today: Number(today), soon: Number(soon), later: Number(later) },
    nearest: nearest as string | null,
    next: next as string | null,
    rows: rows[0]?.rows ?? [],
  }
}

/** Whether a record waits in this kind of the queue now. */
export async function waits(db: Database, kind: ToDoKind, reference: string, context: ToDoContext): Promise<boolean> {
  const source = toDoSources[kind](context)
  const condition = allOf([...ownOf(source, context), sql<SqlBool>`${sql.ref(source.reference)} = ${reference}`])
  const { rows } = await sql`select from ${source.from} where ${condition} limit 1`.execute(db)
  return rows.length > 0
}

const ownOf = (source: ToDoSource, { scope }: ToDoContext): (Condition | undefined)[] => [
  ...(source.owned ?? ownRows(scope, source.table)),
  ...source.conditions,
]

function filtersOf(source: ToDoSource, kind: ToDoKind, { filters, scope, reader }: ToDoAsked) {
  const { organisation, workstream_prefix, geographical_area_reference_number } = filters
  // who stands in the street alone has no other party, and no workstream
  const isAlone = source.party === 'none'
  if (isAlone && (organisation !== undefined || workstream_prefix !== undefined)) return [sql<SqlBool>`false`]
  return [
    ...placeConditions({ geographical_area_reference_number, organisation }, scope, source.table),
    isAlone ? undefined : oneOf(`${source.table}.workstream_prefix`, workstream_prefix),
    assignedTo(source, kind, filters.assigned, reader),
  ]
}

function assignedTo(
  source: ToDoSource,
  kind: ToDoKind,
  assigned: ToDoFilters['assigned'],
  reader: ToDoAsked['reader'],
): Condition | undefined {
  if (assigned === undefined) return undefined
  const given = sql`exists (select from to_do_assignment as given
    where given.organisation_reference = ${reader.organisation_reference} and given.kind = ${kind}
      and given.reference = ${sql.ref(source.reference)} and `
  return assigned === 'me'
    ? sql<SqlBool>`${given} given.assignee = ${reader.email})`
    : sql<SqlBool>`not ${given} given.assignee is not null)`
}

function columnsOf(source: ToDoSource, { scope }: ToDoAsked) {
  const { table, work, permit } = source
  const party = source.party ?? (scope.side === 'promoter' ? 'authority' : 'promoter')
  const parties = { promoter: 'promoter_swa_code', authority: 'highway_authority_swa_code' }
  const column = (name: string | null) => (name === null ? sql`null::text` : sql.ref(name))
  return sql`${sql.ref(source.reference)} as reference, ${column(work)} as work_reference,
    ${column(permit)} as permit_reference, ${column(party === 'none' ? null : `${table}.${parties[party]}`)} as party,
    ${column(party === 'none' ? null : `${table}.workstream_prefix`)} as workstream_prefix,
    ${sql.ref(`${table}.street_name`)} as street_name, ${sql.ref(`${table}.town`)} as town,
    ${source.due} as due_on, ${source.since} as since_on`
}

function groupConditions({ today, holidays }: ToDoContext) {
  const [now, soon] = [dayInSql(today), dayInSql(lastSoonDay(today, holidays))]
  return (day: DayInSql): Readonly<Record<ToDoGroup, Condition>> => ({
    overdue: sql<SqlBool>`${day} < ${now}`,
    today: sql<SqlBool>`${day} = ${now}`,
    soon: sql<SqlBool>`(${day} > ${now} and ${day} <= ${soon})`,
    later: sql<SqlBool>`${day} > ${soon}`,
  })
}

/** What a row says beside its own record: of its permit, else of the one in force on its works. */
export async function permitsOfToDo(db: Database, rows: readonly FoundToDo[]) {
  const permits = rows.flatMap(({ permit_reference }) => permit_reference ?? [])
  const works = rows.flatMap(({ permit_reference, work_reference }) => (permit_reference ? [] : (work_reference ?? [])))
  if (permits.length + works.length === 0) return []
  return db
    .selectFrom('permit')
    .select(['reference', 'work_reference', 'work_category', 'traffic_management_type'])
    .where(({ or, and, eb }) =>
      or([
        sql<SqlBool>`permit.reference = any(${permits}::text[])`,
        and([sql<SqlBool>`permit.work_reference = any(${works}::text[])`, eb('is_active', '=', true)]),
      ]),
    )
    .execute()
}

/** Names of organisations by their code. */
export async function partiesOfToDo(db: Database, rows: readonly FoundToDo[]): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(rows.flatMap(({ party }) => party ?? []))]
  if (codes.length === 0) return new Map()
  const found = await db
    .selectFrom('organisation')
    .select(['swa_code', 'name'])
    .where('swa_code', 'in', codes)
    .execute()
  return new Map(found.map(({ swa_code, name }) => [swa_code, name]))
}

/** Who sees to these records for an organisation, by kind and record. */
export async function assignmentsOf(db: Database, organisation: string, references: readonly string[]) {
  if (references.length === 0) return []
  return db
    .selectFrom('to_do_assignment as given')
    .leftJoin('account', 'account.email', 'given.assignee')
    .select(['given.kind', 'given.reference', 'given.assignee', 'given.note'])
    .select(['account.first_name', 'account.last_name'])
    .where('given.organisation_reference', '=', organisation)
    .where('given.reference', 'in', references)
    .execute()
}
