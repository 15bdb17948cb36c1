import type * as endpoints from '../../../domain/contract/sites.ts'
import { finalSiteHindrance, noExcavationHindrance } from '../../../domain/rules/excavation-answers.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changePermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { hasExcavationSite, hasReinstatement } from '../../store/sites.ts'
import { actorOf } from '../actor.ts'
import { excavationEvent, finalSiteEvent } from './note-on-permit.ts'
import { startedPermit } from './where-registered.ts'

/**
 * Says whether the final site under the latest permit is registered (BR-REIN-30). Throws 409 unless that permit has started and
 * asked for an excavation, and for a yes works have an excavation site. The answer there is already changes nothing.
 */
export async function setFinalReinstatement(call: Call<typeof endpoints.setFinalReinstatement>): Promise<void> {
  const { db, caller, body, work, now } = call
  const permit = await startedPermit(db, work, 'BR-REIN-30')
  const { final_reinstatement } = body
  const answer = {
    isFinal: final_reinstatement,
    hasExcavationSite: final_reinstatement && (await hasExcavationSite(db, work.reference)),
  }
  refuseMove(finalSiteHindrance({ excavation: permit.excavation, isStarted: true }, answer) ?? { yes: true })
  if (permit.final_reinstatement === final_reinstatement) return
  await changePermit(db, permit, { final_reinstatement }, now)
  await recordEvent(db, work, finalSiteEvent(permit, final_reinstatement), actorOf(caller, body), now)
}

/**
 * Says that the excavation that the latest permit asked for was not carried out (BR-PERMIT-92). Throws 409 unless works have
 * started under it and no excavation is reinstated, 400 for a no that should become a yes: a reinstatement does that. The
 * answer there is already changes nothing.
 */
export async function setExcavationCarriedOut(call: Call<typeof endpoints.setExcavationCarriedOut>): Promise<void> {
  const { db, caller, body, work, now } = call
  const permit = await startedPermit(db, work, 'BR-PERMIT-92')
  const isRegistered = await hasReinstatement(db, permit.reference, 'excavation')
  refuseMove(noExcavationHindrance({ excavation: permit.excavation, isStarted: true }, isRegistered) ?? { yes: true })
  const { excavation_carried_out } = body
  if (permit.excavation_carried_out === excavation_carried_out) return
  if (excavation_carried_out) {
    const message = 'Register the reinstatement of the excavation: that changes the answer to yes'
    refuseProblems([{ field: 'excavation_carried_out', message, rule: 'BR-PERMIT-92' }])
  }
  await changePermit(db, permit, { excavation_carried_out }, now)
  await recordEvent(db, work, excavationEvent(permit, excavation_carried_out), actorOf(caller, body), now)
}
