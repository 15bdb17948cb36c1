import type { InspectionCategory } from '../../../domain/contract/enums/inspections.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import type { SampledCategory, SampleRow } from '../../store/sampling-tables.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { moveSample, type Acted } from './move-samples.ts'

interface Inspected {
  readonly work: WorkRow
  /** The inspection. */
  readonly reference: string
  readonly category: InspectionCategory | null
}

/**
 * Counts an inspection of category a, b or c towards the promoter's target in the quarter, and completes the sample of that
 * category on the works, if one was drawn (BR-PBI-30, 33). Without an active target nothing is counted.
 */
export async function noteSampled(db: Database, { work, reference, category }: Inspected, acted: Acted): Promise<void> {
  if (!isSampled(category)) return
  const target = await db
    .selectFrom('sample_target')
    .select('reference')
    .where('highway_authority_swa_code', '=', work.highway_authority_swa_code)
    .where('promoter_swa_code', '=', work.promoter_swa_code)
    .where('target_status', '=', 'active')
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!target) return
  const sample = await issuedOn(db, work, category)
  const completed = sample && (await moveSample(db, sample, 'complete', acted)) ? sample.reference : null
  await db
    .insertInto('sampled_inspection')
    .values({
      inspection_reference: reference,
      target_reference: target.reference,
      inspection_category: category,
      sample_reference: completed,
    })
    .execute()
}

/**
 * Takes back what {@link noteSampled} counted of an inspection that is withdrawn or deleted: its sample is issued again, or
 * has expired when its time or its quarter is over (BR-PBI-30).
 */
export async function undoSampled(db: Database, inspection: string, acted: Acted): Promise<void> {
  const counted = await db
    .deleteFrom('sampled_inspection')
    .where('inspection_reference', '=', inspection)
    .returning(['sample_reference', 'target_reference'])
    .executeTakeFirst()
  if (!counted?.sample_reference) return
  const sample = await db
    .selectFrom('sample')
    .innerJoin('sample_target', 'sample_target.reference', 'sample.target_reference')
    .selectAll('sample')
    .select('sample_target.target_status')
    .where('sample.reference', '=', counted.sample_reference)
    .executeTakeFirstOrThrow()
  const isInTime = sample.expires_on >= londonDate(acted.now).toString()
  const mayGoOn = sample.target_status === 'active' && isInTime
  await moveSample(db, sample, mayGoOn ? 'reissue' : 'expire', acted, { ended_with_quarter: !mayGoOn && isInTime })
}

const isSampled = (category: InspectionCategory | null): category is SampledCategory =>
  category === 'a' || category === 'b' || category === 'c'

async function issuedOn(db: Database, work: WorkRow, category: SampledCategory): Promise<SampleRow | undefined> {
  return db
    .selectFrom('sample')
    .selectAll()
    .where('work_reference', '=', work.reference)
    .where('inspection_category', '=', category)
    .where('sample_status', '=', 'issued')
    .orderBy('sequence')
    .executeTakeFirst()
}
