import type { AncillaryInformationDetails, AncillaryInformationRow } from './ancillary-informations-tables.ts'
import type { Database } from './database.ts'

const columns = [
  'reference',
  'permit_reference',
  'work_reference',
  'sequence',
  'ancillary_info_type',
  'created_at',
  'removed_at',
  'details',
] as const

/** As many as a permit shows (BR-WORK-05). */
const latest = 50

/** The latest of a permit, newest first. */
export async function latestAncillaryInformations(
  db: Database,
  permitReference: string,
): Promise<AncillaryInformationRow[]> {
  return db
    .selectFrom('ancillary_information')
    .select(columns)
    .where('permit_reference', '=', permitReference)
    .orderBy('sequence', 'desc')
    .limit(latest)
    .execute() as Promise<AncillaryInformationRow[]>
}

/** An item that is known to be there: the path's reference has been checked against its permit. */
export async function readAncillaryInformation(db: Database, reference: string): Promise<AncillaryInformationRow> {
  return db
    .selectFrom('ancillary_information')
    .select(columns)
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow() as Promise<AncillaryInformationRow>
}

/** How many were ever added to a permit, and how many of them are not removed. */
export async function countAncillaryInformations(db: Database, permitReference: string) {
  const { ever, kept } = await db
    .selectFrom('ancillary_information')
    .select(({ fn, ref }) => [
      fn.countAll<number>().as('ever'),
      fn.countAll<number>().filterWhere(ref('removed_at'), 'is', null).as('kept'),
    ])
    .where('permit_reference', '=', permitReference)
    .executeTakeFirstOrThrow()
  return { ever: Number(ever), kept: Number(kept) }
}

/** Marks an item removed; nothing of it goes (BR-PERMIT-94). */
export async function markRemoved(
  db: Database,
  reference: string,
  details: AncillaryInformationDetails,
  now: Temporal.Instant,
): Promise<void> {
  await db
    .updateTable('ancillary_information')
    .set({ removed_at: now.toString(), details: JSON.stringify(details) })
    .where('reference', '=', reference)
    .execute()
}
