import * as endpoints from '../../../domain/contract/private-street-notices.ts'
import * as shapes from '../../../domain/contract/private-street-notices.shapes.ts'
import { privateStreetMachine } from '../../../domain/rules/private-street-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { implement } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import { readPrivateStreetNotice } from '../../store/private-street-notices.ts'
import { recordEvent } from '../../store/record-event.ts'
import { changeWork } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { moveWork } from '../works/move-work.ts'
import { describeNotice } from './describe-notice.ts'
import { issueNotice } from './issue-notice.ts'
import { noticeEvent } from './notice-events.ts'
import { privateStreetNoticeLists } from './list-private-street-notices.ts'

/** A notice informs: anybody who works with street works may read it (BR-PSN-02). */
const getPrivateStreetNotice = implement(
  endpoints.getPrivateStreetNotice,
  shapes.getPrivateStreetNotice,
  ({ db, house, work }) => describeNotice(db, work, house.holidays),
)

/** By either side and at any time, once; the works are cancelled with it (BR-PSN-03, 11; BR-WORK-26). */
const cancelPrivateStreetNotice = implement(
  endpoints.cancelPrivateStreetNotice,
  shapes.cancelPrivateStreetNotice,
  async ({ db, caller, body, work, now }) => {
    const notice = await readPrivateStreetNotice(db, work.reference)
    const role = actingRole(endpoints.cancelPrivateStreetNotice, caller)
    const move = mayMove(privateStreetMachine, notice.private_street_status, 'cancel', role)
    refuseMove(move)
    if (!move.yes) return
    const details = JSON.stringify({ ...notice.details, cancellation_reason: body.cancellation_reason })
    await db
      .updateTable('private_street_notice')
      .set({ private_street_status: move.to, details, modified_at: now.toString() })
      .where('reference', '=', notice.reference)
      .execute()
    await changeWork(db, work.reference, { work_status: moveWork(work.work_status, 'cancel') })
    await recordEvent(db, work, noticeEvent(notice, body.cancellation_reason), actorOf(caller, body), now)
  },
)

export const privateStreetNotices = [
  implement(endpoints.createPrivateStreetNotice, shapes.createPrivateStreetNotice, issueNotice),
  getPrivateStreetNotice,
  cancelPrivateStreetNotice,
  ...privateStreetNoticeLists,
]
