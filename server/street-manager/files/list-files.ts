import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import type { FileType } from '../../../domain/contract/enums/files.ts'
import { admittedRoles, isMember, passesWorkstream, type Caller } from '../../../domain/contract/permissions.ts'
import type { Database } from '../../store/database.ts'
import { fileNames, type FilesOf } from '../../store/files.ts'

interface FilesAsked {
  readonly endpoint: Endpoint
  readonly caller: Caller
  readonly record: FilesOf
  readonly types: readonly FileType[] | undefined
}

/**
 * The files of one record. Somebody without a part in the record gets no rows rather than a refusal (BR-ROLE-66); the
 * contract gives these lists no `swa_code`, so that a contractor sees the records of every promoter it works for.
 */
export async function listFiles(db: Database, { endpoint, caller, record, types }: FilesAsked) {
  const owners = await ownersOf(db, record)
  const asEither = { ...endpoint, member: 'either', workstream: 'read' } as const
  const sees =
    owners !== undefined &&
    admittedRoles(endpoint, caller).some(
      (role) => isMember(asEither, role, caller, owners) && passesWorkstream(asEither, role, caller, owners),
    )
  return { rows: sees ? await fileNames(db, record, types) : [] }
}

/** A permit names its owners itself; of any other record, files know the works record that they hang on with it. */
function ownersOf(db: Database, record: FilesOf) {
  const owners = ['promoter_swa_code', 'highway_authority_swa_code', 'workstream_prefix'] as const
  if ('workReference' in record) {
    return db.selectFrom('work').select(owners).where('reference', '=', record.workReference).executeTakeFirst()
  }
  const { type, reference } = record.object
  if (type === 'permit') {
    return db.selectFrom('permit').select(owners).where('reference', '=', reference).executeTakeFirst()
  }
  return db
    .selectFrom('file')
    .innerJoin('work', 'work.reference', 'file.work_reference')
    .select(owners)
    .where('file.object_reference', '=', reference)
    .where('file.object_type', '=', type)
    .limit(1)
    .executeTakeFirst()
}
