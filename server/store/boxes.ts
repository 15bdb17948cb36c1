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

/*
 * PostgreSQL takes any box for one of 200 parts of the country, whatever is in it: 5,000 of a million works, where a box of the
 * map has some hundreds. To spare itself those it reads an index of all works from end to end, in the order asked for or to
 * join them with their permits, which takes ten times as long. The next two leave it no such way.
 */

/** The order of a column, made when what is in the box has been found: never by walking an index in that order. */
export function sortedAfterwards(column: string): RawBuilder<string> {
  return sql<string>`${sql.ref(column)} || ''`
}

/** For a lateral join with what belongs to a record in a box: looked up for each record, never joined as a whole. */
export function oneByOne<DB, TB extends keyof DB, Row>(query: SelectQueryBuilder<DB, TB, Row>) {
  return query.offset(0)
}
