import { useRef, useState } from 'react'
import { createWork } from '../../../../domain/contract/works.ts'
import { ApiError } from '../../../api/call.ts'
import { useSend } from '../../../api/query.ts'
import type { WorkBody } from '../application-body.ts'
import type { Surroundings } from '../application-steps.ts'
import { attemptOf, changeItem, itemName, toSend } from './batch-model.ts'
import type { BatchItem } from './batch-model.ts'
import type { BatchKeeper } from './use-batch.ts'

export type Progress = { readonly done: number; readonly of: number; readonly name: string }

const refusals: readonly string[] = ['refused', 'changed', 'restricted', 'not_found']
/** Waited for this often, when the service asks for patience. */
const patience = 5

/**
 * Sends the streets in turn. Each has a key that is on the device before it is used, and a result that is on the device
 * before the next begins: what was sent is never sent again, whatever happens in between.
 */
export function useSendBatch(keeper: BatchKeeper, surroundings: Surroundings) {
  const send = useSend(createWork)
  const isSending = useRef(false)
  const [progress, setProgress] = useState<Progress>()
  const [trouble, setTrouble] = useState('')

  async function sendAll() {
    if (isSending.current) return
    isSending.current = true
    setTrouble('')
    try {
      await keeper.beginSending()
      const items = toSend(keeper.base, keeper.batch, surroundings)
      for (const [at, item] of items.entries()) {
        setProgress({ done: at, of: items.length, name: itemName(keeper.base, item) })
        await sendOne(item)
      }
    } catch (error) {
      setTrouble(wordsOf(error))
    } finally {
      setProgress(undefined)
      isSending.current = false
    }
  }

  /** A refusal is this street's result; any other trouble ends the run, with the attempt left open. */
  async function sendOne(item: BatchItem) {
    const attempt = attemptOf(keeper.base, item, surroundings.now)
    await keeper.change((batch) => changeItem(batch, item.id, { attempt, refused: [] }))
    const body = JSON.parse(attempt.content) as WorkBody
    try {
      const made = await patiently(() => send.mutateAsync({ body, idempotencyKey: attempt.key }))
      const sent = { wrn: made.work_reference_number, prn: made.permit_reference_number }
      await keeper.change((batch) => changeItem(batch, item.id, { sent, attempt: null }))
    } catch (error) {
      if (!(error instanceof ApiError) || !refusals.includes(error.kind)) throw error
      const told = error.fields.map(({ message }) => message)
      const refused = told.length > 0 ? told : [error.message]
      await keeper.change((batch) => changeItem(batch, item.id, { attempt: null, refused }))
    }
  }
  return { sendAll, progress, trouble }
}

async function patiently<Answer>(ask: () => Promise<Answer>, tries = patience): Promise<Answer> {
  try {
    return await ask()
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'busy' || tries === 0) throw error
    const seconds = error.retryAfterSeconds ?? 5
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    return patiently(ask, tries - 1)
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof ApiError)) throw error
  if (error.kind === 'offline') return 'The connection was lost. What was sent is marked; the rest is kept.'
  if (error.kind === 'signed_out') return 'You were signed out. Sign in again and send the rest.'
  return `The service could not go on: ${error.message}. What was sent is marked; the rest is kept.`
}
