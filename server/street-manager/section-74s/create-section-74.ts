import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/section-74s.ts'
import { overrunWarningReasonLabels } from '../../../domain/labels/section-74s.ts'
import { label } from '../../../domain/labels/words.ts'
import { section74Reference } from '../../../domain/references.ts'
import { checkOverrunWarning, followUpOf, overrunHindrance } from '../../../domain/rules/overrun-warning-checks.ts'
import { section74Machine } from '../../../domain/rules/section-74-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { recordEvent } from '../../store/record-event.ts'
import { insertSection74, liveSection74, nextSection74Number } from '../../store/section-74s.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import { scheduleOn } from '../inspections/scheduled-inspections.ts'
import { permitOnWorks } from '../permit-on-works.ts'
import { section74Event } from './section-74-events.ts'

type CreateSection74 = typeof endpoints.createSection74

/**
 * Warns of an overrun under a permit, and plans the follow-up when it is asked for (BR-S74-01, 02, 05, 36, 50). Whether
 * the period is over is not checked. Throws 400 naming the answers that are wrong, 409 when the works cannot overrun or
 * the permit has a live Section 74.
 */
export async function createSection74(call: Call<CreateSection74>): Promise<AnswerOf<CreateSection74>> {
  const { db, caller, body, work, now } = call
  refuseProblems(checkOverrunWarning(body, work, now))
  const permit = await permitOnWorks(db, work.reference, body.permit_reference_number, 'BR-S74-05')
  refuseMove(mayMove(section74Machine, null, 'warn', actingRole(endpoints.createSection74, caller)))
  refuseMove(overrunHindrance(work) ?? { yes: true })
  await refuseSecond(db, permit)
  const sequence = await nextSection74Number(db, work.reference)
  const reference = section74Reference(work.reference, sequence)
  await insertSection74(db, {
    reference,
    work_reference: work.reference,
    sequence,
    permit_reference: permit,
    ha_status: 'warning_issued',
    promoter_status: null,
    inspection_at: instantOf(body.inspection_date).toString(),
    created_at: now.toString(),
    details: JSON.stringify(detailsOf(body)),
  })
  await linkFiles(db, {
    fileIds: body.file_ids ?? [],
    organisation: work.highway_authority_swa_code,
    workReference: work.reference,
    object: { type: 'section_74', reference },
  })
  const reasons = body.overrun_warning_reasons.map((reason) => label(overrunWarningReasonLabels, reason))
  const words = `Warning under permit ${permit}: ${reasons.join('; ')}`
  const actor = actorOf(caller, body)
  await recordEvent(db, work, section74Event(reference, 'section_74_warning_issued', words), actor, now)
  const followUp = followUpOf(body)
  if (followUp) await scheduleOn(db, work, followUp, actor, now)
  return { section_74_reference_number: reference }
}

/** The works record is locked, so that of two warnings at once the second finds the first (BR-S74-01). */
async function refuseSecond(db: Database, permit: string): Promise<void> {
  const live = await liveSection74(db, permit)
  if (!live) return
  const message = `This permit already has an overrun warning, ${live}: withdraw it first`
  throw conflict(message, [{ field: 'permit_reference_number', message, rule: 'BR-S74-01' }])
}

function detailsOf(body: BodyOf<CreateSection74>) {
  const { location_description, location_types, overrun_warning_reasons, overrun_warning_details } = body
  const { officer_name, officer_contact_details, section_74_evidence } = body
  const warning = { location_description, location_types, overrun_warning_reasons, overrun_warning_details }
  return { ...warning, officer_name, officer_contact_details, section_74_evidence }
}
