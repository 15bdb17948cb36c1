import { unlinkSection81 as endpoint } from '../../../domain/contract/section-81s.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { readPermit } from '../../store/permits.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import { changeSection81, type Section81Row } from '../../store/section-81s.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { openOtherSection81 } from './open-other-section-81.ts'
import { section81Event } from './section-81-events.ts'

/** Takes a link back for a reason, in whatever state both are; no status changes (BR-S81-04, 08). */
export async function unlinkSection81({ db, caller, body, params, now }: Call<typeof endpoint>): Promise<void> {
  const { section81, itsWork } = await openOtherSection81(db, endpoint, caller, body.section_81_reference_number)
  if (section81.linked_permit_reference !== params.permitReferenceNumber) {
    const message = 'This permit is not linked to this Section 81'
    throw conflict(message, [{ field: '', message, rule: 'BR-S81-08' }])
  }
  refuseMove(mayMove(section81Machine, section81.section_81_status, 'unlink_permit', actingRole(endpoint, caller)))
  await changeSection81(db, section81.reference, { linked_permit_reference: null })
  await tellUnlinked(db, { section81, work: itsWork, reason: body.unlink_reason.trim() }, actorOf(caller, body), now)
}

interface Unlinked {
  /** As it was while linked. */
  readonly section81: Section81Row
  /** The works record of the Section 81. */
  readonly work: WorkRow
  readonly reason: string
}

/** One event on each of the two works records. */
export async function tellUnlinked(
  db: Database,
  { section81, work, reason }: Unlinked,
  actor: Actor,
  now: Temporal.Instant,
): Promise<void> {
  const { reference, linked_permit_reference } = section81
  if (!linked_permit_reference) throw new Error(`${reference} was not linked`)
  const event = 'section_81_unlinked_from_permit'
  const permit = await readPermit(db, linked_permit_reference)
  const ofSection81 = section81Event(reference, event, `No longer linked to permit ${permit.reference}. ${reason}`)
  await recordEvent(db, work, ofSection81, actor, now)
  const details = `No longer linked to Section 81 ${reference}. ${reason}`
  const ofPermit = {
    event,
    object_type: 'permit',
    object_reference: permit.reference,
    topic: 'Permit',
    details,
  } as const
  await recordEvent(db, { ...permit, reference: permit.work_reference }, ofPermit, actor, now)
}
