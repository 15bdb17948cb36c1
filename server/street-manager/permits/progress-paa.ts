import { recordCharge } from '../../store/chargeable-events.ts'
import type { Database } from '../../store/database.ts'
import { changePermit } from '../../store/permits.ts'
import type { PermitRow } from '../../store/work-tables.ts'

/**
 * Ends an application in advance whose permit has been sent, decided or not (BR-PERMIT-61). The authority may charge for it
 * from then on (BR-FEE-05). It keeps who comes after it: without a decision of its own it takes that one's (BR-PERMIT-78).
 */
export async function progressPaa(
  db: Database,
  paa: PermitRow,
  { to, now }: { readonly to: string; readonly now: Temporal.Instant },
): Promise<void> {
  const details = { ...paa.details, progressed_to: to }
  await changePermit(db, paa, { permit_status: 'progressed', details }, now)
  await recordCharge(db, paa, 'paa_progressed', now)
}
