import type { QueryClient } from '@tanstack/react-query'
import { ApiError } from '../api/api-error.ts'
import { sessionQuery, type Session } from './session.ts'

const waitMilliseconds = 5000

let restoring: Promise<Session | undefined> | undefined

/**
 * The session that the app opens with: as the service describes it, else, without a connection, as this device last knew it, with
 * what it keeps for that person. Throws the call's error when nobody is known here.
 */
export async function openSession(client: QueryClient): Promise<Session> {
  const known = client.getQueryData(sessionQuery.queryKey)
  if (known) return known
  const asked = client.ensureQueryData(sessionQuery)
  try {
    return await Promise.race([asked, tooLong()])
  } catch (error) {
    if (!(error instanceof ApiError) || error.kind !== 'offline') throw error
    // the loaders of a page run side by side, and each of them asks
    restoring ??= keptSession(client).finally(() => (restoring = undefined))
    return (await restoring) ?? asked
  }
}

function tooLong(): Promise<never> {
  return new Promise((_resolve, reject) => {
    setTimeout(() => reject(new ApiError('offline', 'There is no connection')), waitMilliseconds)
  })
}

async function keptSession(client: QueryClient): Promise<Session | undefined> {
  try {
    const { restoreKept } = await import('../offline/keep-answers.ts')
    return await restoreKept(client)
  } catch {
    // no storage, or no way to fetch what reads it
    return undefined
  }
}
