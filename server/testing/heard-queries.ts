import { CompiledQuery, createQueryId, type KyselyPlugin, type RootOperationNode } from 'kysely'
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
  readonly Plans?: readonly Plan[]
}

/** Tables that the database would read from end to end to answer the query. */
export async function tablesScannedBy(db: Database, query: CompiledQuery): Promise<string[]> {
  const explained = CompiledQuery.raw(`explain (format json) ${query.sql}`, [...query.parameters])
  const { rows } = await db.executeQuery<{ 'QUERY PLAN': [{ Plan: Plan }] }>(explained)
  const [first] = rows
  if (!first) throw new Error('The database explained nothing')
  return scannedIn(first['QUERY PLAN'][0].Plan)
}

function scannedIn(plan: Plan): string[] {
  const own = plan['Node Type'] === 'Seq Scan' ? [plan['Relation Name'] ?? '?'] : []
  return [...own, ...(plan.Plans ?? []).flatMap(scannedIn)]
}
