import * as endpoints from '../../../domain/contract/non-compliances.ts'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { nonComplianceMachine } from '../../../domain/rules/non-compliance-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { nonComplianceEvent } from './non-compliance-event.ts'
import { nonComplianceOf } from './open-non-compliance.ts'

const endpoint = endpoints.linkNonCompliance

interface PermitLink {
  readonly work: WorkRow
  readonly permit: string
  /** As the request writes it. */
  readonly nonCompliance: string
  readonly role: ActingRole
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/**
 * Links a permit, new or not, to a non-compliance of its works that is still open (BR-NC-09, 38, 39). Throws 400 when the
 * works have no such non-compliance, 409 when it is settled or has the permit already.
 */
export async function linkPermitToNonCompliance(db: Database, link: PermitLink): Promise<void> {
  const row = await nonComplianceOf(db, link.work, link.nonCompliance)
  const answer = mayMove(nonComplianceMachine, row.non_compliance_status, 'link_permit', link.role)
  refuseMove(answer)
  const inserted = await db
    .insertInto('non_compliance_permit')
    .values({
      non_compliance_reference: row.reference,
      permit_reference: link.permit,
      linked_at: link.now.toString(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) {
    const message = `${link.permit} is linked to ${row.reference} already`
    throw conflict(message, [{ field: '', message, rule: answer.rule }])
  }
  const event = nonComplianceEvent(row.reference, answer.event, `Permit ${link.permit} linked`)
  await recordEvent(db, link.work, event, link.actor, link.now)
}

export async function linkNonCompliance({ db, caller, work, params, body, now }: Call<typeof endpoint>) {
  await linkPermitToNonCompliance(db, {
    work,
    permit: params.permitReferenceNumber,
    nonCompliance: body.non_compliance_reference_number,
    role: actingRole(endpoint, caller),
    actor: actorOf(caller),
    now,
  })
}
