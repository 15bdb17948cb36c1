import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import { inspectionCategoryLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { sampleMachine, type SampleStatus } from '../../../domain/rules/sampling-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, type Actor, type WorkEvent } from '../../store/record-event.ts'
import type { SampleRow } from '../../store/sampling-tables.ts'

export interface Acted {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

type SampleMove = 'complete' | 'reissue' | 'expire' | 'remove'

/** Moves one sample by its table of states; false when it has gone elsewhere in the meantime. */
export async function moveSample(
  db: Database,
  sample: SampleRow,
  action: SampleMove,
  acted: Acted,
  change: { ended_with_quarter?: boolean } = {},
): Promise<boolean> {
  const move = mayMove(sampleMachine, sample.sample_status, action, 'system')
  if (!move.yes) return false
  const { numUpdatedRows } = await db
    .updateTable('sample')
    .set({ ...change, sample_status: move.to })
    .where('reference', '=', sample.reference)
    .where('sample_status', '=', sample.sample_status)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  await recordSampleEvent(db, sample, move.event, acted)
  return true
}

/** Moves every sample of a target that is in one state. */
export async function moveSamples(
  db: Database,
  of: { readonly target: string; readonly from: SampleStatus },
  action: SampleMove,
  acted: Acted,
  change: { ended_with_quarter?: boolean } = {},
): Promise<void> {
  const samples = await db
    .selectFrom('sample')
    .selectAll()
    .where('target_reference', '=', of.target)
    .where('sample_status', '=', of.from)
    .orderBy('reference')
    .execute()
  for (const sample of samples) await moveSample(db, sample, action, acted, change)
}

type ToldSample = Pick<
  SampleRow,
  'reference' | 'work_reference' | 'highway_authority_swa_code' | 'inspection_category' | 'expires_on'
>

/** An event of a sample, for the authority alone: the promoter is not to know what will be looked at. */
export function sampleEvent(sample: ToldSample, event: AuditEvent): WorkEvent {
  const category = label(inspectionCategoryLabels, sample.inspection_category)
  return {
    event,
    object_type: 'sample_inspection',
    object_reference: sample.reference,
    topic: 'Sample inspection',
    details: `${category}, until ${dateWords(sample.expires_on)}`,
    visible_to: sample.highway_authority_swa_code,
  }
}

/** Writes {@link sampleEvent} into the log of the works. */
export async function recordSampleEvent(
  db: Database,
  sample: ToldSample,
  event: AuditEvent,
  { actor, now }: Acted,
): Promise<void> {
  const work = await db
    .selectFrom('work')
    .select(['reference', 'promoter_swa_code', 'highway_authority_swa_code', 'workstream_prefix'])
    .where('reference', '=', sample.work_reference)
    .executeTakeFirstOrThrow()
  await recordEvent(db, work, sampleEvent(sample, event), actor, now)
}
