import * as endpoints from '../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { reasonProblems } from '../../../domain/rules/alteration-checks.ts'
import { alterationMachine } from '../../../domain/rules/alteration-states.ts'
import { imposeOpenTo } from '../../../domain/rules/alteration-types.ts'
import { imposedConditions, imposedProblems } from '../../../domain/rules/imposed-conditions.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { fileNames } from '../../store/files.ts'
import { readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { alterationEvent, changeWords } from './alteration-events.ts'
import { applyAlteration } from './apply-alteration.ts'
import { changeableState } from './permit-to-change.ts'
import { valuesOf } from './permit-values.ts'
import { storeAlteration } from './store-alteration.ts'

type ImposeChange = typeof endpoints.imposeChange

/**
 * Changes the conditions of a granted permit by the authority's own will, at once (BR-ALT-05, 30; BR-COND-03). Throws 400
 * naming fields, 409 when the permit is not one whose conditions can be changed (BR-HS2-06).
 */
export async function imposeChange(call: Call<ImposeChange>): Promise<AnswerOf<ImposeChange>> {
  const { db, caller, body, work, params, now } = call
  const permit = await readPermit(db, params.permitReferenceNumber)
  const open = imposeOpenTo(await changeableState(db, permit, work))
  refuseMove(open)
  const move = mayMove(alterationMachine, null, 'impose', actingRole(endpoints.imposeChange, caller))
  refuseMove(move)
  const present = permit.details.permit_conditions ?? []
  refuseProblems([...reasonProblems(body), ...imposedProblems(present, body.permit_conditions)])
  const files = await fileNames(db, { object: { type: 'permit', reference: permit.reference } })
  const original = valuesOf(
    permit,
    work,
    files.map((file) => file.file_id),
  )
  const permit_conditions = imposedConditions(present, body.permit_conditions ?? [])
  const proposed = { ...original, answers: { ...original.answers, permit_conditions } }
  const alteration = await storeAlteration(
    db,
    permit,
    {
      type: open.type,
      status: move.to,
      deadlineOn: permit.deadline_on,
      details: { permit_alteration_reason: body.permit_alteration_reason, original, proposed },
    },
    now,
  )
  await applyAlteration(db, permit, alteration, now)
  const event = alterationEvent(alteration, move.event, changeWords(open.type, alteration.details))
  await recordEvent(db, work, event, actorOf(caller, body), now)
  return { permit_alteration_reference_number: alteration.reference }
}
