/** An area that is downloaded on purpose: its answers stay, however old they get, until it is removed or its person signs out. */
import { hashKey, type QueryClient, type QueryFunction, type QueryKey } from '@tanstack/react-query'
import { sessionQuery, type Session } from '../app/session.ts'
import { answerOf } from './keep-answers.ts'
import { keeperOf } from './kept-rules.ts'
import { readAreas, removeAnswers, removeArea, writeAnswers, writeArea, type KeptArea } from './kept-store.ts'

/** As `queryFor` gives it. */
export interface KeptQuery {
  readonly queryKey: QueryKey
  readonly queryFn?: unknown
}

function keeperNow(client: QueryClient): string {
  const session = client.getQueryData<Session>(sessionQuery.queryKey)
  const keeper = session && keeperOf(session)
  if (!keeper) throw new Error('Only somebody who is signed in keeps an area')
  return keeper
}

/**
 * Reads the queries anew and keeps them under the area, in place of what it had.
 *
 * @param onProgress told how many are there, of all
 * @throws ApiError when one cannot be read: the area then is as it was before
 */
export async function keepOffline(
  client: QueryClient,
  { id, name }: Pick<KeptArea, 'id' | 'name'>,
  queries: readonly KeptQuery[],
  onProgress: (done: number, of: number) => void = () => undefined,
): Promise<KeptArea> {
  const keeper = keeperNow(client)
  const answers = []
  for (const { queryKey, queryFn } of queries) {
    await client.fetchQuery({ queryKey, queryFn: queryFn as QueryFunction, staleTime: 0, gcTime: Infinity })
    answers.push(...answerOf(client, keeper, queryKey))
    onProgress(answers.length, queries.length)
  }
  const bytes = answers.reduce((sum, { data }) => sum + JSON.stringify(data).length, 0)
  const hashes = queries.map(({ queryKey }) => hashKey(queryKey))
  const area: KeptArea = { keeper, id, name, at: Date.now(), bytes, hashes }
  const before = (await readAreas(keeper)).find((other) => other.id === id)
  await writeAnswers(answers)
  await writeArea(area)
  if (before) await removeUnused(keeper, before.hashes)
  return area
}

/** The person's areas on this device, the newest first. */
export async function keptAreas(client: QueryClient): Promise<KeptArea[]> {
  return (await readAreas(keeperNow(client))).sort((a, b) => b.at - a.at)
}

/** Takes the area off the device, with what no other area has. */
export async function forgetArea(client: QueryClient, area: KeptArea): Promise<void> {
  await removeArea(keeperNow(client), area.id)
  await removeUnused(area.keeper, area.hashes)
}

async function removeUnused(keeper: string, hashes: readonly string[]): Promise<void> {
  const used = new Set((await readAreas(keeper)).flatMap((area) => area.hashes))
  await removeAnswers(
    keeper,
    hashes.filter((hash) => !used.has(hash)),
  )
}
