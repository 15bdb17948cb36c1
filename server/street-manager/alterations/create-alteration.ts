import * as endpoints from '../../../domain/contract/alterations.ts'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import { checkAlteration } from '../../../domain/rules/alteration-checks.ts'
import { alterationMachine } from '../../../domain/rules/alteration-states.ts'
import { changeOpenTo } from '../../../domain/rules/alteration-types.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { responseDeadline, responsePeriod } from '../../../domain/rules/response-deadline.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { maximumFiles } from '../../../domain/rules/submission-checks.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { AlterationRow } from '../../store/alteration-tables.ts'
import type { Database } from '../../store/database.ts'
import { fileNames } from '../../store/files.ts'
import { readPermit, type PermitChange } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { findStreet } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import { alterationEvent, changeWords } from './alteration-events.ts'
import { applyAlteration } from './apply-alteration.ts'
import { changeableState, permitToChange } from './permit-to-change.ts'
import { proposedValues, valuesOf } from './permit-values.ts'
import { storeAlteration, type NewAlteration } from './store-alteration.ts'

type CreateAlteration = typeof endpoints.createAlteration
type CreateCall = Call<CreateAlteration>

/**
 * Changes a permit, or asks for it: which of the two, and what it is called, follows from where the permit stands
 * (BR-ALT-01 to 04, 30, 31, 38). Throws 400 naming fields, 409 when the permit cannot be changed now (BR-ALT-10, 11).
 */
export async function createAlteration(call: CreateCall): Promise<AnswerOf<CreateAlteration>> {
  const { db, house, caller, body, work, params, now } = call
  const permit = await readPermit(db, params.permitReferenceNumber)
  const state = await changeableState(db, permit, work)
  const open = changeOpenTo(state, body.proposed_end_date, now)
  refuseMove(open)
  const role = actingRole(endpoints.createAlteration, caller)
  const move = mayMove(alterationMachine, null, open.action, role)
  refuseMove(move)
  refuseProblems(checkAlteration(body, permitToChange(permit), { now, holidays: house.holidays, type: open.type }))
  const isAsked = open.action === 'submit'
  const isModified = open.type === 'MODIFIED_PERMIT'
  const period = responsePeriod(permit.work_category, { modified: true })
  const newDeadline = responseDeadline(now, period, house.holidays).toString()
  // the promoter's own edit before the decision leaves the deadline where it is (BR-PERMIT-17)
  const deadlineOn = isAsked || isModified ? newDeadline : permit.deadline_on
  const alteration = await storeChange(call, permit, { type: open.type, status: move.to, deadlineOn })
  if (!isAsked) {
    const again = isModified ? submittedAgain(state, newDeadline, role) : {}
    await applyAlteration(db, permit, alteration, now, again)
  }
  const due = isAsked || isModified ? ` Decision due by ${dateWords(newDeadline)}` : ''
  const event = alterationEvent(alteration, move.event, `${changeWords(open.type, alteration.details)}${due}`)
  await recordEvent(db, work, event, actorOf(caller, body), now)
  return { permit_alteration_reference_number: alteration.reference }
}

/** Stores the change with the permit as it is and as it would be (BR-ALT-12), and links its new files. */
async function storeChange(
  { db, house, body, work, now }: CreateCall,
  permit: PermitRow,
  about: Pick<NewAlteration, 'type' | 'status' | 'deadlineOn'>,
): Promise<AlterationRow> {
  const files = await filesOf(db, permit, body)
  const original = valuesOf(permit, work, files.onPermit)
  const street = await findStreet(db, permit.usrn)
  const proposed = proposedValues({ body, permit, original, street, receivedAt: now, holidays: house.holidays })
  const details = { permit_alteration_reason: body.permit_alteration_reason, original, proposed }
  const alteration = await storeAlteration(db, permit, { ...about, details }, now)
  await linkFiles(db, {
    fileIds: files.added,
    organisation: work.promoter_swa_code,
    workReference: work.reference,
    object: { type: 'change_request', reference: alteration.reference },
  })
  return alteration
}

/** Files that the request names: those the permit has already stay as they are, the others are new. */
async function filesOf(db: Database, permit: PermitRow, { file_ids }: BodyOf<CreateAlteration>) {
  const held = await fileNames(db, { object: { type: 'permit', reference: permit.reference } })
  const onPermit = held.map((file) => file.file_id)
  const added = (file_ids ?? []).filter((id) => !onPermit.includes(id))
  if (onPermit.length + added.length > maximumFiles) {
    const message = `A record holds at most ${maximumFiles} files`
    refuseProblems([{ field: 'file_ids', message, rule: 'BR-GEN-51' }])
  }
  return { onPermit, added }
}

/** A permit that was sent back is submitted again, with two working days for the answer (BR-PERMIT-06, 16, 56). */
function submittedAgain(
  state: Parameters<typeof can>[0],
  deadlineOn: string,
  role: ReturnType<typeof actingRole>,
): PermitChange {
  const answer = can(state, 'submit_modified', role)
  refuseMove(answer)
  return { permit_status: answer.to, assessment_status: answer.assessment, deadline_on: deadlineOn }
}
