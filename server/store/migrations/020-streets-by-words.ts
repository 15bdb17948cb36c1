import { sql, type Kysely } from 'kysely'

/** Free text finds streets by an index of their words, a twentieth of what the streets themselves take. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `alter table street
     add column is_supported boolean not null generated always as
       (street_state in (1, 2) and reinstatement_types @? '$[*] ? (@.code >= 1 && @.code <= 10)') stored,
     add column words text not null generated always as (lower(street_descriptor || ' ' || town || ' ' || area)) stored`,
  `create index street_by_words on street (usrn) include (words, street_descriptor, town) where is_supported`,
  // nothing looks streets up by how their names begin alone
  `drop index street_by_name`,
]
