import type { BodyOf } from '../../domain/contract/endpoint.ts'
import {
  createSampleInspectionTarget,
  generateSampleInspections,
  startSamplingQuarter,
} from '../../domain/contract/sampling.ts'
import { sampleReference } from '../../domain/references.ts'
import type { SampleStatus, SampleTargetStatus } from '../../domain/rules/sampling-states.ts'
import { boxText } from '../store/boxes.ts'
import type { Database } from '../store/database.ts'
import type { SampledCategory } from '../store/sampling-tables.ts'
import type { World } from './world.ts'

type TargetBody = BodyOf<typeof createSampleInspectionTarget>

/** A first target for Marl Water: 800 units a year at 30 % are a quota of 60. */
export function sampleTarget(changes: Partial<TargetBody> = {}): TargetBody {
  return {
    promoter_org_ref: '9310',
    inspection_units_baseline: 800,
    inspection_rate: 30,
    target_a: 20,
    target_b: 20,
    target_c: 20,
    ...changes,
  }
}

const officer = 'officer@marlshire.example'

/** Marlshire's officer sets the target. */
export async function setSampleTarget(world: World, changes?: Partial<TargetBody>) {
  const made = await world.as(officer).must(createSampleInspectionTarget, { body: sampleTarget(changes) })
  return { sampleInspectionTargetReferenceNumber: made.sample_inspection_target_reference_number }
}

/** Starts the quarter of the test's day, or another. */
export async function startQuarter(world: World, start_date = '2026-10-01'): Promise<void> {
  await world.as(officer).must(startSamplingQuarter, { body: { start_date } })
}

/** Asks for samples and lets the job run; the clock stays. */
export async function drawSamples(world: World, sample_inspection_rate = 100): Promise<void> {
  await world.as(officer).must(generateSampleInspections, { body: { sample_inspection_rate } })
  await world.waitUntil(world.clock.now().toString())
}

/** Takes away every target, quarter and sample, so that a test begins as an authority that never sampled. */
export async function forgetSampling(db: Database): Promise<void> {
  await db.deleteFrom('sampled_inspection').execute()
  await db.deleteFrom('sample').execute()
  await db.deleteFrom('sample_target').execute()
  await db.deleteFrom('sampling_quarter').execute()
  await db.deleteFrom('sample_generation_job').execute()
}

export interface ReinstatedWork {
  readonly reference: string
  readonly reinstated: string
  /** End of the guarantee, or of what an interim one is good for. */
  readonly ends: string
  readonly status?: 'interim' | 'permanent'
  readonly type?: 'excavation' | 'core_holes'
  readonly isSubsumed?: boolean
  readonly promoter?: string
}

/** A works record in Marlshire with one reinstated site, as long ago as no lawful registration in a test could be. */
export async function insertReinstatedWork(db: Database, work: ReinstatedWork): Promise<void> {
  const [easting, northing] = [600_020, 100_002]
  await db
    .insertInto('work')
    .values({
      reference: work.reference,
      promoter_swa_code: work.promoter ?? '9310',
      highway_authority_swa_code: '5510',
      workstream_prefix: '001',
      work_status: 'completed',
      usrn: 99000001,
      street_name: 'Quiet Lane',
      town: 'Testing',
      area_name: 'Test area',
      road_category: 4,
      works_coordinates: JSON.stringify({ type: 'Point', coordinates: [easting, northing] }),
      bounds: boxText({ minEasting: easting, minNorthing: northing, maxEasting: easting, maxNorthing: northing }),
      centre_easting: easting,
      centre_northing: northing,
      works_location_description: 'Outside number 12',
      description_of_work: 'Repair a leaking service pipe',
      created_at: '2026-01-05T09:00:00Z',
    })
    .execute()
  const key = { work_reference: work.reference, created_at: '2026-01-05T09:00:00Z' }
  await db
    .insertInto('site')
    .values({
      ...key,
      number: 1,
      reinstatement_type: work.type ?? 'excavation',
      is_subsumed: work.isSubsumed ?? false,
    })
    .execute()
  await db
    .insertInto('reinstatement')
    .values({
      ...key,
      reference: `${work.reference}-R-01`,
      site_reference: '1',
      sequence: 1,
      is_active: true,
      reinstatement_status: work.status ?? 'permanent',
      reinstated_on: work.reinstated,
      end_on: work.ends,
      location_description: 'Outside number 12',
      details: JSON.stringify({}),
    })
    .execute()
}

interface ListedTarget {
  readonly reference: string
  readonly authority?: string
  readonly promoter?: string
  readonly status?: SampleTargetStatus
  /** Null until its quarter is started. */
  readonly quarter?: string | null
  readonly created?: string
  readonly isAuto?: boolean
  readonly isDeleted?: boolean
}

/** A target written straight to the store, for tests of lists; by default Marlshire's for Marl Water, in Q3 of 2026. */
export async function insertTarget(db: Database, target: ListedTarget): Promise<void> {
  const { quarter = '2026-10-01', created = '2026-10-02T09:00:00Z' } = target
  await db
    .insertInto('sample_target')
    .values({
      reference: target.reference,
      highway_authority_swa_code: target.authority ?? '5510',
      promoter_swa_code: target.promoter ?? '9310',
      target_status: target.status ?? 'active',
      quarter_start_on: quarter,
      inspection_rate: 30,
      is_inspection_rate_auto_updated: target.isAuto ?? false,
      yearly_inspection_units: 800,
      annual_units: JSON.stringify([800]),
      target_a: 20,
      target_b: 20,
      target_c: 20,
      created_at: created,
      deleted_at: target.isDeleted ? created : null,
    })
    .execute()
}

interface ListedSample {
  readonly work: string
  readonly target: string
  readonly expires: string
  readonly promoter?: string
  readonly category?: SampledCategory
  readonly status?: SampleStatus
  readonly number?: number
}

/** A sample of a works record's first excavation, written straight to the store; issued when not told otherwise. */
export async function insertSample(db: Database, sample: ListedSample): Promise<void> {
  const { work, number = 1 } = sample
  await db
    .insertInto('sample')
    .values({
      reference: sampleReference(work, number),
      work_reference: work,
      sequence: number,
      target_reference: sample.target,
      highway_authority_swa_code: '5510',
      promoter_swa_code: sample.promoter ?? '9310',
      inspection_category: sample.category ?? 'b',
      site_reference: '1',
      sample_status: sample.status ?? 'issued',
      ended_with_quarter: false,
      expires_on: sample.expires,
      created_at: '2026-11-24T09:00:00Z',
    })
    .execute()
}
