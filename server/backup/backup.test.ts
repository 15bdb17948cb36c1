/** A store goes into a file and comes out of it as it was, on either database. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { Config } from '../config.ts'
import { openStore, type Database } from '../store/database.ts'
import { recordMakers } from '../testing/record-paths.ts'
import { startWorld, type World } from '../testing/world.ts'
import { backUpStore } from './backup-store.ts'
import { restoreStore } from './restore-store.ts'
import { sequencesIn, tablesIn } from './tables-in.ts'

const folder = mkdtempSync(join(tmpdir(), 'backup-'))
const path = join(folder, 'store.backup')

type Target = Pick<Config, 'dataDir' | 'databaseUrl'>

let world: World
/** Where it was restored. */
let filled: Target
let before: Map<string, string>
beforeAll(async () => {
  world = await startWorld({}, { isNoted: false })
  // a record of every kind, with a file's bytes among them
  for (const make of Object.values(recordMakers)) await make(world, '001')
  before = await contentOf(world.db)
  await backUpStore(world.db, path, world.clock.realNow())
}, 120_000)
afterAll(async () => {
  await world.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What every table holds, in whatever order, but for sign-ins; and where its numbers stand. */
async function contentOf(db: Database): Promise<Map<string, string>> {
  const content = new Map<string, string>()
  for (const { name } of await tablesIn(db)) {
    if (['session', 'failed_sign_in', 'password_code', 'calendar_link'].includes(name)) continue
    const { rows } = await sql<{ hash: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(md5(one::text), '' order by md5(one::text))), '') as hash
        from ${sql.table(name)} one`.execute(db)
    content.set(name, rows[0]?.hash ?? '')
  }
  for (const { name, value } of await sequencesIn(db)) content.set(name, String(value))
  return content
}

let databases = 0

/** An empty store of the kind that the tests run on. */
async function emptyStore(): Promise<Target> {
  const source = inject('world')
  databases += 1
  if (source.kind === 'pglite') return { dataDir: join(folder, `data-${databases}`), databaseUrl: undefined }
  const client = new Client({ connectionString: `${source.serverUrl}/postgres` })
  await client.connect()
  await client.query(`create database restored_${databases}`)
  await client.end()
  return { dataDir: '', databaseUrl: `${source.serverUrl}/restored_${databases}` }
}

describe('a backup', () => {
  it('comes back row by row, with its files, its numbers and its foreign keys', async () => {
    filled = await emptyStore()
    const rows = await restoreStore(filled, path)
    expect(rows).toBeGreaterThan(1000)
    const store = await openStore(filled)
    expect(await contentOf(store.db)).toEqual(before)
    const countLinks = (db: Database) =>
      sql<{ n: number }>`select count(*) as n from pg_constraint where contype = 'f' and convalidated`.execute(db)
    expect((await countLinks(store.db)).rows).toEqual((await countLinks(world.db)).rows)
    await store.close()
  }, 120_000)

  it('is a file that only its owner may read, and holds no session', () => {
    expect(statSync(path).mode & 0o777).toBe(0o600)
    const tables = linesOf(path).map((line) => line.table)
    expect(tables).toContain('file_content')
    expect(tables).not.toContain('session')
  })

  it('is of one moment while people go on writing', async () => {
    const during = join(folder, 'during.backup')
    const writes = (async () => {
      for (let round = 0; round < 5; round += 1) await recordMakers['workReferenceNumber']?.(world, '001')
    })()
    await Promise.all([backUpStore(world.db, during, world.clock.realNow()), writes])
    const rowsOf = (name: string) =>
      linesOf(during)
        .filter((line) => line.table === name)
        .flatMap((line) => line.rows)
    const works = new Set((rowsOf('work') as { reference: string }[]).map(({ reference }) => reference))
    const permits = rowsOf('permit') as { work_reference: string }[]
    expect(permits.filter((permit) => !works.has(permit.work_reference))).toEqual([])
  })

  it('is refused where there is something already, when it is cut off, and when it is something else', async () => {
    await expect(restoreStore(filled, path)).rejects.toThrow('not empty')
    const cut = join(folder, 'cut.backup')
    const text = gunzipSync(readFileSync(path)).toString().trimEnd()
    writeFileSync(cut, gzipSync(text.slice(0, text.lastIndexOf('\n'))))
    const target = await emptyStore()
    await expect(restoreStore(target, cut)).rejects.toThrow('cut off')
    const store = await openStore(target)
    expect(await store.db.selectFrom('work').select('reference').execute(), 'nothing of it stayed').toEqual([])
    await store.close()
    const other = join(folder, 'other.backup')
    writeFileSync(other, 'no backup at all')
    await expect(restoreStore(target, other)).rejects.toThrow('cannot be read')
    writeFileSync(other, gzipSync(text.replace('"migrations":[', '"migrations":["999-later",')))
    await expect(restoreStore(target, other)).rejects.toThrow('newer version')
    await expect(restoreStore(target, join(folder, 'nowhere.backup'))).rejects.toThrow('cannot be read')
  }, 240_000)
})

interface Line {
  readonly table?: string
  readonly rows: readonly object[]
}

function linesOf(file: string): Line[] {
  const text = gunzipSync(readFileSync(file)).toString().trimEnd()
  return text.split('\n').map((line) => JSON.parse(line))
}
