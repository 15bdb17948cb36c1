import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { roleAskedIn, type Caller } from '../../domain/contract/permissions.ts'
import { padSwaCode } from '../../domain/references.ts'
import { accessRestricted, invalid } from './refusals.ts'

/** The organisation whose rows a list may show, and in which relation it stands to them (BR-ROLE-66). */
export interface RowsScope {
  readonly side: 'promoter' | 'authority'
  readonly swa_code: string
  /** Prefixes that the caller may see; undefined where workstreams are not checked (BR-ROLE-11, 13). */
  readonly workstreams: readonly string[] | undefined
}

/**
 * Limits a list to the caller's rows. A contractor must name the promoter that it acts for (BR-ROLE-24); a code that is
 * not the caller's own, or not one it is contracted to, is refused (BR-ROLE-25).
 */
export function rowsScope(endpoint: Endpoint, caller: Caller, given: string | undefined): RowsScope {
  const swaCode = given && padSwaCode(given)
  const role = roleAskedIn(endpoint, caller)
  if (role === 'Contractor') {
    if (!swaCode) {
      throw invalid([
        { field: 'swa_code', message: 'Give the SWA code of the promoter you act for', rule: 'BR-ROLE-24' },
      ])
    }
    if (!caller.contracts.includes(swaCode)) throw accessRestricted()
    return { side: 'promoter', swa_code: swaCode, workstreams: prefixesSeen(caller, swaCode) }
  }
  if (swaCode && swaCode !== caller.organisation_reference) throw accessRestricted()
  if (role === 'HighwayAuthority') {
    return { side: 'authority', swa_code: caller.organisation_reference, workstreams: undefined }
  }
  const own = caller.organisation_reference
  return { side: 'promoter', swa_code: own, workstreams: prefixesSeen(caller, own) }
}

/**
 * The scope of a list that names no organisation: the caller's own, whatever it does there. Lists that are open to all,
 * and those of authorities alone, need no more (BR-ROLE-66, 67).
 */
export function ownScope(endpoint: Endpoint, caller: Caller): RowsScope {
  const isAuthority = roleAskedIn(endpoint, caller) === 'HighwayAuthority'
  return {
    side: isAuthority ? 'authority' : 'promoter',
    swa_code: caller.organisation_reference,
    workstreams: undefined,
  }
}

function prefixesSeen(caller: Caller, promoter: string): string[] {
  return caller.workstreams
    .filter((entry) => entry.organisation_reference === promoter)
    .map((entry) => entry.workstream_prefix)
}
