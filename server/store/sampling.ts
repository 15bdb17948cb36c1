import { sql } from 'kysely'
import { yearsBefore, type UnitYear } from '../../domain/rules/inspection-unit-years.ts'
import type { LastSampled } from '../../domain/rules/sample-rate.ts'
import type { StartedQuarter } from '../../domain/rules/sampling-quarters.ts'
import { civilDate } from '../../domain/rules/working-days.ts'
import type { Database } from './database.ts'
import type { SampledCategory, SampleTargetRow } from './sampling-tables.ts'

/** An authority and a promoter whose works it samples. */
export interface Sampled {
  readonly authority: string
  readonly promoter: string
}

/** Lets one write at a time change an authority's sampling: it has no record of its own that could be locked. */
export async function lockSampling(db: Database, authority: string): Promise<void> {
  await db
    .selectFrom('organisation')
    .select('swa_code')
    .where('swa_code', '=', authority)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow()
}

/** The latest quarter that an authority has started. */
export async function latestQuarter(db: Database, authority: string): Promise<StartedQuarter | undefined> {
  const row = await db
    .selectFrom('sampling_quarter')
    .select(['start_on', 'quarter_status'])
    .where('highway_authority_swa_code', '=', authority)
    .orderBy('start_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { start: civilDate(row.start_on), status: row.quarter_status }
}

export async function setQuarterStatus(
  db: Database,
  authority: string,
  quarter: StartedQuarter,
  to: StartedQuarter['status'],
): Promise<void> {
  await db
    .updateTable('sampling_quarter')
    .set({ quarter_status: to })
    .where('highway_authority_swa_code', '=', authority)
    .where('start_on', '=', quarter.start.toString())
    .execute()
}

/** What stops of works have counted in each of the three years before one (BR-PBI-03). */
export async function heldYears(db: Database, sampled: Sampled, yearStart: Temporal.PlainDate): Promise<UnitYear[]> {
  const rows = await db
    .selectFrom('inspection_unit_count')
    .select(['financial_year_start', sql<number>`sum(units)::int`.as('units')])
    .where('promoter_swa_code', '=', sampled.promoter)
    .where('highway_authority_swa_code', '=', sampled.authority)
    .groupBy('financial_year_start')
    .execute()
  const byYear = new Map(rows.map((row) => [row.financial_year_start, row.units]))
  return yearsBefore(yearStart).map((start) => {
    const units = byYear.get(start.toString())
    return { start, units: units ?? null, isCounted: units !== undefined }
  })
}

/** The promoter's last target that had a quarter, other than the one named (BR-PBI-05 to 08). */
export async function lastSampled(db: Database, sampled: Sampled, but?: string): Promise<LastSampled | undefined> {
  const row = await db
    .selectFrom('sample_target')
    .select(['quarter_start_on', 'inspection_rate'])
    .where('highway_authority_swa_code', '=', sampled.authority)
    .where('promoter_swa_code', '=', sampled.promoter)
    .where('quarter_start_on', 'is not', null)
    .where('deleted_at', 'is', null)
    .where('reference', '!=', but ?? '')
    .orderBy('quarter_start_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.quarter_start_on ? { quarter: civilDate(row.quarter_start_on), rate: row.inspection_rate } : undefined
}

/** A target that was not removed. */
export async function findTarget(db: Database, reference: string): Promise<SampleTargetRow | undefined> {
  const target = await db
    .selectFrom('sample_target')
    .selectAll()
    .where('reference', '=', reference)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  return target as SampleTargetRow | undefined
}

/** An authority's targets in one state. */
export async function targetsOf(
  db: Database,
  authority: string,
  status: SampleTargetRow['target_status'],
): Promise<SampleTargetRow[]> {
  const targets = await db
    .selectFrom('sample_target')
    .selectAll()
    .where('highway_authority_swa_code', '=', authority)
    .where('target_status', '=', status)
    .where('deleted_at', 'is', null)
    .orderBy('reference')
    .execute()
  return targets as SampleTargetRow[]
}

export type Counts = Readonly<Record<SampledCategory, number>>

/** Inspections that count towards a target, by category (BR-PBI-30, 33). */
export async function completedOf(db: Database, target: string): Promise<Counts> {
  return (await completedOfEach(db, [target]))(target)
}

/** {@link completedOf} of several targets, read at once. */
export async function completedOfEach(db: Database, targets: readonly string[]): Promise<CountsOf> {
  const rows = await db
    .selectFrom('sampled_inspection')
    .select(['target_reference', 'inspection_category', sql<number>`count(*)::int`.as('number')])
    .where('target_reference', 'in', targets)
    .groupBy(['target_reference', 'inspection_category'])
    .execute()
  return countsOf(rows)
}

/** Samples drawn for a target, by category; those that were taken away again do not count. */
export async function generatedOf(db: Database, target: string): Promise<Counts> {
  return (await generatedOfEach(db, [target]))(target)
}

/** {@link generatedOf} of several targets, read at once. */
export async function generatedOfEach(db: Database, targets: readonly string[]): Promise<CountsOf> {
  const rows = await db
    .selectFrom('sample')
    .select(['target_reference', 'inspection_category', sql<number>`count(*)::int`.as('number')])
    .where('target_reference', 'in', targets)
    .where('sample_status', '!=', 'removed')
    .groupBy(['target_reference', 'inspection_category'])
    .execute()
  return countsOf(rows)
}

type CountsOf = (target: string) => Counts

interface CountRow {
  readonly target_reference: string
  readonly inspection_category: SampledCategory
  readonly number: number
}

function countsOf(rows: readonly CountRow[]): CountsOf {
  const numbers = new Map(rows.map((row) => [`${row.target_reference} ${row.inspection_category}`, row.number]))
  const of = (target: string, category: SampledCategory) => numbers.get(`${target} ${category}`) ?? 0
  return (target) => ({ a: of(target, 'a'), b: of(target, 'b'), c: of(target, 'c') })
}
