import { sql } from 'kysely'
import { sampleReference } from '../../domain/references.ts'
import { categoryBMonths, categoryCMonths, samplesToMake } from '../../domain/rules/sample-eligibility.ts'
import { londonDate } from '../../domain/rules/working-days.ts'
import type { House } from '../http/implement.ts'
import type { Database } from '../store/database.ts'
import { systemActor } from '../store/record-event.ts'
import { targetsOf } from '../store/sampling.ts'
import type { SampleTargetRow } from '../store/sampling-tables.ts'
import { recordSampleEvent } from '../street-manager/sampling/move-samples.ts'

/**
 * Draws the samples that authorities have asked for, first come first served (BR-PBI-25 to 29, 33): target by target, each
 * with its count in one transaction, so that a run can be watched, and goes on after a restart where it was. One that fails
 * says so; what it had drawn for the targets before stays.
 */
export async function generateSamples(house: House): Promise<void> {
  const now = house.clock.now()
  const waiting = await house.db
    .selectFrom('sample_generation_job')
    .select('id')
    .where('job_status', 'in', ['queued', 'in_progress'])
    .orderBy('id')
    .execute()
  const failures: unknown[] = []
  for (const { id } of waiting) {
    try {
      while (await house.db.transaction().execute((db) => drawNext(db, id, now))) house.live.somethingHappened()
    } catch (error) {
      failures.push(error)
      await house.db.updateTable('sample_generation_job').set({ job_status: 'failed' }).where('id', '=', id).execute()
    }
  }
  if (waiting.length > 0) house.live.somethingHappened()
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} runs of samples failed`)
}

/** Draws for the next target of a run, in the order of their references; answers whether there may be another. */
async function drawNext(db: Database, id: number, now: Temporal.Instant): Promise<boolean> {
  const job = await db
    .selectFrom('sample_generation_job')
    .selectAll()
    .where('id', '=', id)
    .where('job_status', 'in', ['queued', 'in_progress'])
    .forUpdate()
    .executeTakeFirst()
  if (!job) return false
  const targets = await targetsOf(db, job.highway_authority_swa_code, 'active')
  const target = targets.find(({ reference }) => job.reached === null || reference > job.reached)
  const change = target
    ? ({
        job_status: 'in_progress',
        reached: target.reference,
        targets_done: job.targets_done + 1,
        targets_asked: targets.length,
        samples_drawn: (job.samples_drawn ?? 0) + (await drawFor(db, target, job.sample_inspection_rate, now)),
      } as const)
    : ({ job_status: 'complete', samples_drawn: job.samples_drawn ?? 0 } as const)
  await db.updateTable('sample_generation_job').set(change).where('id', '=', id).execute()
  return target !== undefined
}

async function drawFor(db: Database, target: SampleTargetRow, rate: number, now: Temporal.Instant): Promise<number> {
  const b = await draw(db, { target, category: 'b', rate, now })
  return b + (await draw(db, { target, category: 'c', rate, now }))
}

interface Draw {
  readonly target: SampleTargetRow
  readonly category: 'b' | 'c'
  readonly rate: number
  readonly now: Temporal.Instant
}

/** As many as the target lacks, or as there are to draw from (BR-PBI-26, 35); answers how many these were. */
async function draw(db: Database, { target, category, rate, now }: Draw): Promise<number> {
  const { issued } = await db
    .selectFrom('sample')
    .select(sql<number>`count(*)::int`.as('issued'))
    .where('target_reference', '=', target.reference)
    .where('inspection_category', '=', category)
    .where('sample_status', '=', 'issued')
    .executeTakeFirstOrThrow()
  const wanted = samplesToMake(category === 'b' ? target.target_b : target.target_c, issued, rate)
  const found = await eligible(db, { target, category, now }, wanted)
  for (const drawn of found) {
    const sequence = drawn.highest + 1
    const sample = {
      reference: sampleReference(drawn.work_reference, sequence),
      work_reference: drawn.work_reference,
      sequence,
      target_reference: target.reference,
      highway_authority_swa_code: target.highway_authority_swa_code,
      promoter_swa_code: target.promoter_swa_code,
      inspection_category: category,
      site_reference: drawn.site_reference,
      sample_status: 'issued' as const,
      ended_with_quarter: false,
      expires_on: drawn.expires_on,
      created_at: now.toString(),
    }
    await db.insertInto('sample').values(sample).execute()
    const actor = systemActor(target.highway_authority_swa_code)
    await recordSampleEvent(db, sample, 'sample_inspection_created', { actor, now })
  }
  return found.length
}

interface Drawn {
  readonly work_reference: string
  readonly site_reference: string
  readonly expires_on: string
  /** The last number of a sample that the works record has given. */
  readonly highest: number
}

/** Works by chance, one excavation of each, that have no sample of the category in this quarter (BR-PBI-28, 29). */
async function eligible(
  db: Database,
  { target, category, now }: Omit<Draw, 'rate'>,
  wanted: number,
): Promise<readonly Drawn[]> {
  if (wanted === 0) return []
  const today = londonDate(now).toString()
  const expiry =
    category === 'b'
      ? sql`(reinstatement.reinstated_on + make_interval(months => ${categoryBMonths}::int))::date`
      : sql`reinstatement.end_on`
  const isRipe =
    category === 'b'
      ? sql`${expiry} > ${today}::date`
      : sql`reinstatement.reinstatement_status = 'permanent'
            and ${expiry} between ${today}::date and (${today}::date + make_interval(months => ${categoryCMonths}::int))::date`
  const { rows } = await sql<Drawn>`
    select work_reference, site_reference, expires_on,
           (select coalesce(max(sequence), 0) from sample where sample.work_reference = ripe.work_reference) as highest
      from (select distinct on (work.reference) work.reference as work_reference, reinstatement.site_reference,
                   ${expiry} as expires_on
              from work
              join reinstatement on reinstatement.work_reference = work.reference and reinstatement.is_active
              join site on site.work_reference = work.reference and site.reference = reinstatement.site_reference
             where work.highway_authority_swa_code = ${target.highway_authority_swa_code}
               and work.promoter_swa_code = ${target.promoter_swa_code}
               and site.reinstatement_type = 'excavation' and not site.is_subsumed
               and ${isRipe}
               and not exists (select 1 from sample
                                where sample.work_reference = work.reference
                                  and sample.target_reference = ${target.reference}
                                  and sample.inspection_category = ${category}
                                  and sample.sample_status in ('issued', 'completed'))
             order by work.reference, random()) ripe
     order by random()
     limit ${wanted}`.execute(db)
  return rows
}
