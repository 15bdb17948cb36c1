import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { actsForPromoter, mayUse, type Caller } from '../../../domain/contract/permissions.ts'
import { accessRestricted, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'

/** A file that the caller may act on; 404 when there is none. `lock` keeps it as it is until the transaction ends. */
export async function openFile(db: Database, id: number, lock = false) {
  const file = await db
    .selectFrom('file')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst()
  if (!file) throw notFound(`File ${id}`)
  return file
}

type OpenedFile = Awaited<ReturnType<typeof openFile>>

/** Whether the file was uploaded for the caller's organisation, or for one that it is contracted to (BR-ROLE-64). */
export const isOwnFile = (caller: Caller, file: OpenedFile) => actsForPromoter(caller, file.organisation_reference)

/**
 * 401 unless the caller may read the file: their own organisation's always, one on a works record when they may read
 * that record, one on a material classification whoever they are (BR-ROLE-49). A file that no record names yet is its
 * uploader's business alone.
 */
export async function requireReader(db: Database, endpoint: Endpoint, caller: Caller, file: OpenedFile): Promise<void> {
  if (isOwnFile(caller, file) || file.object_type === 'material_classification') return
  if (!file.work_reference) throw accessRestricted()
  const work = await db
    .selectFrom('work')
    .select(['promoter_swa_code', 'highway_authority_swa_code', 'workstream_prefix'])
    .where('reference', '=', file.work_reference)
    .executeTakeFirstOrThrow()
  if (!mayUse(endpoint, caller, work)) throw accessRestricted()
}
