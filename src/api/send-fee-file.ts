/** The one call that carries finance's file: a form with fields, which JSON calls cannot send. */
import type { AnswerOf, BodyOf } from '../../domain/contract/endpoint.ts'
import { createFeeReconciliation } from '../../domain/contract/fee-reconciliations.ts'
import { connectionLost, errorFrom } from './api-error.ts'
import { withSession } from './sign-in-again.ts'

/** Throws ApiError for anything but success. */
export async function sendFeeFile(
  file: File,
  said: BodyOf<typeof createFeeReconciliation>,
  idempotencyKey: string,
): Promise<AnswerOf<typeof createFeeReconciliation>> {
  const { method, path } = createFeeReconciliation
  const send = async () => {
    const body = new FormData()
    for (const [name, value] of Object.entries(said)) body.append(name, value)
    body.append('file', file)
    const headers = { 'idempotency-key': idempotencyKey }
    const answer = await fetch(path, { method, credentials: 'same-origin', headers, body }).catch(() => {
      throw connectionLost()
    })
    if (!answer.ok) throw await errorFrom(answer)
    return (await answer.json()) as AnswerOf<typeof createFeeReconciliation>
  }
  return withSession(send, true)
}
