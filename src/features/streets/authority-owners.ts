import type { RecordOwners } from '../../../domain/contract/permissions.ts'

/** Whose a record is that an authority keeps by itself, without promoter or works: only membership of the authority counts. */
export function authorityOwners(highway_authority_swa_code: string): RecordOwners {
  return { promoter_swa_code: '', highway_authority_swa_code, workstream_prefix: '' }
}
