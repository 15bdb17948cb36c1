import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/fixed-penalty-notices.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { fpnReference } from '../../../domain/references.ts'
import { checkPenalty, penaltyHindrance } from '../../../domain/rules/fixed-penalty-notice-checks.ts'
import { fixedPenaltyNoticeMachine } from '../../../domain/rules/fixed-penalty-notice-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { instantOf, type Holidays } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { insertFpn, nextFpnNumber } from '../../store/fixed-penalty-notices.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { linkFiles } from '../files/link-files.ts'
import { permitOnWorks } from '../permit-on-works.ts'
import { fpnEvent, noticeWords } from './fpn-events.ts'

type IssueFpn = typeof endpoints.issueFpn
/** What an authority says of an offence, whatever works it was on. */
type Penalty = Omit<BodyOf<IssueFpn>, 'permit_reference_number'>

/**
 * Issues a penalty notice at any point in the life of the works (BR-FPN-01, 20). Throws 400 naming the answers that are
 * wrong, 409 when the works are not ones to be penalised (BR-FPN-04).
 */
export async function issueFpn(call: Call<IssueFpn>): Promise<AnswerOf<IssueFpn>> {
  const { db, caller, house, body, work, now } = call
  refuseProblems(checkPenalty(body, now))
  const hindrance = penaltyHindrance(work)
  if (hindrance) throw conflict(hindrance.message, [{ ...hindrance, field: '' }])
  refuseMove(mayMove(fixedPenaltyNoticeMachine, null, 'issue', actingRole(endpoints.issueFpn, caller)))
  const named = body.permit_reference_number?.trim()
  const permit = named ? await permitOnWorks(db, work.reference, named, 'BR-FPN-01') : null
  const reference = await storeFpn(db, { work, permit, penalty: body, caller, holidays: house.holidays, now })
  return { fpn_reference_number: reference }
}

interface NewNotice {
  readonly work: Parameters<typeof recordEvent>[1] & {
    readonly reference: string
    readonly highway_authority_swa_code: string
  }
  readonly permit: string | null
  readonly penalty: Penalty
  readonly caller: Caller
  readonly holidays: Holidays
  readonly now: Temporal.Instant
}

/** Stores a notice whose answers are good, with its files and its event; answers its reference (BR-GEN-65). */
export async function storeFpn(db: Database, { work, permit, penalty, caller, holidays, now }: NewNotice) {
  const sequence = await nextFpnNumber(db, work.reference)
  const reference = fpnReference(work.reference, sequence)
  await insertFpn(db, {
    reference,
    work_reference: work.reference,
    sequence,
    permit_reference: permit,
    offence_code: penalty.offence_code,
    fpn_status: 'issued',
    offence_at: instantOf(penalty.offence_date).toString(),
    issued_at: now.toString(),
    status_changed_at: now.toString(),
    details: JSON.stringify(detailsOf(penalty)),
  })
  await linkFiles(db, {
    fileIds: penalty.file_ids ?? [],
    organisation: work.highway_authority_swa_code,
    workReference: work.reference,
    object: { type: 'fpn', reference },
  })
  const words = noticeWords(penalty.offence_code, instantOf(penalty.offence_date), now, holidays)
  await recordEvent(db, work, fpnEvent(reference, 'fpn_submitted', words), actorOf(caller, penalty), now)
  return reference
}

/** What is said at issue stays with the notice, whatever the authority's own details become (BR-FPN-07). */
function detailsOf(penalty: Penalty) {
  const { offence_details, authorised_officer, officer_contact_details, officer_address } = penalty
  const { representations_contact, representations_contact_address, payment_methods } = penalty
  const officer = { offence_details, authorised_officer, officer_contact_details, officer_address }
  return { ...officer, representations_contact, representations_contact_address, payment_methods }
}
