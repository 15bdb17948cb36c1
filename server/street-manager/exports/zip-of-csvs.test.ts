import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { zipped } from './zip-of-csvs.ts'

const at = Temporal.Instant.from('2026-11-24T10:00:00Z')

async function* lines(...parts: string[]): AsyncGenerator<string> {
  yield* parts
}

async function unzipped(bytes: AsyncIterable<Uint8Array>): Promise<[string, string][]> {
  const parts = await Array.fromAsync(bytes)
  return Object.entries(unzipSync(Buffer.concat(parts))).map(([name, content]) => [name, strFromU8(content)])
}

test('BR-CSV-09: every file is there under its name, in the order given', async () => {
  const files = [
    { name: 'b.csv', text: lines('Straße\r\n', '1\r\n') },
    { name: 'a.csv', text: lines() },
  ]
  expect(await unzipped(zipped(files, at))).toEqual([
    ['b.csv', 'Straße\r\n1\r\n'],
    ['a.csv', ''],
  ])
})

test('what has been read is given out before more is read: a big file is never whole in memory', async () => {
  let read = 0
  async function* endless(): AsyncGenerator<string> {
    for (;;) {
      read += 1
      yield Array.from({ length: 2000 }, Math.random).join('\r\n')
    }
  }
  let given = 0
  for await (const bytes of zipped([{ name: 'a.csv', text: endless() }], at)) {
    given += bytes.length
    if (given > 200_000) break
  }
  expect(read).toBeLessThan(40)
})
