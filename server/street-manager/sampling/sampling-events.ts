import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { Database } from '../../store/database.ts'
import { outsideWorks, recordEvent, type Actor, type WorkEvent } from '../../store/record-event.ts'
import type { SampleTargetRow } from '../../store/sampling-tables.ts'

type TargetEvent = Extract<AuditEvent, `sample_inspection_target_${string}`>
type QuarterEvent = Extract<AuditEvent, `sample_inspection_quarter_${string}`>

interface Acted {
  readonly actor: Actor
  readonly now: Temporal.Instant
}

type OwnTarget = Pick<SampleTargetRow, 'reference' | 'highway_authority_swa_code'>

/** An event of a target, for the authority alone: whom it samples is its own business. */
export function targetEvent(target: OwnTarget, event: TargetEvent, details: string): WorkEvent {
  const object = { object_type: 'sample_inspection_target', object_reference: target.reference } as const
  return { event, ...object, topic: 'Sample inspections', details, visible_to: target.highway_authority_swa_code }
}

/** An event of an authority's quarter, which has no reference of its own. */
export function quarterEvent(authority: string, event: QuarterEvent, details: string): WorkEvent {
  const object = { object_type: 'organisation', object_reference: authority } as const
  return { event, ...object, topic: 'Sample inspections', details, visible_to: authority }
}

/** Writes {@link targetEvent} into the log. */
export async function recordTargetEvent(
  db: Database,
  target: OwnTarget,
  event: TargetEvent,
  details: string,
  { actor, now }: Acted,
): Promise<void> {
  const owner = outsideWorks({ highway_authority_swa_code: target.highway_authority_swa_code })
  await recordEvent(db, owner, targetEvent(target, event, details), actor, now)
}

/** Writes {@link quarterEvent} into the log. */
export async function recordQuarterEvent(
  db: Database,
  authority: string,
  event: QuarterEvent,
  details: string,
  { actor, now }: Acted,
): Promise<void> {
  const owner = outsideWorks({ highway_authority_swa_code: authority })
  await recordEvent(db, owner, quarterEvent(authority, event, details), actor, now)
}
