/** Finds records in a file, a folder or a zip, one after the other, so that a large delivery need not fit in memory. */
import { createReadStream } from 'node:fs'
import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { isFields } from './fields.ts'
import { UnreadableFile, type FoundRecord } from './imported.ts'
import { zipEntries } from './zip-entries.ts'

const recordFile = /\.(?:json|geojson|ndjson|jsonl)$/i
const lineFile = /\.(?:ndjson|jsonl)$/i

/** @throws UnreadableFile when there is no such file, or a single file is not what its name says */
export async function* findRecords(path: string): AsyncGenerator<FoundRecord> {
  const found = await stat(path).catch(() => {
    throw new UnreadableFile(`${path} cannot be read: there is no such file or folder`)
  })
  if (found.isDirectory()) yield* inFolder(path)
  else if (/\.zip$/i.test(path)) yield* inZip(path)
  else yield* inFile(path)
}

async function* inFolder(folder: string): AsyncGenerator<FoundRecord> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => recordFile.test(name)).sort()
  if (names.length === 0) throw new UnreadableFile(`${folder} holds no .json, .geojson or .ndjson file`)
  for (const name of names) {
    const file = join(folder, name)
    if (lineFile.test(name)) yield* inLines(createReadStream(file), relative(folder, file))
    else yield* inPart(name, await readFile(file, 'utf8'))
  }
}

async function* inZip(path: string): AsyncGenerator<FoundRecord> {
  let count = 0
  for await (const entry of zipEntries(path)) {
    if (!recordFile.test(entry.name)) continue
    count += 1
    if (lineFile.test(entry.name)) yield* inLines(await entry.open(), entry.name)
    else yield* inPart(entry.name, await wholeText(await entry.open()))
  }
  if (count === 0) throw new UnreadableFile(`${path} holds no .json, .geojson or .ndjson file`)
}

async function* inFile(path: string): AsyncGenerator<FoundRecord> {
  const name = basename(path)
  if (lineFile.test(name)) {
    yield* inLines(createReadStream(path), name)
    return
  }
  const text = await readFile(path, 'utf8')
  const value = parsed(text)
  if (value !== undefined) yield* inValue(name, value)
  // a file of lines under another name
  else if (parsed(text.slice(0, text.indexOf('\n'))) !== undefined) yield* inLines(createReadStream(path), name)
  else throw new UnreadableFile(`${path} is no JSON`)
}

function* inPart(name: string, text: string): Generator<FoundRecord> {
  const value = parsed(text)
  if (value === undefined) yield { position: name, problem: 'this file is no JSON' }
  else yield* inValue(name, value)
}

function* inValue(name: string, value: unknown): Generator<FoundRecord> {
  if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield { position: `${name}, record ${index + 1}`, value: entry }
  } else if (isFields(value) && Array.isArray(value['features'])) {
    for (const [index, entry] of value['features'].entries()) {
      yield { position: `${name}, feature ${index + 1}`, value: entry as unknown }
    }
  } else {
    yield { position: name, value }
  }
}

async function* inLines(stream: Readable, name: string): AsyncGenerator<FoundRecord> {
  let number = 0
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    number += 1
    if (line.trim() === '') continue
    const value = parsed(line)
    const position = `${name}, line ${number}`
    yield value === undefined ? { position, problem: 'this line is no JSON' } : { position, value }
  }
}

function parsed(text: string): unknown {
  try {
    // a byte order mark is no part of the text
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown
  } catch {
    return undefined
  }
}

async function wholeText(stream: Readable): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
