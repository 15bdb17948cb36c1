import { reassignSection81 as endpoint } from '../../../domain/contract/section-81s.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeSection81, readSection81 } from '../../store/section-81s.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { holdingWorkstream } from '../works/choose-workstream.ts'
import { promoterProblems } from '../promoter-problems.ts'
import { section81Event } from './section-81-events.ts'
import { tellUnlinked } from './unlink-section-81.ts'

/**
 * Gives a rejected or cancelled Section 81 to another promoter: its works record moves to that promoter's workstream 000,
 * and with it who may see it; what the former promoter answered and linked is cleared (BR-S81-05, 16).
 */
export async function reassignSection81({ db, caller, work, body, params, now }: Call<typeof endpoint>): Promise<void> {
  const promoter = padSwaCode(body.new_organisation_reference)
  const field = 'new_organisation_reference'
  refuseProblems(await promoterProblems(db, field, promoter))
  if (promoter === work.promoter_swa_code) {
    refuseProblems([{ field, message: 'This promoter has the Section 81 already', rule: 'BR-S81-05' }])
  }
  const section81 = await readSection81(db, params.section81ReferenceNumber)
  const move = mayMove(section81Machine, section81.section_81_status, 'reassign', actingRole(endpoint, caller))
  refuseMove(move)
  const actor = actorOf(caller, body)
  if (section81.linked_permit_reference) {
    await tellUnlinked(db, { section81, work, reason: 'The Section 81 was given to another promoter' }, actor, now)
  }
  await changeSection81(db, section81.reference, {
    section_81_status: move.to,
    status_changed_at: now.toString(),
    promoter_status: null,
    promoter_status_changed_at: null,
    promoter_response: null,
    section_81_work_type: null,
    linked_permit_reference: null,
  })
  const owners = { promoter_swa_code: promoter, workstream_prefix: holdingWorkstream }
  await db.updateTable('work').set(owners).where('reference', '=', work.reference).execute()
  const names = await namesOf(db, work, promoter)
  const event = section81Event(section81.reference, move.event, `From ${names.former} to ${names.next}`)
  await recordEvent(db, { ...work, ...owners }, event, actor, now)
}

async function namesOf(db: Database, { promoter_swa_code }: WorkRow, promoter: string) {
  const rows = await db
    .selectFrom('organisation')
    .select(['swa_code', 'name'])
    .where('swa_code', 'in', [promoter_swa_code, promoter])
    .execute()
  const nameOf = (code: string) => rows.find(({ swa_code }) => swa_code === code)?.name ?? code
  return { former: nameOf(promoter_swa_code), next: nameOf(promoter) }
}
