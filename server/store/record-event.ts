import type { AuditEvent, AuditObjectType } from '../../domain/contract/enums/history.ts'
import type { Database } from './database.ts'

/** The person who acted, as the history shows them; the system has no account. */
export interface Actor {
  readonly username: string
  readonly organisation_reference: string
  readonly internal_user_identifier?: string | null
  readonly internal_user_name?: string | null
}

/** What time does by itself, like deeming (BR-PERMIT-15). */
export const systemActor = (authority: string): Actor => ({
  username: 'Street Manager',
  organisation_reference: authority,
})

export interface WorkEvent {
  readonly event: AuditEvent
  readonly object_type: AuditObjectType
  readonly object_reference: string
  readonly topic: string
  /** One sentence or two for the history, in words. */
  readonly details: string
  readonly visible_to?: string
}

/** Whose log it goes to. What stands outside works, like an activity or a Section 58, has an organisation but no record. */
export interface EventOwner {
  readonly reference: string | null
  readonly promoter_swa_code: string | null
  readonly highway_authority_swa_code: string | null
  readonly workstream_prefix: string | null
}

/** The owner of an event outside works records: the organisation that acted, on one side or the other. */
export function outsideWorks(organisation: {
  readonly promoter_swa_code?: string
  readonly highway_authority_swa_code?: string
}): EventOwner {
  return {
    reference: null,
    workstream_prefix: null,
    promoter_swa_code: organisation.promoter_swa_code ?? null,
    highway_authority_swa_code: organisation.highway_authority_swa_code ?? null,
  }
}

/** Writes one event of the works record's log; call it in the transaction of the change itself (BR-WORK-09). */
export async function recordEvent(
  db: Database,
  work: EventOwner,
  event: WorkEvent,
  actor: Actor,
  at: Temporal.Instant,
): Promise<void> {
  await db
    .insertInto('work_event')
    .values(eventRow(work, event, actor, at))
    .execute()
}

/** The event as a row, for whoever writes many at once. */
export function eventRow(work: EventOwner, event: WorkEvent, actor: Actor, at: Temporal.Instant) {
  return {
    work_reference: work.reference,
    promoter_swa_code: work.promoter_swa_code,
    highway_authority_swa_code: work.highway_authority_swa_code,
    workstream_prefix: work.workstream_prefix,
    ...event,
    visible_to: event.visible_to ?? null,
    username: actor.username,
    organisation_reference: actor.organisation_reference,
    internal_user_identifier: actor.internal_user_identifier ?? null,
    internal_user_name: actor.internal_user_name ?? null,
    acted_at: at.toString(),
  }
}
