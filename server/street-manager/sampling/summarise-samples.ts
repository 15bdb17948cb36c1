import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import type { getWork } from '../../../domain/contract/works.ts'
import { inspectionCategoryLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Database } from '../../store/database.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { ownSides } from '../sides.ts'
import { dayAnswer } from '../wire-dates.ts'

/**
 * The samples of a works record that wait for their inspection (BR-PBI-31), for its authority: the promoter is not told
 * what will be looked at (BR-PBI-32).
 */
export async function summariseSamples(
  db: Database,
  caller: Caller,
  work: WorkRow,
): Promise<AnswerOf<typeof getWork>['pbi_sample_inspections']> {
  if (!ownSides(caller, work).includes('authority')) return []
  const samples = await db
    .selectFrom('sample')
    .select(['reference', 'inspection_category', 'expires_on'])
    .where('work_reference', '=', work.reference)
    .where('sample_status', '=', 'issued')
    .orderBy('sequence', 'desc')
    .limit(50)
    .execute()
  return samples.map((sample) => ({
    pbi_sample_inspection_reference_number: sample.reference,
    inspection_category: sample.inspection_category,
    inspection_category_string: label(inspectionCategoryLabels, sample.inspection_category),
    sample_expiry_date: dayAnswer(sample.expires_on),
  }))
}
