/**
 * Exports that wait on the device. The service keeps one waiting export a person (BR-CSV-03): ours come after it, in the
 * order in which they were asked for, and are sent as soon as it accepts another, while the app is open.
 */
import type { QueryClient } from '@tanstack/react-query'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { ApiError, call } from '../api/call.ts'
import { invalidate } from '../api/query.ts'
import { actingIn, sessionQuery, type Acting } from '../app/session.ts'
import { keptExports, type KeptExport } from './kept-exports.ts'

const askAgainMilliseconds = 5000
let timer: ReturnType<typeof setTimeout> | undefined

/** Whose the waiting exports are: another role or promoter of the same person has its own. */
export const ownerOf = ({ user, role, scope }: Acting) => [user.email, role, scope.swa_code ?? ''].join(' ')

/**
 * Sends one export. When another waits with the service already, it is kept on the device instead.
 *
 * @returns whether the service has it
 */
export async function askForExport(client: QueryClient, acting: Acting, asked: KeptExport): Promise<boolean> {
  const waiting = keptExports(ownerOf(acting))
  if (waiting.all().length === 0 && (await isAccepted(client, asked))) return true
  waiting.add(asked)
  beginQueue(client)
  return false
}

/** Goes on with what waits on the device; does nothing when that is going on already. */
export function beginQueue(client: QueryClient): void {
  timer ??= setTimeout(() => void next(client), askAgainMilliseconds)
}

async function next(client: QueryClient) {
  const session = client.getQueryData(sessionQuery.queryKey)
  const acting = session && actingIn(session)
  const waiting = acting && keptExports(ownerOf(acting))
  // two tabs must not send the same one: whoever holds the lock does
  await navigator.locks.request('exports', { ifAvailable: true }, async (lock) => {
    const first = waiting?.all()[0]
    if (!lock || !waiting || !first) return
    try {
      if (await isAccepted(client, first)) waiting.remove(first.id)
    } catch (error) {
      // a refusal will not become acceptance by itself: the page says why, and the next one has its turn
      const isRefused = error instanceof ApiError && ['refused', 'restricted', 'not_found'].includes(error.kind)
      if (isRefused) waiting.fail(first.id, error.message)
    }
  })
  timer = undefined
  if (waiting && waiting.all().length > 0) beginQueue(client)
}

async function isAccepted(client: QueryClient, { path, body, id }: KeptExport): Promise<boolean> {
  const api = path.startsWith('/app/') ? 'app' : 'export'
  const asked = { ...anyExport, api, path } satisfies Endpoint as Endpoint<{ body: never }>
  try {
    await call(asked, { body: body as never }, { idempotencyKey: id })
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'changed') return false
    throw error
  }
  await invalidate(client, ['exports'])
  return true
}

/** All exports are asked for alike; which one it is, is its path. */
const anyExport = {
  method: 'POST',
  summary: '',
  capability: 'exports',
  access: {},
  success: 200,
} as const
