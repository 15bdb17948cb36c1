import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { call } from '../../api/call.ts'
import type { Acting } from '../../app/session.ts'
import type { ApplicationDraft } from './application-answers.ts'

export type SentPermit = AnswerOf<typeof listPermits>['rows'][number]

/** A sending and the answer to it can miss each other by this much: clocks of two machines differ. */
const slackMinutes = 5

/**
 * The application that may have been received though no answer came: of the same promoter, at the same place, since the
 * attempt was made. Asked before other content is sent, so that a lost connection makes no second works record.
 */
export async function findSent(draft: ApplicationDraft, { scope }: Acting): Promise<SentPermit | undefined> {
  const since = draft.attempt && Temporal.Instant.from(draft.attempt.at).subtract({ minutes: slackMinutes })
  const place = draft.record
    ? { work_reference_number: draft.record.work_reference_number }
    : { usrn: String(draft.answers.street?.usrn ?? '') }
  const { rows } = await call(listPermits, {
    query: { ...place, ...(since ? { start_date_created: since.toString() } : {}), ...scope },
  })
  return rows.find((row) => row.promoter_swa_code === draft.promoter_swa_code)
}
