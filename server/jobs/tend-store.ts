import { sql } from 'kysely'
import type { House } from '../http/implement.ts'

/**
 * Keeps the embedded database quick: it has no autovacuum, and without one the planner knows nothing of what a seed or an
 * import brought, and lists look at every permit instead of at an index. A PostgreSQL of one's own tends itself.
 *
 * Tables are tended when a fifth of them is new or changed, as PostgreSQL would; 200,000 permits take about a second.
 */
export async function tendStore({ db, config }: House): Promise<void> {
  if (config.databaseUrl) return
  const { rows } = await sql<{ relname: string }>`
    select relname from pg_stat_user_tables
     where greatest(n_mod_since_analyze, n_ins_since_vacuum, n_dead_tup) > 100 + n_live_tup / 5`.execute(db)
  for (const { relname } of rows) await sql`vacuum (analyze) ${sql.table(relname)}`.execute(db)
}
