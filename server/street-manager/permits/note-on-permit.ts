import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { PermitRecord } from '../../../domain/rules/permit-record-checks.ts'
import { permitRecordMachine, type PermitNote } from '../../../domain/rules/permit-record-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import { changePermit, readPermit, type PermitChange } from '../../store/permits.ts'
import { recordEvent } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { permitEvent } from './permit-events.ts'

interface Note {
  readonly endpoint: Endpoint
  readonly note: PermitNote
  /** What stands in the way besides the permit's status and the caller's role. */
  readonly whyNot: (permit: PermitRecord) => { readonly no: string; readonly rule: string } | null
  readonly change: (permit: PermitRow) => PermitChange
  /** For the history, in words. */
  readonly words: string
}

type Noting = Pick<Call<unknown>, 'db' | 'caller' | 'work' | 'now'> & {
  readonly params: { readonly permitReferenceNumber: string }
  readonly body: Parameters<typeof actorOf>[1]
}

/** Notes something on the permit of the path that leaves its status alone. Throws 409 where the permit does not take it. */
export async function noteOnPermit(call: Noting, { endpoint, note, whyNot, change, words }: Note): Promise<void> {
  const { db, caller, body, work, params, now } = call
  const permit = await readPermit(db, params.permitReferenceNumber)
  const move = mayMove(permitRecordMachine, permit.permit_status, note, actingRole(endpoint, caller))
  refuseMove(move)
  const hindrance = whyNot(recordOf(permit, work))
  if (hindrance) refuseMove(hindrance)
  await changePermit(db, permit, change(permit), now)
  await recordEvent(db, work, permitEvent(permit, move.event, words), actorOf(caller, body), now)
}

/** A stored permit as the rules about notes on it see it. */
function recordOf(permit: PermitRow, work: Call<unknown>['work']): PermitRecord {
  return {
    work_type: permit.work_type,
    work_status: work.work_status,
    assessment_status: permit.assessment_status,
    hs2_in_act_limits: permit.details.hs2_in_act_limits ?? null,
    hs2_highway_exemption: permit.details.hs2_highway_exemption ?? null,
    hs2_acknowledged: permit.hs2_acknowledged,
    is_latest: permit.is_active,
  }
}
