import type { withdrawInspection as endpoint } from '../../../domain/contract/inspections.ts'
import type { InspectionReasonForWithdrawal } from '../../../domain/contract/enums/inspections.ts'
import { inspectionReasonForWithdrawalLabels } from '../../../domain/labels/inspections.ts'
import { label } from '../../../domain/labels/words.ts'
import { inspectionOutcomeMachine, outcomeStateOf } from '../../../domain/rules/inspection-outcome-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import type { InspectionRow } from '../../store/inspection-tables.ts'
import { changeInspection, readInspection } from '../../store/inspections.ts'
import { recordEvent, type Actor } from '../../store/record-event.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { actorOf } from '../actor.ts'
import { undoSampled } from '../sampling/note-sampled.ts'
import { inspectionEvent } from './inspection-events.ts'

interface Withdrawal {
  readonly work: WorkRow
  readonly inspection: InspectionRow
  readonly reason: InspectionReasonForWithdrawal
  readonly details: string
  readonly actor: Actor
  readonly now: Temporal.Instant
}

/** Marks an inspection as withdrawn, for good; a non-compliance that it belongs to stays as it is (BR-INSP-29, 78, BR-NC-13). */
export async function withdrawOne(db: Database, withdrawal: Withdrawal): Promise<void> {
  const { work, inspection, reason, details, actor, now } = withdrawal
  const answer = mayMove(inspectionOutcomeMachine, outcomeStateOf(inspection), 'withdraw', 'HighwayAuthority')
  refuseMove(answer)
  await changeInspection(
    db,
    inspection,
    {
      inspection_status: 'withdrawn',
      ha_response_status: 'inspection_withdrawn',
      details: { ...inspection.details, reason_for_withdrawal: reason, withdrawal_details: details },
    },
    now,
  )
  const words = `${label(inspectionReasonForWithdrawalLabels, reason)}: ${details}`
  await recordEvent(db, work, inspectionEvent(inspection.reference, answer.event, words), actor, now)
  await undoSampled(db, inspection.reference, { actor, now })
}

export async function withdrawInspection({ db, caller, work, params, body, now }: Call<typeof endpoint>) {
  await withdrawOne(db, {
    work,
    inspection: await readInspection(db, params.inspectionReferenceNumber),
    reason: body.reason_for_withdrawal,
    details: body.withdrawal_details,
    actor: actorOf(caller, body),
    now,
  })
}
