import type { BulkRow } from '../store/insert-rows.ts'
import type { Actor, EventOwner, WorkEvent } from '../store/record-event.ts'
import type { WorkEventTable } from '../store/record-tables.ts'
import type { SandboxPerson } from './work-words.ts'

export type EventRow = BulkRow<WorkEventTable>

/** An event as the log would have kept it. */
export function eventRow(owner: EventOwner, event: WorkEvent, actor: Actor, at: Temporal.Instant): EventRow {
  return {
    work_reference: owner.reference,
    promoter_swa_code: owner.promoter_swa_code,
    highway_authority_swa_code: owner.highway_authority_swa_code,
    workstream_prefix: owner.workstream_prefix,
    ...event,
    visible_to: event.visible_to ?? null,
    username: actor.username,
    organisation_reference: actor.organisation_reference,
    internal_user_identifier: null,
    internal_user_name: actor.internal_user_name ?? null,
    acted_at: at.toString(),
  }
}

/** Puts events in the order in which the log would have been written. */
export function byTime(a: EventRow, b: EventRow): number {
  return a.acted_at < b.acted_at ? -1 : a.acted_at > b.acted_at ? 1 : 0
}

/** Somebody of the sandbox, as the one who acted. */
export function personActor({ email, name, organisation }: SandboxPerson): Actor {
  return { username: email, organisation_reference: organisation, internal_user_name: name }
}
