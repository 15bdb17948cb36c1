import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { linkSection81 as endpoint } from '../../../domain/contract/section-81s.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeSection81, section81OfPermit, type Section81Row } from '../../store/section-81s.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { openOtherSection81 } from './open-other-section-81.ts'
import { section81Event } from './section-81-events.ts'

type LinkSection81 = typeof endpoint

/**
 * Links a permit to the Section 81 that it was applied for, one to one, once the promoter of both has accepted it
 * (BR-S81-04, 08, 11). No status changes; both works records tell of it.
 */
export async function linkSection81(call: Call<LinkSection81>): Promise<AnswerOf<LinkSection81>> {
  const { db, caller, work, body, params, now } = call
  const { section81, itsWork } = await openOtherSection81(db, endpoint, caller, body.section_81_reference_number)
  if (itsWork.promoter_swa_code !== work.promoter_swa_code) {
    const message = 'The Section 81 and the permit are of different promoters'
    refuseProblems([{ field: 'section_81_reference_number', message, rule: 'BR-S81-08' }])
  }
  const permit = await readPermit(db, params.permitReferenceNumber)
  refuseMove(mayMove(section81Machine, section81.section_81_status, 'link_permit', actingRole(endpoint, caller)))
  await refuseLinked(db, section81, permit)
  await changeSection81(db, section81.reference, { linked_permit_reference: permit.reference })
  const actor = actorOf(caller, body)
  const event = 'section_81_linked_to_permit'
  const ofSection81 = section81Event(section81.reference, event, `Linked to permit ${permit.reference}`)
  await recordEvent(db, itsWork, ofSection81, actor, now)
  const details = `Linked to Section 81 ${section81.reference}`
  const ofPermit = {
    event,
    object_type: 'permit',
    object_reference: permit.reference,
    topic: 'Permit',
    details,
  } as const
  await recordEvent(db, work, ofPermit, actor, now)
  return { section_81_work_reference_number: itsWork.reference, section_81_reference_number: section81.reference }
}

/** 409 unless it is a permit, not a PAA, and neither side is linked already (BR-S81-04, 08). */
async function refuseLinked(db: Database, section81: Section81Row, permit: PermitRow): Promise<void> {
  const refuse = (message: string, rule: string) => conflict(message, [{ field: '', message, rule }])
  if (permit.work_category === 'paa') throw refuse('A PAA is not linked to a Section 81: its permit is', 'BR-S81-04')
  if (section81.linked_permit_reference) {
    throw refuse(`This Section 81 is linked to permit ${section81.linked_permit_reference} already`, 'BR-S81-08')
  }
  const other = await section81OfPermit(db, permit.reference)
  if (other) throw refuse(`This permit is linked to Section 81 ${other.reference} already`, 'BR-S81-08')
}
