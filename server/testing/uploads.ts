import { vi } from 'vitest'
import type { Client } from './client.ts'
import { sampleBytes, uploadOf } from './sample-files.ts'
import type { World } from './world.ts'

/** Uploads a file and answers its number; fails when the server does not take it. */
export async function uploadFile(
  client: Client,
  {
    name = 'plan.pdf',
    bytes = sampleBytes.pdf,
    query = '',
  }: { name?: string; bytes?: Uint8Array; query?: string } = {},
): Promise<number> {
  const answer = await client.request('POST', `/v6/work/files${query}`, uploadOf(name, bytes))
  if (answer.status !== 201) throw new Error(`upload of ${name}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return (answer.body as { file_id: number }).file_id
}

/** Waits until no file of the world waits for its scan. */
export async function scanned(world: World): Promise<void> {
  const isDone = async () => {
    const waiting = await world.db.selectFrom('file').select('id').where('scan_status', '=', 'pending').execute()
    return waiting.length === 0
  }
  await vi.waitUntil(isDone, { timeout: 20_000 })
}
