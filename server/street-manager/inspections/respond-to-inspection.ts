import * as endpoints from '../../../domain/contract/inspections.ts'
import { inspectionOutcomeStatusTypeLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkInspectionAnswer } from '../../../domain/rules/inspection-answer-checks.ts'
import { mayAnswerInspection } from '../../../domain/rules/inspection-answers.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { changeInspection, readInspection } from '../../store/inspections.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf } from '../actor.ts'
import { firstLawful, memberRoles } from '../member-roles.ts'
import { inspectionEvent } from './inspection-events.ts'

const endpoint = endpoints.respondToInspection

/** Stores one side's answer to a failed inspection in that side's own fields (BR-INSP-50 to 57, 70 to 77). */
export async function respondToInspection({ db, caller, work, params, body, now }: Call<typeof endpoint>) {
  refuseProblems(checkInspectionAnswer(body))
  const inspection = await readInspection(db, params.inspectionReferenceNumber)
  const { inspection_response_type: status, inspection_response_reason: reason } = body
  const { role, answer } = firstLawful(memberRoles(endpoint, caller, work), (role) =>
    mayAnswerInspection(inspection, inspection.auto_acceptance_due_on, status, role, now),
  )
  refuseMove(answer)
  const words = reason ?? null
  const { details } = inspection
  await changeInspection(
    db,
    inspection,
    role === 'HighwayAuthority'
      ? { ha_response_status: status, details: { ...details, ha_response_details: words } }
      : { promoter_response_status: status, details: { ...details, promoter_response_details: words } },
    now,
  )
  const said = label(inspectionOutcomeStatusTypeLabels, status)
  const told = words ? `${said}: ${words}` : said
  await recordEvent(db, work, inspectionEvent(inspection.reference, answer.event, told), actorOf(caller, body), now)
}
