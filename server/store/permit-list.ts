import type { Database } from './database.ts'
import { inOrderOf } from './list-page.ts'

export type ListedPermit = Awaited<ReturnType<typeof readListedPermits>>[number]

/** The permits as the list shows them, in the order of the references. */
export async function readListedPermits(db: Database, references: readonly string[]) {
  if (references.length === 0) return []
  const rows = await db
    .selectFrom('permit')
    .innerJoin('work', 'work.reference', 'permit.work_reference')
    .innerJoin('organisation as promoter', 'promoter.swa_code', 'permit.promoter_swa_code')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit.highway_authority_swa_code')
    .selectAll('permit')
    .select([
      'work.works_coordinates',
      'work.work_status',
      'promoter.name as promoter_organisation',
      'authority.name as highway_authority',
    ])
    .where('permit.reference', 'in', references)
    .execute()
  return inOrderOf(references, rows, (row) => row.reference)
}
