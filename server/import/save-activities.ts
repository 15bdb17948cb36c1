import { createHash } from 'node:crypto'
import { activityReference } from '../../domain/references.ts'
import type { Database } from '../store/database.ts'
import { insertRows } from '../store/insert-rows.ts'
import type { ImportedActivity } from './imported.ts'
import { activityRow } from './imported-rows.ts'
import { findImported, keepImported } from './imported-records.ts'
import { replaceRow } from './replace-row.ts'
import type { Outcome } from './save-works.ts'

/** Adds an activity, or brings it up to date when this version is newer than the one kept. */
export async function saveActivity(db: Database, record: ImportedActivity): Promise<Outcome> {
  const known = await findImported(db, record.sourceKey)
  if (known && Temporal.Instant.compare(record.version, known.version) <= 0) return 'unchanged'
  const reference = known?.reference ?? (await freeReference(db, record))
  const row = activityRow(record, reference)
  if (known) await replaceRow(db, 'activity', reference, row, ['created_at'])
  else await insertRows(db, 'activity', [row])
  await keepImported(db, record.sourceKey, reference, record.version)
  return known ? 'updated' : 'new'
}

/** Its own reference when it fits ours (BR-GEN-68), else one made from where it came from, the same every time. */
async function freeReference(db: Database, record: ImportedActivity): Promise<string> {
  if (record.reference && /^ARN-\d{4}-\d{3,8}$/.test(record.reference) && !(await isTaken(db, record.reference))) {
    return record.reference
  }
  const digits = createHash('sha256').update(record.sourceKey).digest().readUInt32BE() % 100_000_000
  for (let number = digits; ; number = (number + 1) % 100_000_000) {
    const reference = activityReference(record.authority.swa_code, number)
    if (!(await isTaken(db, reference))) return reference
  }
}

async function isTaken(db: Database, reference: string): Promise<boolean> {
  const row = await db.selectFrom('activity').select('reference').where('reference', '=', reference).executeTakeFirst()
  return row !== undefined
}
