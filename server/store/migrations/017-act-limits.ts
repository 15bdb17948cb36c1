import { sql, type Kysely } from 'kysely'

/** Where the limits of the HS2 Acts lie, stretch by stretch. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db)
}

const statements = [
  `create table hs2_act_limit (
    phase text not null,
    stretch int not null,
    act_limit_coordinates jsonb not null,
    bounds box not null,
    primary key (phase, stretch)
  )`,
  `create index hs2_act_limit_by_bounds on hs2_act_limit using gist (bounds)`,
]
