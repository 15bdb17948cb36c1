import { permitReference } from '../../domain/references.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { eventRow, systemActor } from '../store/record-event.ts'
import type { ImportedPermit } from './imported.ts'
import { permitRow, workRow } from './imported-rows.ts'
import { importWorkstream } from './save-organisations.ts'
import { happeningOf, ownerOf, wantedReference } from './save-works.ts'

/**
 * Adds the first permits of works that nobody has heard of, all together: most of what is imported, and some ten times as quick as
 * one by one. The others are left: those that are known, come more than once, or whose reference somebody else has.
 *
 * @returns the records that were added
 */
export async function saveNewWorks(
  db: Database,
  records: readonly ImportedPermit[],
): Promise<ReadonlySet<ImportedPermit>> {
  const fresh = await neverHeardOf(db, aloneIn(records))
  const workstreams = await workstreamsOf(db, [...new Set(fresh.map(({ promoter }) => promoter.swa_code))])
  const made = fresh.map((record) => ({
    record,
    reference: wantedReference(record.workReference),
    workstream: workstreams.get(record.promoter.swa_code) ?? importWorkstream,
  }))
  await insertRows(
    db,
    'work',
    made.map(({ record, reference, workstream }) => workRow(record, reference, workstream)),
  )
  await insertRows(
    db,
    'permit',
    made.map(({ record, ...place }) => permitRow(record, place, record.createdAt, true)),
  )
  await insertRows(
    db,
    'work_event',
    made.map(({ record, ...place }) =>
      eventRow(
        ownerOf(record, place),
        happeningOf(record, place.reference, 'new'),
        systemActor(record.authority.swa_code),
        record.version,
      ),
    ),
  )
  await insertRows(
    db,
    'imported_record',
    made.flatMap(({ record, reference }) => [
      { source_key: record.workSourceKey, reference, version: record.version.toString() },
      {
        source_key: record.sourceKey,
        reference: permitReference(reference, record.sequence),
        version: record.version.toString(),
      },
    ]),
  )
  return new Set(fresh)
}

/** Those whose works, and the reference wanted for them, no other of the records has. */
function aloneIn(records: readonly ImportedPermit[]): ImportedPermit[] {
  const works = countBy(records, (record) => record.workSourceKey)
  const references = countBy(records, (record) => wantedReference(record.workReference))
  return records.filter(
    (record) => works.get(record.workSourceKey) === 1 && references.get(wantedReference(record.workReference)) === 1,
  )
}

function countBy(records: readonly ImportedPermit[], keyOf: (record: ImportedPermit) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const record of records) counts.set(keyOf(record), (counts.get(keyOf(record)) ?? 0) + 1)
  return counts
}

async function neverHeardOf(db: Database, records: readonly ImportedPermit[]): Promise<ImportedPermit[]> {
  if (records.length === 0) return []
  const keys = records.flatMap((record) => [record.workSourceKey, record.sourceKey])
  const known = await db.selectFrom('imported_record').select('source_key').where('source_key', 'in', keys).execute()
  const references = records.map((record) => wantedReference(record.workReference))
  const taken = await db.selectFrom('work').select('reference').where('reference', 'in', references).execute()
  const heardOf = new Set([...known.map((one) => one.source_key), ...taken.map((one) => one.reference)])
  return records.filter((record) =>
    [record.workSourceKey, record.sourceKey, wantedReference(record.workReference)].every((key) => !heardOf.has(key)),
  )
}

/** The first workstream of each promoter besides the holding place. */
async function workstreamsOf(db: Database, promoters: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (promoters.length === 0) return new Map()
  const rows = await db
    .selectFrom('workstream')
    .select(['organisation_reference', (from) => from.fn.min('prefix').as('prefix')])
    .where('organisation_reference', 'in', promoters)
    .where('prefix', '!=', '000')
    .groupBy('organisation_reference')
    .execute()
  return new Map(rows.map((row) => [row.organisation_reference, row.prefix]))
}
