/** Keeps on the device what may be needed where there is no signal, and puts it back when the network is gone. */
import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query'
import { sessionQuery, type Session } from '../app/session.ts'
import { isOtherPerson, isSessionOld, keeperOf, outdated, staysWhenRead } from './kept-rules.ts'
import {
  forgetEverything,
  readAnswers,
  readAreas,
  readSession,
  removeAnswers,
  removeSession,
  writeAnswers,
  writeSession,
  type KeptAnswer,
} from './kept-store.ts'

const gatherMilliseconds = 300

/** Starts keeping; for as long as the page lives. A device that gives no storage keeps nothing, and nobody is told. */
export function keepAnswers(client: QueryClient): void {
  const waiting = new Map<string, QueryKey>()
  let timer: ReturnType<typeof setTimeout> | undefined
  // one after the other: what one person left is gone before the next one's comes
  let turn: Promise<unknown> = Promise.resolve()
  const inTurn = (work: () => Promise<unknown>) => {
    turn = turn.then(work).catch(() => undefined)
  }

  const flush = () => {
    timer = undefined
    const keys = [...waiting.values()]
    waiting.clear()
    inTurn(() => keepThese(client, keys))
  }
  const note = (queryKey: QueryKey, hash: string) => {
    if (hash === hashKey(sessionQuery.queryKey)) inTurn(() => keepSession(client))
    else if (staysWhenRead(queryKey)) {
      stayInMemory(client, queryKey)
      waiting.set(hash, queryKey)
      timer ??= setTimeout(flush, gatherMilliseconds)
    }
  }

  inTurn(() => keepSession(client))
  inTurn(() => dropOutdated(client))
  for (const { queryKey, queryHash, state } of client.getQueryCache().getAll()) {
    if (state.data !== undefined) note(queryKey, queryHash)
  }
  client.getQueryCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'success') note(event.query.queryKey, event.query.queryHash)
  })
  window.addEventListener('offline', () => inTurn(() => restoreAnswers(client)))
}

/** An answer that the device keeps is not thrown away while its page is closed: it could not be asked for again. */
function stayInMemory(client: QueryClient, queryKey: QueryKey): void {
  client.getQueryCache().build(client, { queryKey, gcTime: Infinity })
}

const sessionNow = (client: QueryClient) => client.getQueryData<Session>(sessionQuery.queryKey)

async function keepSession(client: QueryClient): Promise<void> {
  const session = sessionNow(client)
  const at = client.getQueryState(sessionQuery.queryKey)?.dataUpdatedAt ?? 0
  if (!session) return
  const before = await readSession()
  if (isOtherPerson(before?.session, session)) await forgetEverything()
  if (keeperOf(session)) await writeSession({ session, at })
  else await removeSession()
}

async function keepThese(client: QueryClient, keys: readonly QueryKey[]): Promise<void> {
  const session = sessionNow(client)
  const keeper = session && keeperOf(session)
  if (keeper) await writeAnswers(keys.flatMap((queryKey) => answerOf(client, keeper, queryKey)))
}

/** The answer as it is in memory now; none where it has gone. */
export function answerOf(client: QueryClient, keeper: string, queryKey: QueryKey): KeptAnswer[] {
  const state = client.getQueryState(queryKey)
  if (state?.data === undefined) return []
  return [{ keeper, hash: hashKey(queryKey), queryKey, data: state.data, at: state.dataUpdatedAt }]
}

async function dropOutdated(client: QueryClient): Promise<void> {
  const session = sessionNow(client)
  const keeper = session && keeperOf(session)
  if (!keeper) return
  const inAreas = new Set((await readAreas(keeper)).flatMap(({ hashes }) => hashes))
  const past = outdated(await readAnswers(keeper), inAreas, Date.now())
  await removeAnswers(
    keeper,
    past.map(({ hash }) => hash),
  )
}

/**
 * For a page that is opened without a signal: who the service last said is signed in, with what was kept for them in memory.
 * Undefined when nobody is known here, or too long ago.
 */
export async function restoreKept(client: QueryClient): Promise<Session | undefined> {
  const kept = await readSession()
  if (!kept || isSessionOld(kept.at, Date.now())) return undefined
  client.setQueryData(sessionQuery.queryKey, kept.session, { updatedAt: kept.at })
  await restoreAnswers(client)
  return kept.session
}

/** What memory has not, or only older, comes from the device with its own age. */
async function restoreAnswers(client: QueryClient): Promise<void> {
  const session = sessionNow(client)
  const keeper = session && keeperOf(session)
  if (!keeper) return
  for (const { queryKey, data, at } of await readAnswers(keeper)) {
    stayInMemory(client, queryKey)
    if ((client.getQueryState(queryKey)?.dataUpdatedAt ?? 0) < at)
      client.setQueryData(queryKey, data, { updatedAt: at })
  }
}
