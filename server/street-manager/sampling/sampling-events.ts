import type { AuditEvent } from '../../../domain/contract/enums.ts'
import type { Database } from '../../store/database.ts'
import { outsideWorks, recordEvent, type Actor } from '../../store/record-event.ts'
import type { SampleTargetRow } from '../../store/sampling-tables.ts'

type TargetEvent = Extract<AuditEvent, `sample_inspection_target_${string}`>
type QuarterEvent = Extract<AuditEvent, `sample_inspection_quarter_${string}`>

interface Acted {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** An event of a target, in the log of the authority alone: whom it samples is its own business. */
export async function recordTargetEvent(
  db: Database,
  target: Pick<SampleTargetRow, 'reference' | 'highway_authority_swa_code'>,
  event: TargetEvent,
  details: string,
  { actor, now }: Acted,
): Promise<void> {
  const authority = target.highway_authority_swa_code
  const object = { object_type: 'sample_inspection_target', object_reference: target.reference } as const
  const words = { topic: 'Sample inspections', details, visible_to: authority }
  await recordEvent(
    db,
    outsideWorks({ highway_authority_swa_code: authority }),
    { event, ...object, ...words },
    actor,
    now,
  )
}

/** An event of an authority's quarter, which has no reference of its own. */
export async function recordQuarterEvent(
  db: Database,
  authority: string,
  event: QuarterEvent,
  details: string,
  { actor, now }: Acted,
): Promise<void> {
  const object = { object_type: 'organisation', object_reference: authority } as const
  const words = { topic: 'Sample inspections', details, visible_to: authority }
  await recordEvent(
    db,
    outsideWorks({ highway_authority_swa_code: authority }),
    { event, ...object, ...words },
    actor,
    now,
  )
}
