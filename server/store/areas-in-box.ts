import { sql } from 'kysely'
import type { Bounds } from '../../domain/geometry.ts'
import { meets } from './boxes.ts'
import type { Database } from './database.ts'
import { rowsAtOnce } from './rows-at-once.ts'

export type AreaStreetInBox = Awaited<ReturnType<typeof areaStreetsInBox>>[number]

/** Streets of the authority's areas that meet the box and have a line, once for each area that has them; by area and USRN. */
export function areaStreetsInBox(db: Database, authority: string, bounds: Bounds, limit: number) {
  const query = db
    // counted once for each area, not for each of its streets
    .with(
      (own) => own('own').materialized(),
      (own) =>
        own
          .selectFrom('geographical_area as area')
          .select([
            'area.reference',
            'area.name',
            sql<number>`(select count(*) from geographical_area_street as whole where whole.area_reference = area.reference)`.as(
              'number_of_usrns',
            ),
          ])
          .where('area.organisation_reference', '=', authority),
    )
    .selectFrom('street')
    .innerJoin('geographical_area_street as member', 'member.usrn', 'street.usrn')
    .innerJoin('own', 'own.reference', 'member.area_reference')
    .select(['own.reference as area_reference', 'own.name as area_name', 'street.line', 'own.number_of_usrns'])
    .where(meets('street.bounds', bounds))
    .where(sql<boolean>`street.line <> 'null'::jsonb`)
    .orderBy('own.name')
    .orderBy('own.reference')
    .orderBy('street.usrn')
    .limit(limit)
  return rowsAtOnce(db, query)
}
