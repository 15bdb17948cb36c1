import * as endpoints from '../../../domain/contract/permit-follow-ups.ts'
import { checkAcknowledgement, whyNotAcknowledge } from '../../../domain/rules/permit-record-checks.ts'
import type { Call } from '../../http/implement.ts'
import { refuseProblems } from '../../http/refusals.ts'
import { noteOnPermit } from './note-on-permit.ts'

/** The authority has read works that the HS2 Act grants (BR-HS2-12). Throws 400 for "no", 409 for others or a second time. */
export async function acknowledgeHs2(call: Call<typeof endpoints.acknowledgeHs2>): Promise<void> {
  refuseProblems(checkAcknowledgement(call.body))
  await noteOnPermit(call, {
    endpoint: endpoints.acknowledgeHs2,
    note: 'acknowledge_hs2',
    whyNot: whyNotAcknowledge,
    change: () => ({ hs2_acknowledged: true, hs2_acknowledged_at: call.now.toString() }),
    words: 'The authority has read these HS2 works',
  })
}
