import { sql, type Kysely } from 'kysely'

/**
 * Sites are found by their place on the map. The box is made by the database from the geometry that the details hold, so no
 * writer has to think of it; only the newest reinstatement of a site is its place.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function geometry_bounds(geometry jsonb) returns box language sql immutable strict parallel safe as $$
      select box(point(min((place->>0)::float8), min((place->>1)::float8)),
                 point(max((place->>0)::float8), max((place->>1)::float8)))
        from jsonb_path_query(geometry, 'strict $.coordinates.** ? (@.type() == "array" && @[0].type() == "number")') as place
    $$`.execute(db)
  await sql`
    alter table reinstatement
      add column bounds box generated always as (geometry_bounds(details->'reinstatement_coordinates')) stored`.execute(
    db,
  )
  await sql`create index reinstatement_by_bounds on reinstatement using gist (bounds) where is_active`.execute(db)
}
