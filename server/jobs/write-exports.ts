import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import { exportOrganisationData } from '../../domain/contract/own-exports.ts'
import type { AskedOrganisationData } from '../../domain/rules/organisation-data-checks.ts'
import type { House } from '../http/implement.ts'
import type { CsvExportTable, ExportScope } from '../store/export-tables.ts'
import { instant } from '../store/instants.ts'
import { walkKeys } from '../store/list-page.ts'
import type { Condition } from '../store/matching.ts'
import { carriedLines, type CarriedStep } from '../street-manager/exports/carried-lists.ts'
import type { CarriedList, CsvExport } from '../street-manager/exports/csv-export.ts'
import { csvHeading, csvLines } from '../street-manager/exports/csv-text.ts'
import { csvExports } from '../street-manager/exports/exports.ts'
import { organisationDataFiles } from '../street-manager/exports/organisation-data.ts'
import { zipped } from '../street-manager/exports/zip-of-csvs.ts'
import { oneAhead } from './one-ahead.ts'
import { startCsvLinesWorker, type CsvLinesWorker } from './start-csv-lines-worker.ts'

type WaitingExport = Selectable<CsvExportTable>

/** Rows read, written and stored in one step; others get their turn at the database between two steps. A thousand took 60 MB more. */
const rowsAtOnce = 400

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

/** How far an export has come, for whoever waits for it. */
interface Progress {
  rows_written: number
  files_written: number
  files_asked: number
}

async function write(house: House, waiting: WaitingExport): Promise<void> {
  await house.db.deleteFrom('csv_export_part').where('export_id', '=', waiting.id).execute()
  const progress: Progress = { rows_written: 0, files_written: 0, files_asked: 1 }
  let part = 0
  for await (const content of oneAhead<string | Uint8Array>(await contentOf(house, waiting, progress))) {
    await storePart(house, waiting.id, part, content)
    await tellProgress(house, waiting.id, progress)
    part += 1
  }
  await tellProgress(house, waiting.id, progress)
}

interface File {
  readonly name: string
  readonly csvExport: CsvExport
  readonly condition: Condition
  readonly scope: ExportScope
}

/** The file part after part: one CSV, or the ZIP of several that was asked for (BR-CSV-09, 13). */
async function contentOf(house: House, waiting: WaitingExport, progress: Progress) {
  const { export_path, file_name, filters, scope, created_at } = waiting
  if (export_path === exportOrganisationData.path) {
    const asked = filters as unknown as AskedOrganisationData
    return zipOf(await organisationDataFiles(house, csvExports, asked, scope))
  }
  const csvExport = findCsvExport(export_path)
  if (!csvExport.zip?.isAsked(filters)) {
    const condition = await csvExport.conditionOf(house, filters, scope)
    return csvText(house, { name: file_name, csvExport, condition, scope }, progress)
  }
  const members = await csvExport.zip.members(house.db, filters, scope)
  return zipOf(members.map((member) => ({ ...member, csvExport, scope })))

  function zipOf(files: readonly File[]) {
    progress.files_asked = files.length
    const texts = files.map((file) => ({
      name: `${file_name.replace(/\.zip$/, '')}_${file.name}.csv`,
      text: csvText(house, file, progress),
    }))
    return zipped(texts, created_at)
  }
}

async function* csvText(
  house: House,
  { csvExport: { source, columns, rows, carried }, condition, scope }: File,
  progress: Progress,
): AsyncGenerator<string | Uint8Array> {
  const names = columns(scope)
  yield csvHeading(names)
  const steps = walkKeys(house.db, source, condition, rowsAtOnce)
  if (carried) yield* carriedText(house, carried, names, steps, progress)
  else {
    for await (const keys of steps) {
      yield csvLines(names, await rows(house, keys, scope))
      progress.rows_written += keys.length
    }
  }
  progress.files_written += 1
}

/** Lines that another thread makes while the next rows are read; those of a short file are made before one would have started. */
async function* carriedText(
  { db, holidays }: House,
  { name: list, carry }: CarriedList,
  columns: readonly string[],
  steps: AsyncIterable<readonly string[]>,
  progress: Progress,
): AsyncGenerator<string | Uint8Array> {
  let worker: CsvLinesWorker | undefined
  try {
    for await (const step of oneAhead(carriedSteps())) {
      if (step.keys.length === rowsAtOnce) worker ??= startCsvLinesWorker(holidays)
      yield worker ? await worker.linesOf(step) : carriedLines(step, holidays)
      progress.rows_written += step.keys.length
    }
  } finally {
    await worker?.end()
  }

  async function* carriedSteps(): AsyncGenerator<CarriedStep> {
    for await (const keys of steps) yield { list, columns, keys, carried: await carry(db, keys) }
  }
}

/** What writes the export of this path; one that a newer version no longer has cannot be written. */
function findCsvExport(path: string): CsvExport {
  const found = csvExports.find((csvExport) => csvExport.path === path)
  if (!found) throw new Error(`No export is written under ${path}`)
  return found
}

async function storePart({ db }: House, exportId: number, part: number, bytes: string | Uint8Array): Promise<void> {
  const content = await compress(bytes, quickest)
  await db.insertInto('csv_export_part').values({ export_id: exportId, part, content }).execute()
}

async function tellProgress({ db, clock }: House, id: number, progress: Progress): Promise<void> {
  const { rows_written: rows, files_written: written, files_asked: asked } = progress
  await sql`update csv_export set touched_at = ${instant(clock.realNow())}, rows_written = ${rows}::int,
                   files_written = ${written}::int, files_asked = ${asked}::int
             where id = ${id}::bigint`.execute(db)
}

async function finish({ db, clock }: House, id: number, status: 'ready' | 'failed'): Promise<void> {
  const touched_at = clock.realNow().toString()
  await db.updateTable('csv_export').set({ status, touched_at }).where('id', '=', id).execute()
}
