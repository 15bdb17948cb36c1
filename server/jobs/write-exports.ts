import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { House } from '../http/implement.ts'
import type { CsvExportTable, ExportScope } from '../store/export-tables.ts'
import { instant } from '../store/instants.ts'
import { walkKeys } from '../store/list-page.ts'
import type { Condition } from '../store/matching.ts'
import type { CsvExport } from '../street-manager/exports/csv-export.ts'
import { csvHeading, csvLines } from '../street-manager/exports/csv-text.ts'
import { findCsvExport } from '../street-manager/exports/exports.ts'
import { zipped } from '../street-manager/exports/zip-of-csvs.ts'
import { oneAhead } from './one-ahead.ts'

type WaitingExport = Selectable<CsvExportTable>

/** Rows read, written and stored in one step; others get their turn at the database between two steps. */
const rowsAtOnce = 1000

/** An export that nobody has written at for so long was left by a server that ended. */
const abandonedAfter = { minutes: 2 }

const compress = promisify(zstdCompress)
/** The quickest: half the time of gzip's quickest, and two thirds of its size, which is what storing costs by. */
const quickest = { params: { [constants.ZSTD_c_compressionLevel]: 1 } }

/**
 * Writes the exports that wait, oldest first (BR-CSV-01, 03). One that fails is told as failed and keeps none of the others
 * waiting. Memory stays that of one step, however many rows there are.
 */
export async function writeExports(house: House): Promise<void> {
  const failures: unknown[] = []
  for (let waiting = await claim(house); waiting; waiting = await claim(house)) {
    try {
      await write(house, waiting)
      await finish(house, waiting.id, 'ready')
    } catch (error) {
      failures.push(error)
      await finish(house, waiting.id, 'failed')
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `${failures.length} exports could not be written`)
}

/** Takes the next export for this server alone. */
async function claim({ db, clock }: House): Promise<WaitingExport | undefined> {
  const now = clock.realNow()
  return db
    .updateTable('csv_export')
    .set({ status: 'in_progress', touched_at: now.toString() })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('csv_export')
        .select('id')
        .where((waiting) =>
          waiting.or([
            waiting('status', '=', 'queued'),
            waiting.and([
              waiting('status', '=', 'in_progress'),
              waiting('touched_at', '<', instant(now.subtract(abandonedAfter))),
            ]),
          ]),
        )
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

async function write(house: House, waiting: WaitingExport): Promise<void> {
  await house.db.deleteFrom('csv_export_part').where('export_id', '=', waiting.id).execute()
  let part = 0
  for await (const content of oneAhead<string | Uint8Array>(await contentOf(house, waiting))) {
    await storePart(house, waiting.id, part, content)
    part += 1
  }
}

/** The file part after part: one CSV, or the ZIP of several that was asked for (BR-CSV-09). */
async function contentOf(house: House, { export_path, file_name, filters, scope, created_at }: WaitingExport) {
  const csvExport = findCsvExport(export_path)
  if (!csvExport.zip?.isAsked(filters)) {
    return csvText(house, csvExport, await csvExport.conditionOf(house, filters, scope), scope)
  }
  const members = await csvExport.zip.members(house.db, filters, scope)
  const files = members.map(({ name, condition }) => ({
    name: `${file_name.replace(/\.zip$/, '')}_${name}.csv`,
    text: csvText(house, csvExport, condition, scope),
  }))
  return zipped(files, created_at)
}

async function* csvText(
  house: House,
  { source, columns, rows }: CsvExport,
  condition: Condition,
  scope: ExportScope,
): AsyncGenerator<string> {
  const names = columns(scope)
  yield csvHeading(names)
  for await (const keys of walkKeys(house.db, source, condition, rowsAtOnce)) {
    yield csvLines(names, await rows(house, keys, scope))
  }
}

async function storePart(
  { db, clock }: House,
  exportId: number,
  part: number,
  bytes: string | Uint8Array,
): Promise<void> {
  const content = await compress(bytes, quickest)
  await db.insertInto('csv_export_part').values({ export_id: exportId, part, content }).execute()
  await sql`update csv_export set touched_at = ${instant(clock.realNow())} where id = ${exportId}::bigint`.execute(db)
}

async function finish({ db, clock }: House, id: number, status: 'ready' | 'failed'): Promise<void> {
  const touched_at = clock.realNow().toString()
  await db.updateTable('csv_export').set({ status, touched_at }).where('id', '=', id).execute()
}
