import * as endpoints from '../../../domain/contract/ancillary-informations.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { boundsOf, type Geometry } from '../../../domain/geometry.ts'
import { ancillaryInfoTypeLabels } from '../../../domain/labels/ancillary-informations.ts'
import { label } from '../../../domain/labels/words.ts'
import { ancillaryInformationReference } from '../../../domain/references.ts'
import { checkAncillaryInformation, whyNoMoreItems } from '../../../domain/rules/ancillary-information-checks.ts'
import { permitRecordMachine } from '../../../domain/rules/permit-record-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove, refuseProblems } from '../../http/refusals.ts'
import { countAncillaryInformations } from '../../store/ancillary-informations.ts'
import { boxText } from '../../store/boxes.ts'
import { readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { permitEvent } from '../permits/permit-events.ts'

type AddAncillaryInformation = typeof endpoints.addAncillaryInformation
type Added = AnswerOf<AddAncillaryInformation>

/**
 * Adds signals, welfare or a compound to a permit (BR-PERMIT-94). Throws 400 naming fields, 409 on a permit that is over or
 * has twenty already.
 */
export async function addAncillaryInformation(call: Call<AddAncillaryInformation>): Promise<Added> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkAncillaryInformation(body))
  const permit = await readPermit(db, params.permitReferenceNumber)
  const role = actingRole(endpoints.addAncillaryInformation, caller)
  const move = mayMove(permitRecordMachine, permit.permit_status, 'add_ancillary_information', role)
  refuseMove(move)
  const { ever, kept } = await countAncillaryInformations(db, permit.reference)
  const message = whyNoMoreItems(kept)
  if (message) throw conflict(message, [{ field: '', message, rule: 'BR-PERMIT-94' }])
  const sequence = ever + 1
  const reference = ancillaryInformationReference(permit.reference, sequence)
  const { ancillary_info_type, ...said } = body
  await db
    .insertInto('ancillary_information')
    .values({
      reference,
      permit_reference: permit.reference,
      work_reference: work.reference,
      sequence,
      ancillary_info_type,
      bounds: boxText(boundsOf(allPoints(body))),
      created_at: now.toString(),
      details: JSON.stringify({
        location_description: said.location_description,
        ancillary_info_description: said.ancillary_info_description,
        ancillary_info_coordinates: said.ancillary_info_coordinates,
        usrns: said.usrns,
      }),
    })
    .execute()
  const words = `${label(ancillaryInfoTypeLabels, ancillary_info_type)} (${reference}): ${said.ancillary_info_description}`
  await recordEvent(db, work, permitEvent(permit, move.event, words), actorOf(caller, body), now)
  return { ancillary_info_reference_number: reference }
}

/** All points of an item as one geometry: what lies around it lies around each of them. */
function allPoints({ ancillary_info_coordinates }: BodyOf<AddAncillaryInformation>): Geometry {
  const coordinates = ancillary_info_coordinates.flatMap((point) => (point.type === 'Point' ? [point.coordinates] : []))
  return { type: 'LineString', coordinates }
}
