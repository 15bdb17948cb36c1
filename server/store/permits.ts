import type { Insertable, Updateable } from 'kysely'
import type { Database } from './database.ts'
import type { PermitDetails } from './permit-details.ts'
import type { PermitRow, PermitTable } from './work-tables.ts'

/** The permits of a works record, newest first. */
export async function permitsOf(db: Database, workReference: string): Promise<PermitRow[]> {
  return db
    .selectFrom('permit')
    .selectAll()
    .where('work_reference', '=', workReference)
    .orderBy('sequence', 'desc')
    .execute() as Promise<PermitRow[]>
}

/** A permit that is known to be there: the path's reference has been checked against its works record. */
export async function readPermit(db: Database, reference: string): Promise<PermitRow> {
  return db
    .selectFrom('permit')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow() as Promise<PermitRow>
}

/** Stores a permit as the newest and active one of its works record; the one before it stops being active (BR-WORK-28). */
export async function insertPermit(db: Database, permit: Omit<Insertable<PermitTable>, 'is_active'>): Promise<void> {
  if (permit.sequence > 1) {
    await db
      .updateTable('permit')
      .set({ is_active: false })
      .where('work_reference', '=', permit.work_reference)
      .where('is_active', '=', true)
      .execute()
  }
  await db
    .insertInto('permit')
    .values({ ...permit, is_active: true })
    .execute()
}

export type PermitChange = Omit<Updateable<PermitTable>, 'details' | 'modified_at' | 'status_changed_at'> & {
  readonly details?: PermitDetails
}

/**
 * Changes a permit. `modified_at` follows; so does `status_changed_at` when the status or the assessment becomes another.
 */
export async function changePermit(
  db: Database,
  permit: PermitRow,
  { details, ...change }: PermitChange,
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString()
  const isDecided =
    (change.permit_status ?? permit.permit_status) !== permit.permit_status ||
    (change.assessment_status !== undefined && change.assessment_status !== permit.assessment_status)
  await db
    .updateTable('permit')
    .set({
      ...change,
      ...(details ? { details: JSON.stringify(details) } : {}),
      modified_at: at,
      ...(isDecided ? { status_changed_at: at } : {}),
    })
    .where('reference', '=', permit.reference)
    .execute()
}
