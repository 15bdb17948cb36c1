import * as endpoints from '../../../domain/contract/section-74s.ts'
import { section74HAStatusLabels, section74PromoterStatusLabels } from '../../../domain/labels/section-74s.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkSection74Answer, checkSection74Status } from '../../../domain/rules/section-74-checks.ts'
import {
  answerHindrance,
  section74Actions,
  section74AnswerActions,
  section74AnswerMachine,
  section74Machine,
} from '../../../domain/rules/section-74-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeSection74, readSection74 } from '../../store/section-74s.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { authorityAnswers, promoterAnswers } from './section-74-answers.ts'
import { section74Event } from './section-74-events.ts'

type UpdateStatus = typeof endpoints.updateSection74HAStatus
type UpdateAnswer = typeof endpoints.updateSection74PromoterStatus

/**
 * Moves the authority's side on; the promoter's stays (BR-S74-03, 51 to 55). Throws 400 naming the answers that the status
 * needs, 409 with the state table's sentence.
 */
export async function updateSection74HAStatus(call: Call<UpdateStatus>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkSection74Status(body, now))
  const row = await readSection74(db, params.section74ReferenceNumber)
  const role = actingRole(endpoints.updateSection74HAStatus, caller)
  const move = mayMove(section74Machine, row.ha_status, section74Actions[body.status], role)
  refuseMove(move)
  if (!move.yes) return
  const ha = authorityAnswers(body, row.details)
  const details = JSON.stringify({ ...row.details, ha })
  await changeSection74(db, row.reference, { ha_status: move.to, ha_responded_at: now.toString(), details })
  const status = label(section74HAStatusLabels, move.to)
  const words = said(status, ha.ha_reason_for_dispute, ha.site_cleared_date)
  await recordEvent(db, work, section74Event(row.reference, move.event, words), actorOf(caller, body), now)
}

/**
 * Records the promoter's answer; the authority's side stays (BR-S74-06, 56 to 61). Throws 400 naming the answers that the
 * status needs, 409 when it is the answer already or does not fit where the authority stands.
 */
export async function updateSection74PromoterStatus(call: Call<UpdateAnswer>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  refuseProblems(checkSection74Answer(body, now))
  const row = await readSection74(db, params.section74ReferenceNumber)
  const role = actingRole(endpoints.updateSection74PromoterStatus, caller)
  const action = section74AnswerActions[body.status]
  const move = mayMove(section74AnswerMachine, row.promoter_status ?? 'none', action, role)
  refuseMove(move)
  refuseMove(answerHindrance(row.ha_status, action) ?? { yes: true })
  if (!move.yes) return
  const promoter = promoterAnswers(body)
  const change = { promoter_status: body.status, promoter_responded_at: now.toString() }
  await changeSection74(db, row.reference, { ...change, details: JSON.stringify({ ...row.details, promoter }) })
  const status = label(section74PromoterStatusLabels, body.status)
  const words = said(status, promoter.promoter_reason_for_dispute, promoter.site_visited_date)
  await recordEvent(db, work, section74Event(row.reference, move.event, words), actorOf(caller, body), now)
}

/** A status with the reason or the day that came with it. Further details may be financial, and stay out (BR-S74-04). */
function said(status: string, reason: string | null | undefined, day: string | null | undefined): string {
  const more = reason ?? (day && dateWords(day))
  return more ? `${status}: ${more}` : status
}
