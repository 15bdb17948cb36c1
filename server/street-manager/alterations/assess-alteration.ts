import * as endpoints from '../../../domain/contract/alterations.ts'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  alterationActionOf,
  checkAlterationAssessment,
  decisionHindrance,
} from '../../../domain/rules/alteration-assessment-checks.ts'
import { alterationMachine, type AlterationAction } from '../../../domain/rules/alteration-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate } from '../../../domain/rules/working-days.ts'
import { dateWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { AlterationRow } from '../../store/alteration-tables.ts'
import { changeAlteration, readAlteration } from '../../store/alterations.ts'
import { recordCharge } from '../../store/chargeable-events.ts'
import type { Database } from '../../store/database.ts'
import { changePermit, readPermit } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { alterationEvent } from './alteration-events.ts'
import { applyGranted } from './apply-alteration.ts'

type AssessAlteration = typeof endpoints.assessAlteration
type Assessment = BodyOf<AssessAlteration>

/**
 * Records the authority's decision on a waiting change request (BR-ALT-32 to 34). Throws 400 naming the answers that are
 * wrong, 409 when it cannot be decided so now (BR-ALT-17, 39, 47).
 */
export async function assessAlteration(call: Call<AssessAlteration>): Promise<void> {
  const { db, caller, body, work, params, now } = call
  const alteration = await readAlteration(db, params.permitAlterationReferenceNumber)
  const permit = await readPermit(db, alteration.permit_reference)
  const ends = { currentEnd: permit.proposed_end_on, askedEnd: alteration.proposed_end_on }
  refuseProblems(checkAlterationAssessment(body, ends))
  const action = alterationActionOf(body) as AlterationAction
  const role = actingRole(endpoints.assessAlteration, caller)
  const move = mayMove(alterationMachine, alteration.alteration_status, action, role)
  refuseMove(move)
  const hindrance = decisionHindrance(action, { ...ends, deadline: alteration.deadline_on }, now)
  if (hindrance) refuseMove(hindrance)
  const { assessment_comments, assessment_discount } = body
  // a challenged one has no discount (BR-ALT-34)
  const discount = action === 'grant' ? { assessment_discount } : {}
  const details = { assessment_comments, ...discount }
  await changeAlteration(db, alteration, { alteration_status: move.to, details }, now)
  if (action === 'grant') await applyGranted(db, permit, alteration, now)
  if (action === 'grant_with_duration_challenge') await challenge(db, permit, alteration, body, now)
  await recordEvent(db, work, alterationEvent(alteration, move.event, wordsOf(body)), actorOf(caller, body), now)
}

/**
 * The authority's end in place of the one asked for: only the reasonable period moves, nothing else that was asked for is
 * applied, and the permit shows why (BR-ALT-34, 50). It is charged like a grant.
 */
async function challenge(
  db: Database,
  permit: PermitRow,
  alteration: AlterationRow,
  { reasonable_period_end_date, assessment_comments }: Assessment,
  now: Temporal.Instant,
): Promise<void> {
  const end = civilDate(reasonable_period_end_date ?? '').toString()
  const details = { ...permit.details, assessment_comments }
  await changePermit(db, permit, { reasonable_period_end_on: end, details }, now)
  await recordCharge(db, permit, 'change_request_granted', now, {
    reference: alteration.reference,
    work_category: permit.work_category,
  })
}

function wordsOf(body: Assessment): string {
  const comments = body.assessment_comments ?? ''
  switch (alterationActionOf(body)) {
    case 'grant_with_duration_challenge':
      return `The works should end by ${dateWords(body.reasonable_period_end_date ?? '')}. ${comments}`
    case 'grant': {
      const discount = body.assessment_discount ? `Discount ${body.assessment_discount}%. ` : ''
      return `${discount}${comments}`.trim() || 'Granted as asked for'
    }
    default:
      return comments
  }
}
