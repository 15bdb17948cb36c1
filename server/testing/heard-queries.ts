import { CompiledQuery, createQueryId, sql, type KyselyPlugin, type RootOperationNode } from 'kysely'
import type { Database } from '../store/database.ts'

/** A database that remembers what it was asked. */
export interface HeardQueries {
  readonly db: Database
  /** The queries that read, since the last call. */
  take(): CompiledQuery[]
}

export function hearQueries(db: Database): HeardQueries {
  const nodes: RootOperationNode[] = []
  const ear: KyselyPlugin = {
    transformQuery: ({ node }) => {
      nodes.push(node)
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return {
    db: db.withPlugin(ear),
    take: () =>
      nodes
        .splice(0)
        .map((node) => db.getExecutor().compileQuery(node, createQueryId()))
        .filter(({ sql }) => /^\s*(?:select|with)\b/i.test(sql)),
  }
}

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Cond'?: string
  /** What an index of places is asked for the nearest to. */
  readonly 'Order By'?: string
  readonly Plans?: readonly Plan[]
}

/** Tables that the database would read from end to end to answer the query. */
export async function tablesScannedBy(db: Database, query: CompiledQuery): Promise<string[]> {
  return tablesOf(await planOf(db, query), (node) => node['Node Type'] === 'Seq Scan')
}

/**
 * The same, and those that it would read from one end of an index on, asking it for nothing, if sorting were dear: to which
 * it changes its mind as the tables grow.
 */
export async function tablesWalkedBy(db: Database, query: CompiledQuery): Promise<string[]> {
  const plan = await db.transaction().execute(async (trx) => {
    await sql`set local enable_sort = off`.execute(trx)
    return planOf(trx, query)
  })
  return tablesOf(
    plan,
    (node) => /^(?:Seq|Index|Index Only) Scan$/.test(node['Node Type']) && !(node['Index Cond'] ?? node['Order By']),
  )
}

async function planOf(db: Database, query: CompiledQuery): Promise<Plan> {
  const explained = CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters])
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(explained)
  const [first] = rows
  if (!first) throw new Error('The database explained nothing')
  return first['QUERY PLAN'][0].Plan
}

function tablesOf(plan: Plan, isMeant: (node: Plan) => boolean): string[] {
  const own = isMeant(plan) ? [plan['Relation Name'] ?? '?'] : []
  return [...own, ...(plan.Plans ?? []).flatMap((part) => tablesOf(part, isMeant))]
}
