import { sql, type RawBuilder, type SelectQueryBuilder } from 'kysely'
import type { Bounds } from '../../domain/geometry.ts'

/** The bounds as PostgreSQL writes a box; metres EPSG:27700. */
export function boxText(bounds: Bounds): string {
  return `((${bounds.minEasting},${bounds.minNorthing}),(${bounds.maxEasting},${bounds.maxNorthing}))`
}

/** Whether the record's box meets the given one; served by a GiST index, no extension needed (BR-GEN-34). */
export function meets(column: string, bounds: Bounds): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} && ${boxText(bounds)}::box`
}

/**
 * For a lateral join with what belongs to a record in a box: looked up for each record, never joined as a whole. PostgreSQL
 * takes any box for one of 200 parts of the country, whatever is in it, and rather reads an index of a million permits from
 * end to end than look up 5,000; a box of the map has some hundreds. `offset` is what keeps it from thinking so.
 */
export function oneByOne<DB, TB extends keyof DB, Row>(query: SelectQueryBuilder<DB, TB, Row>) {
  return query.offset(0)
}
