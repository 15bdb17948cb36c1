import { sql, type SqlBool } from 'kysely'
import type { GuaranteeStanding } from '../../domain/contract/enums/reinstatements.ts'
import type { Bounds } from '../../domain/geometry.ts'
import { daysOfStanding } from '../../domain/rules/guarantee-standing.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import { meets, oneByOne, sortedAfterwards } from './boxes.ts'
import type { Database } from './database.ts'
import { ownRows } from './list-filters.ts'
import { allOf, anyOf, dayBetween } from './matching.ts'
import { rowsAtOnce } from './rows-at-once.ts'

export interface SitesAsked {
  readonly bounds: Bounds
  readonly standing: GuaranteeStanding
  /** Civil date in Europe/London. */
  readonly today: Temporal.PlainDate
  readonly scope: RowsScope
  readonly limit: number
}

export type SiteInBox = Awaited<ReturnType<typeof sitesInBox>>[number]

/** Sites whose newest reinstatement meets the box and stands so today; what another site has taken in is none. By reference. */
export function sitesInBox(db: Database, { bounds, standing, today, scope, limit }: SitesAsked) {
  const query = db
    .selectFrom('reinstatement')
    .innerJoinLateral(
      (eb) =>
        oneByOne(
          eb
            .selectFrom('site')
            .selectAll()
            .whereRef('site.work_reference', '=', 'reinstatement.work_reference')
            .whereRef('site.reference', '=', 'reinstatement.site_reference'),
        ).as('site'),
      (join) => join.onTrue(),
    )
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'reinstatement.promoter_swa_code')
    .select([
      'reinstatement.reference as reinstatement_reference',
      'reinstatement.work_reference',
      'reinstatement.site_reference',
      'reinstatement.reinstatement_status',
      'reinstatement.reinstated_on',
      'reinstatement.end_on',
      'reinstatement.street_name',
      'reinstatement.usrn',
      'reinstatement.location_description',
      'reinstatement.details',
      'site.reinstatement_type',
      'promoter.name as promoter_organisation',
    ])
    .where(meets('reinstatement.bounds', bounds))
    .where('reinstatement.is_active', '=', true)
    .where('site.is_subsumed', '=', false)
    .where(allOf(ownRows(scope, 'reinstatement')))
    .where(
      anyOf(
        daysOfStanding(standing, today).map(({ status, endsFrom, endsTo }) =>
          allOf([
            sql<SqlBool>`reinstatement.reinstatement_status = ${status}`,
            ...dayBetween('reinstatement.end_on', endsFrom?.toString(), endsTo?.toString()),
          ]),
        ),
      ),
    )
    .orderBy(sortedAfterwards('reinstatement.reference'))
    .limit(limit)
  return rowsAtOnce(db, query)
}
