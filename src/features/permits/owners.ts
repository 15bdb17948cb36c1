import type { RecordOwners } from '../../../domain/contract/permissions.ts'

/** Whose a permit or works record is, as the permission rules ask for it. */
export function ownersOf(record: RecordOwners): RecordOwners {
  const { promoter_swa_code, highway_authority_swa_code, workstream_prefix } = record
  return { promoter_swa_code, highway_authority_swa_code, workstream_prefix }
}
