import type { Insertable, Updateable } from 'kysely'
import type { AlterationDetails, AlterationRow, PermitAlterationTable } from './alteration-tables.ts'
import type { Database } from './database.ts'

/** A change request that is known to be there: the path's reference has been checked against its permit. */
export async function readAlteration(db: Database, reference: string): Promise<AlterationRow> {
  return db
    .selectFrom('permit_alteration')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow() as Promise<AlterationRow>
}

/** The change request of a permit that awaits assessment; there is one at most (BR-ALT-10). */
export async function waitingAlteration(db: Database, permitReference: string): Promise<AlterationRow | undefined> {
  return db
    .selectFrom('permit_alteration')
    .selectAll()
    .where('permit_reference', '=', permitReference)
    .where('alteration_status', '=', 'submitted')
    .executeTakeFirst() as Promise<AlterationRow | undefined>
}

/** The number after the highest that a permit has ever given (BR-GEN-80): change requests are never deleted. */
export async function nextSequence(db: Database, permitReference: string): Promise<number> {
  const { last } = await db
    .selectFrom('permit_alteration')
    .select((alteration) => alteration.fn.coalesce(alteration.fn.max('sequence'), alteration.lit(0)).as('last'))
    .where('permit_reference', '=', permitReference)
    .executeTakeFirstOrThrow()
  return last + 1
}

export async function insertAlteration(
  db: Database,
  alteration: Insertable<PermitAlterationTable>,
): Promise<AlterationRow> {
  return db
    .insertInto('permit_alteration')
    .values(alteration)
    .returningAll()
    .executeTakeFirstOrThrow() as Promise<AlterationRow>
}

type AlterationChange = Pick<
  Updateable<PermitAlterationTable>,
  'alteration_status' | 'duration_challenge_review_status' | 'duration_challenge_non_acceptance_response_status'
> & { readonly details?: Partial<AlterationDetails> }

/** Changes a change request; what is given of the details is laid over those that are there. The moment is kept. */
export async function changeAlteration(
  db: Database,
  alteration: AlterationRow,
  { details, ...change }: AlterationChange,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('permit_alteration')
    .set({
      ...change,
      ...(details ? { details: JSON.stringify({ ...alteration.details, ...details }) } : {}),
      status_changed_at: now.toString(),
    })
    .where('reference', '=', alteration.reference)
    .execute()
}
