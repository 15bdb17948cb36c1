import type { AlterationRow } from './alteration-tables.ts'
import type { Database } from './database.ts'

/** The change request of a permit that awaits assessment; there is one at most (BR-ALT-10). */
export async function waitingAlteration(db: Database, permitReference: string): Promise<AlterationRow | undefined> {
  return db
    .selectFrom('permit_alteration')
    .selectAll()
    .where('permit_reference', '=', permitReference)
    .where('alteration_status', '=', 'submitted')
    .executeTakeFirst() as Promise<AlterationRow | undefined>
}
