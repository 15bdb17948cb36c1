import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { allOf, oneOf, partOfReference } from './matching.ts'

/**
 * Works of the organisation whose reference is the one given, else up to five whose reference holds it, by reference
 * (BR-REP-10). Dates are those of the active permit (BR-REP-07).
 */
export async function searchWorksByReference(db: Database, scope: RowsScope, reference: string) {
  const exact = await visibleWorks(db, scope).where('work.reference', '=', reference).execute()
  if (exact.length > 0) return exact
  return visibleWorks(db, scope)
    .where(allOf([partOfReference('work', 'reference', reference)]))
    .orderBy('work.reference')
    .limit(5)
    .execute()
}

export type FoundWork = Awaited<ReturnType<typeof searchWorksByReference>>[number]

function visibleWorks(db: Database, scope: RowsScope) {
  const side = scope.side === 'promoter' ? 'work.promoter_swa_code' : 'work.highway_authority_swa_code'
  return db
    .selectFrom('work')
    .innerJoin('permit', (join) =>
      join.onRef('permit.work_reference', '=', 'work.reference').on('is_active', '=', true),
    )
    .select([
      'work.reference',
      'work.works_location_description',
      'work.street_name',
      'work.town',
      'work.area_name',
      'work.work_status',
      'permit.start_on',
      'permit.end_on',
      'permit.proposed_start_at',
      'permit.proposed_end_at',
      'permit.actual_start_at',
      'permit.actual_stop_at',
    ])
    .where(side, '=', scope.swa_code)
    .where(allOf([oneOf('work.workstream_prefix', scope.workstreams)]))
}
