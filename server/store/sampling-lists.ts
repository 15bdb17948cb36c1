import { sql, type SqlBool } from 'kysely'
import type { QueryOf } from '../../domain/contract/endpoint.ts'
import type { listPbiSampleInspections, listPbiSampleInspectionTargets } from '../../domain/contract/sampling.ts'
import { civilDate } from '../../domain/rules/working-days.ts'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { ownRows, placeConditions } from './list-filters.ts'
import { inOrderOf } from './in-order-of.ts'
import { contains, dayBetween, type Condition } from './matching.ts'
import { completedOfEach, generatedOfEach } from './sampling.ts'

export type SampleFilters = QueryOf<typeof listPbiSampleInspections>
export type TargetFilters = QueryOf<typeof listPbiSampleInspectionTargets>

/**
 * Samples with the works that they were drawn of, the excavation, and when the works ended or are to end: on works without a
 * permit that is when the excavation was reinstated.
 */
export const sampleSource = sql`sample
  join work on work.reference = sample.work_reference
  left join permit on permit.work_reference = sample.work_reference and permit.is_active
  left join reinstatement on reinstatement.work_reference = sample.work_reference
                         and reinstatement.site_reference = sample.site_reference and reinstatement.is_active
  cross join lateral (select coalesce(permit.end_on, reinstatement.reinstated_on) as end_on) as works`

/** The authority's samples that wait for their inspection (BR-PBI-31, BR-REP-L17). */
export function sampleConditions(filters: SampleFilters, scope: RowsScope): (Condition | undefined)[] {
  return [
    ...ownRows(scope, 'sample'),
    sql<SqlBool>`sample.sample_status = 'issued'`,
    ...placeConditions(filters, scope, 'work'),
    contains('sample.work_reference', filters.work_reference_number),
    ...dayBetween('sample.expires_on', filters.sample_expiry_date_from, filters.sample_expiry_date_to),
  ]
}

export type ListedSample = Awaited<ReturnType<typeof readListedSamples>>[number]

/** The samples of these references with their places, in their order. */
export async function readListedSamples(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('sample')
    .innerJoin('work', 'work.reference', 'sample.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'work.promoter_swa_code')
    .leftJoin('reinstatement', (join) =>
      join
        .onRef('reinstatement.work_reference', '=', 'sample.work_reference')
        .onRef('reinstatement.site_reference', '=', 'sample.site_reference')
        .on('reinstatement.is_active', '=', true),
    )
    .select([
      'sample.reference',
      'sample.work_reference',
      'sample.inspection_category',
      'sample.expires_on',
      'work.street_name',
      'work.town',
      'work.area_name',
      'work.works_location_description',
      'reinstatement.location_description',
      'promoter.name as promoter_organisation',
    ])
    .where('sample.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}

/** The targets that an organisation has set, of every quarter and of one to come, but for removed ones. */
export function ownTargets({ swa_code }: RowsScope): Condition[] {
  return [
    sql<SqlBool>`sample_target.highway_authority_swa_code = ${swa_code}`,
    sql<SqlBool>`sample_target.deleted_at is null`,
  ]
}

/** {@link ownTargets} of the quarter that begins on a day, if one is asked for (BR-REP-L16). */
export function targetConditions(filters: TargetFilters, scope: RowsScope): (Condition | undefined)[] {
  const quarter = filters.quarter_start_date
  return [...ownTargets(scope), ...dayBetween('sample_target.quarter_start_on', quarter, quarter)]
}

/** {@link ownTargets} whose quarter has a day between two, both included (BR-REP-19, BR-CSV-16). */
export function targetsBetween(from: string, to: string, scope: RowsScope): Condition[] {
  return [
    ...ownTargets(scope),
    sql<SqlBool>`sample_target.quarter_start_on <= ${civilDate(to).toString()}::date`,
    sql<SqlBool>`(sample_target.quarter_start_on + interval '3 months')::date > ${civilDate(from).toString()}::date`,
  ]
}

export type ListedTarget = Awaited<ReturnType<typeof readListedTargets>>[number]

/** The targets of these references with what was completed and drawn of each, in their order. */
export async function readListedTargets(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('sample_target')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'sample_target.promoter_swa_code')
    .selectAll('sample_target')
    .select('promoter.name as organisation_name')
    .where('sample_target.reference', 'in', references)
    .execute()
  const [completed, generated] = [await completedOfEach(db, references), await generatedOfEach(db, references)]
  const counted = rows.map((row) => ({
    ...row,
    completed: completed(row.reference),
    generated: generated(row.reference),
  }))
  return inOrderOf(references, counted, (row) => row.reference)
}
