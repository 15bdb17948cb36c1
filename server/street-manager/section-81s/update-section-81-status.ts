import { updateSection81Status as endpoint } from '../../../domain/contract/section-81s.ts'
import { section81StatusLabels, section81WorkTypeLabels } from '../../../domain/labels/section-81s.ts'
import { label } from '../../../domain/labels/words.ts'
import { checkSection81Change } from '../../../domain/rules/section-81-checks.ts'
import { section81ActionOf, section81Machine } from '../../../domain/rules/section-81-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeSection81, readSection81 } from '../../store/section-81s.ts'
import { actorOf } from '../actor.ts'
import { firstLawful, memberRoles } from '../member-roles.ts'
import { section81Event } from './section-81-events.ts'

type Change = Call<typeof endpoint>

/**
 * The promoter answers, or the authority resolves or cancels (BR-S81-10 to 15, BR-ROLE-41). What the promoter answered last
 * stays readable beside the status (BR-S81-07). Throws 409 for a move that is not in the table.
 */
export async function updateSection81Status({ db, caller, work, body, params, now }: Change): Promise<void> {
  refuseProblems(checkSection81Change(body))
  const section81 = await readSection81(db, params.section81ReferenceNumber)
  const action = section81ActionOf(body.section_81_status)
  if (action === null) throw new Error('A status without an action passed the checks')
  const { role, answer } = firstLawful(memberRoles(endpoint, caller, work), (role) =>
    mayMove(section81Machine, section81.section_81_status, action, role),
  )
  refuseMove(answer)
  const answered = role === 'HighwayAuthority' ? {} : promoterAnswer(body, now)
  await changeSection81(db, section81.reference, {
    ...answered,
    section_81_status: answer.to,
    status_changed_at: now.toString(),
  })
  const event = section81Event(section81.reference, answer.event, detailsOf(body))
  await recordEvent(db, work, event, actorOf(caller, body), now)
}

/** The type of works stays what it was accepted as when the works are marked fixed; a rejection takes it back. */
function promoterAnswer({ section_81_status, status_reason, work_type }: Change['body'], now: Temporal.Instant) {
  return {
    promoter_status: section_81_status,
    promoter_status_changed_at: now.toString(),
    promoter_response: status_reason?.trim() || null,
    ...(section_81_status === 'accepted_fixed' ? {} : { section_81_work_type: work_type ?? null }),
  }
}

function detailsOf({ section_81_status, status_reason, work_type }: Change['body']): string {
  const status = label(section81StatusLabels, section_81_status)
  const what = work_type ? `${status}, ${label(section81WorkTypeLabels, work_type)}` : status
  return status_reason?.trim() ? `${what}: ${status_reason.trim()}` : what
}
