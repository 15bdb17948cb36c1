import * as endpoints from '../../../domain/contract/ancillary-informations.ts'
import * as shapes from '../../../domain/contract/ancillary-informations.shapes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { ancillaryInformationMachine } from '../../../domain/rules/ancillary-information-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { implement, type Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import { markRemoved, readAncillaryInformation } from '../../store/ancillary-informations.ts'
import { readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { permitEvent } from '../permits/permit-events.ts'
import { addAncillaryInformation } from './add-ancillary-information.ts'
import { getAncillaryInformationsInBox } from './ancillary-informations-in-box.ts'
import { describeAncillaryInformation, statusOf } from './describe-ancillary-information.ts'

type RemoveAncillaryInformation = typeof endpoints.removeAncillaryInformation

/** Marks an item removed; it stays to be read (BR-PERMIT-94). Throws 409 for one that is removed already. */
async function removeAncillaryInformation(
  call: Call<RemoveAncillaryInformation>,
): Promise<AnswerOf<RemoveAncillaryInformation>> {
  const { db, caller, body, work, params, now } = call
  const item = await readAncillaryInformation(db, params.ancillaryInformationReferenceNumber)
  const role = actingRole(endpoints.removeAncillaryInformation, caller)
  const move = mayMove(ancillaryInformationMachine, statusOf(item), 'remove', role)
  refuseMove(move)
  const { ancillary_info_removal_reason } = body
  await markRemoved(db, item.reference, { ...item.details, ancillary_info_removal_reason }, now)
  const permit = await readPermit(db, item.permit_reference)
  const words = `${item.reference}: ${ancillary_info_removal_reason}`
  await recordEvent(db, work, permitEvent(permit, move.event, words), actorOf(caller, body), now)
  return { ancillary_info_reference_number: item.reference }
}

export const ancillaryInformations = [
  implement(endpoints.addAncillaryInformation, shapes.addAncillaryInformation, addAncillaryInformation),
  implement(endpoints.getAncillaryInformation, shapes.getAncillaryInformation, async ({ db, params }) =>
    describeAncillaryInformation(await readAncillaryInformation(db, params.ancillaryInformationReferenceNumber)),
  ),
  getAncillaryInformationsInBox,
  implement(endpoints.removeAncillaryInformation, shapes.removeAncillaryInformation, removeAncillaryInformation),
]
