import { sql, type RawBuilder } from 'kysely'
import type { Bounds } from '../../domain/geometry.ts'

/** The bounds as PostgreSQL writes a box; metres EPSG:27700. */
export function boxText(bounds: Bounds): string {
  return `((${bounds.minEasting},${bounds.minNorthing}),(${bounds.maxEasting},${bounds.maxNorthing}))`
}

/** Whether the record's box meets the given one; served by a GiST index, no extension needed (BR-GEN-34). */
export function meets(column: string, bounds: Bounds): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(column)} && ${boxText(bounds)}::box`
}
