import type { Database } from './database.ts'
import type { InspectionDetails, InspectionRow, NonComplianceRow } from './inspection-tables.ts'

/** An inspection that is known to be there: the path's reference has been checked against its works record. */
export async function readInspection(db: Database, reference: string): Promise<InspectionRow> {
  return db.selectFrom('inspection').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
}

/** A non-compliance that is known to be there. */
export async function readNonCompliance(db: Database, reference: string): Promise<NonComplianceRow> {
  return db.selectFrom('non_compliance').selectAll().where('reference', '=', reference).executeTakeFirstOrThrow()
}

export type InspectionChange = Partial<
  Pick<
    InspectionRow,
    'inspection_status' | 'promoter_response_status' | 'ha_response_status' | 'is_auto_accepted' | 'details'
  >
>

/** Changes an inspection; `modified_at` follows, and for each side that answers the moment of its answer. */
export async function changeInspection(
  db: Database,
  inspection: InspectionRow,
  { details, ...change }: Omit<InspectionChange, 'details'> & { readonly details?: InspectionDetails },
  now: Temporal.Instant,
): Promise<void> {
  const at = now.toString()
  await db
    .updateTable('inspection')
    .set({
      ...change,
      ...(change.promoter_response_status ? { promoter_responded_at: at } : {}),
      ...(change.ha_response_status ? { ha_responded_at: at } : {}),
      ...(details ? { details: JSON.stringify(details) } : {}),
      modified_at: at,
    })
    .where('reference', '=', inspection.reference)
    .execute()
}
