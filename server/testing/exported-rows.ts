import { parse } from 'csv-parse/sync'
import { expect, vi } from 'vitest'
import type { Endpoint, Shapes } from '../../domain/contract/endpoint.ts'
import { getCsv } from '../../domain/contract/exports.ts'
import { writeExports } from '../jobs/write-exports.ts'
import type { Client, Input } from './client.ts'
import type { World } from './world.ts'

/** Asks for an export, lets it be written, and answers the rows of its CSV by the names of the columns. */
export async function exportedRows<S extends Shapes>(
  world: World,
  client: Client,
  endpoint: Endpoint<S>,
  body: Input<S>['body'],
): Promise<Record<string, string>[]> {
  const asked = await client.must(endpoint, body === undefined ? {} : { body })
  const { csv_id } = asked as { csv_id: number }
  await untilWritten(world, csv_id)
  const file = await client.call(getCsv, { params: { csvId: csv_id } })
  return parse(file.body as unknown as string, { columns: true })
}

/** Writes what waits; when the server's own turn has come first, until that has written it. */
export async function untilWritten({ house, db }: World, csvId: number): Promise<void> {
  await writeExports(house)
  await vi.waitFor(async () => {
    const { status } = await db
      .selectFrom('csv_export')
      .select('status')
      .where('id', '=', csvId)
      .executeTakeFirstOrThrow()
    expect(status).toBe('ready')
  })
}
