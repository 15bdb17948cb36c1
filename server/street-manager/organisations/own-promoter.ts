import type { Caller } from '../../../domain/contract/permissions.ts'
import { accessRestricted } from '../../http/refusals.ts'

/**
 * The code of the caller's organisation as one that works are done for: a promoter, or an authority with works of its own.
 * 401 for a contractor's administrator, who decides on no workstreams and no contracts (BR-ROLE-S23).
 */
export function ownPromoter(caller: Caller): string {
  if (caller.organisation_type === 'CONTRACTOR') throw accessRestricted()
  return caller.organisation_reference
}
