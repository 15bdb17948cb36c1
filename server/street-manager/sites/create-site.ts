import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/sites.ts'
import { checkNonNotifiableType, checkReinstatement } from '../../../domain/rules/reinstatement-checks.ts'
import { siteMachine } from '../../../domain/rules/site-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { insertSite } from './insert-site.ts'
import { excavationProblems, noteOnPermit } from './note-on-permit.ts'
import { registerReinstatement } from './register-reinstatement.ts'
import { settleUnits } from './settle-units.ts'
import { whereRegistered } from './where-registered.ts'

type CreateSite = typeof endpoints.createSite

/**
 * Registers a site with its first reinstatement (BR-REIN-01, 40). Throws 400 naming fields, 409 when works take no
 * reinstatement now (BR-REIN-04).
 */
export async function createSite(call: Call<CreateSite>): Promise<AnswerOf<CreateSite>> {
  const { db, house, caller, body, work, now } = call
  const move = body.reinstatement_status === 'interim' ? 'register_interim' : 'register_permanent'
  refuseMove(mayMove(siteMachine, null, move, actingRole(endpoints.createSite, caller)))
  const { permit, earliestStart } = await whereRegistered(db, work, body.permit_reference_number)
  const type = body.reinstatement_type
  refuseProblems([
    ...(permit ? excavationProblems(type, permit, 'reinstatement_type') : checkNonNotifiableType(type)),
    ...checkReinstatement(body, { now, type, before: null, earliestStart, stop: permit?.actual_stop_at ?? null }),
  ])
  const site = await insertSite(db, work.reference, type, now)
  const actor = actorOf(caller, body)
  const reference = await registerReinstatement(db, {
    work,
    site: { reference: site, type },
    answers: body,
    permitReference: permit?.reference ?? null,
    before: null,
    actor,
    now,
  })
  if (permit) await noteOnPermit(db, { work, permit, type, isFinal: body.final_reinstatement, actor, now })
  await settleUnits(db, { work, holidays: house.holidays, actor, now })
  return { site_reference_number: site, reinstatement_reference_number: reference }
}
