import { sql, type Kysely } from 'kysely'

/** How many samples a run has drawn; null for what ran before anybody counted. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table sample_generation_job add column samples_drawn integer`.execute(db)
}
