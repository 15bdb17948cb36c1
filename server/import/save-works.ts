import { recordEvent, systemActor, type EventOwner, type WorkEvent } from '../store/record-event.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import { permitReference } from '../../domain/references.ts'
import { BadRecord, type ImportedPermit } from './imported.ts'
import { permitRow, workRow } from './imported-rows.ts'
import { findImported, keepImported } from './imported-records.ts'
import { replaceRow } from './replace-row.ts'
import { importWorkstream } from './save-organisations.ts'

export type Outcome = 'new' | 'updated' | 'unchanged'

/** Adds a permit and its works record, or brings them up to date when this version is newer than the one kept. */
export async function savePermit(db: Database, record: ImportedPermit): Promise<Outcome> {
  const known = await findImported(db, record.sourceKey)
  if (known && Temporal.Instant.compare(record.version, known.version) <= 0) return 'unchanged'
  const work = await findWork(db, record)
  const reference = work?.reference ?? (await freeReference(db, record.workReference))
  const permits = await permitsOf(db, reference)
  const own = permits.find((permit) => permit.sequence === record.sequence)
  const isLatest = permits.every((permit) => permit.sequence <= record.sequence)
  const workstream = work?.workstream_prefix ?? (await workstreamOf(db, record.promoter.swa_code))
  const place = { reference, workstream }

  if (!work) await insertRows(db, 'work', [workRow(record, reference, workstream)])
  else if (isLatest) await replaceRow(db, 'work', reference, workRow(record, reference, workstream), ['created_at'])
  if (isLatest) await retireOthers(db, reference, record.sequence)
  const createdAt = own?.created_at ?? record.createdAt
  const row = permitRow(record, place, createdAt, isLatest)
  if (own) await replaceRow(db, 'permit', row.reference, row, [])
  else await insertRows(db, 'permit', [row])

  await noteEvent(db, record, place, known ? 'updated' : 'new')
  await keepImported(db, record.workSourceKey, reference, record.version)
  await keepImported(db, record.sourceKey, row.reference, record.version)
  return known ? 'updated' : 'new'
}

async function findWork(db: Database, record: ImportedPermit) {
  const known = await findImported(db, record.workSourceKey)
  if (!known) return undefined
  const work = await db
    .selectFrom('work')
    .select(['reference', 'workstream_prefix', 'promoter_swa_code'])
    .where('reference', '=', known.reference)
    .forUpdate()
    .executeTakeFirst()
  if (work && work.promoter_swa_code !== record.promoter.swa_code) {
    throw new BadRecord(`${record.workReference} belongs to another promoter, ${work.promoter_swa_code}`)
  }
  return work
}

function permitsOf(db: Database, workReference: string) {
  return db
    .selectFrom('permit')
    .select(['reference', 'sequence', 'created_at'])
    .where('work_reference', '=', workReference)
    .execute()
}

/** BR-PERMIT-24: one permit of a works record is the live one. */
async function retireOthers(db: Database, workReference: string, sequence: number): Promise<void> {
  await db
    .updateTable('permit')
    .set({ is_active: false })
    .where('work_reference', '=', workReference)
    .where('sequence', '!=', sequence)
    .execute()
}

async function workstreamOf(db: Database, promoter: string): Promise<string> {
  const workstream = await db
    .selectFrom('workstream')
    .select('prefix')
    .where('organisation_reference', '=', promoter)
    .where('prefix', '!=', '000')
    .orderBy('prefix')
    .limit(1)
    .executeTakeFirst()
  return workstream?.prefix ?? importWorkstream
}

/**
 * The source's reference in capitals, with `_` for what ours may not hold, 24 characters at most (BR-GEN-60). `-` is not
 * used: what follows one would read as a permit's number. Another record's reference gets a counting end.
 */
async function freeReference(db: Database, sourceReference: string): Promise<string> {
  const wanted = wantedReference(sourceReference)
  for (let count = 1; ; count += 1) {
    const end = count === 1 ? '' : `_${count}`
    const reference = wanted.slice(0, 24 - end.length) + end
    if (!(await isTaken(db, reference))) return reference
  }
}

export const wantedReference = (sourceReference: string): string =>
  sourceReference
    .toUpperCase()
    .replace(/[^A-Z0-9_-]/g, '_')
    .slice(0, 24)

/** @throws BadRecord when a record that was made here has the reference: nobody's own work is written over */
async function isTaken(db: Database, reference: string): Promise<boolean> {
  const work = await db
    .selectFrom('work')
    .leftJoin('imported_record', 'imported_record.reference', 'work.reference')
    .select('imported_record.source_key')
    .where('work.reference', '=', reference)
    .executeTakeFirst()
  if (work && work.source_key === null) throw new BadRecord(`a works record ${reference} was made here already`)
  return work !== undefined
}

interface WorkPlace {
  readonly reference: string
  readonly workstream: string
}

async function noteEvent(
  db: Database,
  record: ImportedPermit,
  place: WorkPlace,
  outcome: 'new' | 'updated',
): Promise<void> {
  const happening = happeningOf(record, place.reference, outcome)
  await recordEvent(db, ownerOf(record, place), happening, systemActor(record.authority.swa_code), record.version)
}

export const ownerOf = (record: ImportedPermit, { reference, workstream }: WorkPlace): EventOwner => ({
  reference,
  promoter_swa_code: record.promoter.swa_code,
  highway_authority_swa_code: record.authority.swa_code,
  workstream_prefix: workstream,
})

export function happeningOf(record: ImportedPermit, reference: string, outcome: 'new' | 'updated'): WorkEvent {
  const isCreation = record.event.endsWith('_works_record_created')
  return {
    event: isCreation && outcome === 'updated' ? 'historic_action' : record.event,
    object_type: isCreation ? 'work' : 'permit',
    object_reference: isCreation ? reference : permitReference(reference, record.sequence),
    topic: 'Import',
    details: outcome === 'new' ? record.eventWords : `${record.eventWords}, newer version`,
  }
}
