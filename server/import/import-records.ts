/** Reads, checks and stores records in batches; a bad one is counted, named and left out. */
import type { Database } from '../store/database.ts'
import { BadRecord, type FoundRecord, type ImportedRecord } from './imported.ts'
import { readRecord } from './read-record.ts'
import { saveActivity } from './save-activities.ts'
import { saveOrganisations } from './save-organisations.ts'
import { saveNewWorks } from './save-new-works.ts'
import { redrawStreets, saveStreets } from './save-streets.ts'
import { savePermit, type Outcome } from './save-works.ts'

export interface ImportReport {
  read: number
  readonly works: Record<Outcome, number>
  readonly activities: Record<Outcome, number>
  readonly skipped: { position: string; reason: string }[]
  /** SWA codes of the highway authorities met. */
  readonly authorities: Set<string>
}

interface Placed {
  readonly position: string
  readonly record: ImportedRecord
}

/** Stored together: some hundreds keep the transaction short and the import quick. */
const batchSize = 500

export async function importRecords(db: Database, records: AsyncIterable<FoundRecord>): Promise<ImportReport> {
  const report = emptyReport()
  let batch: Placed[] = []
  for await (const found of records) {
    report.read += 1
    const placed = understand(found, report)
    if (placed) batch.push(placed)
    if (batch.length < batchSize) continue
    await storeBatch(db, batch, report)
    batch = []
  }
  await storeBatch(db, batch, report)
  return report
}

function emptyReport(): ImportReport {
  const none = () => ({ new: 0, updated: 0, unchanged: 0 })
  return { read: 0, works: none(), activities: none(), skipped: [], authorities: new Set() }
}

function understand(found: FoundRecord, report: ImportReport): Placed | undefined {
  if ('problem' in found) {
    report.skipped.push({ position: found.position, reason: found.problem })
    return undefined
  }
  try {
    return { position: found.position, record: readRecord(found.value) }
  } catch (error) {
    if (!(error instanceof BadRecord)) throw error
    report.skipped.push({ position: found.position, reason: error.message })
    return undefined
  }
}

/** One transaction for the batch; when a record fails in the store, one for each half of it, so that in the end only that one is lost. */
async function storeBatch(db: Database, batch: readonly Placed[], report: ImportReport): Promise<void> {
  if (batch.length === 0) return
  try {
    count(report, batch, await store(db, batch))
  } catch (error) {
    if (batch.length > 1) {
      const middle = Math.ceil(batch.length / 2)
      await storeBatch(db, batch.slice(0, middle), report)
      await storeBatch(db, batch.slice(middle), report)
      return
    }
    const reason = error instanceof Error ? error.message : String(error)
    report.skipped.push({ position: batch[0]?.position ?? '', reason })
  }
}

function store(db: Database, batch: readonly Placed[]): Promise<Outcome[]> {
  const records = batch.map(({ record }) => record)
  return db.transaction().execute(async (transaction) => {
    await saveOrganisations(transaction, records)
    await saveStreets(transaction, records)
    const added: ReadonlySet<ImportedRecord> = await saveNewWorks(
      transaction,
      records.filter((record) => record.kind === 'permit'),
    )
    const outcomes: Outcome[] = []
    for (const record of records) {
      if (added.has(record)) outcomes.push('new')
      else if (record.kind === 'permit') outcomes.push(await savePermit(transaction, record))
      else outcomes.push(await saveActivity(transaction, record))
    }
    const changed = records.filter((_, position) => outcomes[position] !== 'unchanged')
    await redrawStreets(transaction, [...new Set(changed.map((record) => record.street.usrn))])
    return outcomes
  })
}

function count(report: ImportReport, batch: readonly Placed[], outcomes: readonly Outcome[]): void {
  for (const [position, { record }] of batch.entries()) {
    const outcome = outcomes[position]
    if (!outcome) continue
    const counts = record.kind === 'permit' ? report.works : report.activities
    counts[outcome] += 1
    report.authorities.add(record.authority.swa_code)
  }
}
