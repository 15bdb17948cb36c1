import type { Endpoint } from '../../domain/contract/endpoint.ts'
import type { Caller } from '../../domain/contract/permissions.ts'
import { standsIn } from '../http/authorise.ts'
import { accessRestricted } from '../http/refusals.ts'

/** The authority as the owner of what stands outside works records. */
export const authorityOwns = (authority: string) => ({
  promoter_swa_code: '',
  highway_authority_swa_code: authority,
  workstream_prefix: '',
})

/** The authority whose officer or admin the caller is, where no path names a record; 401 for anybody else (BR-ROLE-64). */
export function ownAuthority(endpoint: Endpoint, caller: Caller): string {
  const authority = caller.organisation_reference
  if (!standsIn(endpoint, caller, authorityOwns(authority))) throw accessRestricted()
  return authority
}
