import type { Updateable } from 'kysely'
import * as endpoints from '../../../domain/contract/non-compliances.ts'
import { nonComplianceResponseStatusLabels } from '../../../domain/labels/non-compliances.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkNonComplianceAnswer, isSent } from '../../../domain/rules/non-compliance-checks.ts'
import { isAboutMeeting, mayAnswerNonCompliance } from '../../../domain/rules/non-compliance-answers.ts'
import { instantOf } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { NonComplianceRow, NonComplianceTable } from '../../store/inspection-tables.ts'
import { readNonCompliance } from '../../store/inspections.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { actorOf } from '../actor.ts'
import { withdrawOne } from '../inspections/withdraw-inspection.ts'
import { firstLawful, memberRoles } from '../member-roles.ts'
import { meetingAfter } from './meeting-step.ts'
import { nonComplianceEvent } from './non-compliance-event.ts'

const endpoint = endpoints.respondToNonCompliance

/**
 * Stores one side's answer in that side's own fields (BR-NC-07, 11, 12), moves the joint site meeting (BR-NC-20 to 26), and
 * withdraws the non-compliance with its inspections (BR-NC-08).
 */
export async function respondToNonCompliance({ db, caller, work, params, body, now }: Call<typeof endpoint>) {
  const row = await readNonCompliance(db, params.nonComplianceReferenceNumber)
  const onTable = row.jsm_status === 'awaiting_agreement' ? row.jsm_suggested_at : null
  refuseProblems(checkNonComplianceAnswer(body, now, onTable))
  const status = body.non_compliance_response_status
  if (!isSent(status)) return
  const { role, answer } = firstLawful(memberRoles(endpoint, caller, work), (role) =>
    mayAnswerNonCompliance(row, status, role),
  )
  refuseMove(answer)
  const side = role === 'HighwayAuthority' ? 'authority' : 'promoter'
  const suggested = body.jsm_suggested_date ? instantOf(body.jsm_suggested_date) : null
  await db
    .updateTable('non_compliance')
    .set({
      non_compliance_status: answer.to,
      ...responseFields(side, status, body.response_details ?? null, now),
      ...(isAboutMeeting(status) ? meetingAfter(row, status, side, suggested) : {}),
    })
    .where('reference', '=', row.reference)
    .execute()
  const said = label(nonComplianceResponseStatusLabels, status)
  const told = body.response_details ? `${said}: ${body.response_details}` : said
  const actor = actorOf(caller, body)
  await recordEvent(db, work, nonComplianceEvent(row.reference, answer.event, told), actor, now)
  if (status === 'withdrawn')
    await withdrawInspections(db, { work, row, details: body.response_details ?? '', actor, now })
}

function responseFields(
  side: 'promoter' | 'authority',
  status: NonComplianceRow['ha_response_status'],
  details: string | null,
  now: Temporal.Instant,
): Updateable<NonComplianceTable> {
  const at = now.toString()
  return side === 'authority'
    ? { ha_response_status: status, ha_responded_at: at, ha_response_details: details }
    : { promoter_response_status: status, promoter_responded_at: at, promoter_response_details: details }
}

interface WithdrawnNonCompliance {
  readonly work: WorkRow
  readonly row: NonComplianceRow
  readonly details: string
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** Every inspection of a withdrawn non-compliance goes with it (BR-NC-08); those withdrawn before keep their reason. */
async function withdrawInspections(db: Database, { work, row, details, actor, now }: WithdrawnNonCompliance) {
  const linked = await db
    .selectFrom('inspection')
    .selectAll()
    .where('non_compliance_reference', '=', row.reference)
    .where('inspection_status', '=', 'recorded')
    .where('deleted_at', 'is', null)
    .orderBy('sequence')
    .execute()
  for (const inspection of linked) {
    await withdrawOne(db, { work, inspection, reason: 'other', details, actor, now })
  }
}
