import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { findRecords } from './find-records.ts'
import type { FoundRecord } from './imported.ts'

const folder = mkdtempSync(join(tmpdir(), 'import-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, content: string | Buffer): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

async function all(path: string): Promise<FoundRecord[]> {
  const found: FoundRecord[] = []
  for await (const record of findRecords(path)) found.push(record)
  return found
}

test('a feature collection gives its features, counted from one', async () => {
  const path = write('works.geojson', JSON.stringify({ type: 'FeatureCollection', features: [{ a: 1 }, { a: 2 }] }))
  expect(await all(path)).toEqual([
    { position: 'works.geojson, feature 1', value: { a: 1 } },
    { position: 'works.geojson, feature 2', value: { a: 2 } },
  ])
})

test('a list gives its records, a single object itself, a byte order mark is no harm', async () => {
  expect(await all(write('list.json', '[1,2]'))).toHaveLength(2)
  expect(await all(write('one.json', '\uFEFF{"a":1}'))).toEqual([{ position: 'one.json', value: { a: 1 } }])
})

test('lines are read one by one; a broken one is named and the next is read', async () => {
  expect(await all(write('lines.ndjson', '{"a":1}\n\n{broken\r\n{"a":2}\n'))).toEqual([
    { position: 'lines.ndjson, line 1', value: { a: 1 } },
    { position: 'lines.ndjson, line 3', problem: 'this line is no JSON' },
    { position: 'lines.ndjson, line 4', value: { a: 2 } },
  ])
})

test('lines under the name of a JSON file are lines all the same', async () => {
  expect(await all(write('feed.json', '{"a":1}\n{"a":2}\n'))).toHaveLength(2)
})

test('a folder is read in the order of names, with what is below it; other files are left alone', async () => {
  const inner = join(folder, 'feed', 'b')
  mkdirSync(inner, { recursive: true })
  writeFileSync(join(folder, 'feed', 'a.json'), '{"a":1}')
  writeFileSync(join(folder, 'feed', 'notes.txt'), 'none')
  writeFileSync(join(inner, 'c.json'), '{broken')
  expect(await all(join(folder, 'feed'))).toEqual([
    { position: 'a.json', value: { a: 1 } },
    { position: join('b', 'c.json'), problem: 'this file is no JSON' },
  ])
})

test('a zip gives the records of its files', async () => {
  const path = write('feed.zip', zipOf({ 'one.json': '{"a":1}', 'readme.txt': 'hello', 'more.ndjson': '{"a":2}\n' }))
  expect(await all(path)).toEqual([
    { position: 'one.json', value: { a: 1 } },
    { position: 'more.ndjson, line 1', value: { a: 2 } },
  ])
})

test.each([
  ['a file that is not there', join(folder, 'nothing.json'), /no such file/],
  ['a file that is no JSON', write('text.json', 'hello'), /is no JSON/],
  ['a zip that is none', write('broken.zip', 'hello'), /no zip that can be read/],
  ['a zip without records', write('empty.zip', zipOf({ 'readme.txt': 'hello' })), /holds no/],
])('%s cannot be read', async (_, path, reason) => {
  await expect(all(path)).rejects.toThrow(reason)
})

/** A zip of uncompressed files, written by hand: header and bytes of each, then the directory of all. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, text] of Object.entries(files)) {
    const [nameBytes, bytes] = [Buffer.from(name), Buffer.from(text)]
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt32LE(crc32(bytes), 10)
    shared.writeUInt32LE(bytes.length, 14)
    shared.writeUInt32LE(bytes.length, 18)
    shared.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), shared, nameBytes, bytes])
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), shared, rest, nameBytes]))
    parts.push(local)
    offset += local.length
  }
  const entries = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(entries.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, entries, end])
}
