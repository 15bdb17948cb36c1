import { sql, type Kysely } from 'kysely'

/** The areas that an officer looks at, and a way from a street to the areas that it is in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table chosen_area (
    email text not null references account on delete cascade,
    area_reference text not null references geographical_area on delete cascade,
    primary key (email, area_reference)
  )`,
  `create index geographical_area_by_street on geographical_area_street (usrn)`,
]
