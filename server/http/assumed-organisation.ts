import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { roleAskedIn, type Caller } from '../../domain/contract/permissions.ts'
import { padSwaCode } from '../../domain/references.ts'
import { accessRestricted, invalid } from './refusals.ts'

/**
 * The organisation that the caller acts as on endpoints that take `swaCode`: a contractor has to name a promoter that it
 * is contracted to (BR-ROLE-20, 24), for anyone else it is their own and another code is refused (BR-ROLE-25).
 */
export function assumedOrganisation(endpoint: Endpoint, caller: Caller, given: string | undefined): string {
  const swaCode = given && padSwaCode(given)
  if (roleAskedIn(endpoint, caller) === 'Contractor') {
    if (!swaCode) {
      const message = 'Give the SWA code of the promoter you act for'
      throw invalid([{ field: 'swaCode', message, rule: 'BR-ROLE-24' }])
    }
    if (!caller.contracts.includes(swaCode)) throw accessRestricted()
    return swaCode
  }
  if (swaCode && swaCode !== caller.organisation_reference) throw accessRestricted()
  return caller.organisation_reference
}
