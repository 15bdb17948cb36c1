import type { RecordOwners } from '../../domain/contract/permissions.ts'

/** Owners of a record outside works that only an authority has, like an activity or a Section 58. */
export function authorityOwners(swaCode: string): RecordOwners {
  return { highway_authority_swa_code: swaCode, promoter_swa_code: '', workstream_prefix: '' }
}
