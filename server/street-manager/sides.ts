import type { Caller, RecordOwners } from '../../domain/contract/permissions.ts'
import { actsForPromoter } from '../../domain/contract/permissions.ts'
import type { CommentTable } from '../store/record-tables.ts'

type Side = CommentTable['author_side']

/** The side of the works that the caller writes for: the authority's officers, or the promoter and its contractors. */
export function writingSide(caller: Caller): Side {
  return caller.roles.includes('HighwayAuthority') ? 'authority' : 'promoter'
}

/** The sides of the works that the caller belongs to; none for the officer of another authority. */
export function ownSides(caller: Caller, owners: RecordOwners): Side[] {
  if (!caller.roles.includes('HighwayAuthority')) {
    return actsForPromoter(caller, owners.promoter_swa_code) ? ['promoter'] : []
  }
  return caller.organisation_reference === owners.highway_authority_swa_code ? ['authority'] : []
}

/** SWA codes that the caller's sides of the works act under: what is kept inside one of them, they may see. */
export function ownOrganisations(caller: Caller, owners: RecordOwners): string[] {
  return ownSides(caller, owners).map((side) =>
    side === 'authority' ? owners.highway_authority_swa_code : owners.promoter_swa_code,
  )
}
