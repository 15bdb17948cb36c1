import { pipeline, Readable } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { getCsv as endpoint } from '../../../domain/contract/exports.ts'
import { getCsv as shapes } from '../../../domain/contract/exports.shapes.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { attachmentHeader } from '../files/file-name.ts'

/**
 * The file of one's own export, part after part as it was written (BR-CSV-15): a big one is never whole in memory. 404
 * for one that is not ready, that failed, that is not there or is another person's, and for a contractor's own once it no
 * longer serves the promoter whose rows are in it (BR-ROLE-23).
 */
export const getCsv = implement(endpoint, shapes, async ({ db, caller, params, reply }) => {
  const file = await db
    .selectFrom('csv_export')
    .select(['id', 'file_name'])
    .where('id', '=', params.csvId)
    .where('requested_by', '=', caller.email)
    .where('status', '=', 'ready')
    .where('acting_for', 'in', [caller.organisation_reference, ...caller.contracts])
    .executeTakeFirst()
  if (!file) throw notFound(`CSV ${params.csvId}`)
  await reply
    .header('content-type', file.file_name.endsWith('.zip') ? 'application/zip' : 'text/csv; charset=utf-8')
    .header('content-disposition', attachmentHeader(file.file_name))
    .header('cache-control', 'private, no-store')
    .send(await unpacked(partsOf(db, file.id)))
})

/** The text of packed parts. A part that cannot be read, or a reader who leaves, ends both streams and nothing else. */
async function unpacked(parts: AsyncGenerator<Uint8Array>): Promise<Readable> {
  const first = await parts.next()
  // files that were written before parts were packed by zstd are still there
  const text = isGzip(first.value) ? createGunzip() : createZstdDecompress()
  // what went wrong is told by the stream that is sent
  pipeline(Readable.from(from(first, parts)), text, () => {})
  return text
}

const isGzip = (part: Uint8Array | undefined) => part?.[0] === 0x1f && part[1] === 0x8b

async function* from(first: IteratorResult<Uint8Array>, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (first.done) return
  yield first.value
  yield* rest
}

async function* partsOf(db: Database, exportId: number): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const stored = await db
      .selectFrom('csv_export_part')
      .select('content')
      .where('export_id', '=', exportId)
      .where('part', '=', part)
      .executeTakeFirst()
    if (!stored) return
    yield stored.content
  }
}
