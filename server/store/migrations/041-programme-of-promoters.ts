import { sql, type Kysely } from 'kysely'

/** A promoter's works from a day on, found without its years before; an authority's are in 027. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw('create index permit_of_promoters_programme on permit (promoter_swa_code, end_on) where is_active')
    .execute(db)
}
