import { sql, type Kysely } from 'kysely'

/** Authorities that have an interest in a street of another one, as the gazetteer names them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table street_interest (
      usrn bigint not null,
      authority_swa_code text not null references organisation,
      location_description text not null,
      primary key (usrn, authority_swa_code)
    )`.execute(db)
}
