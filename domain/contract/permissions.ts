/**
 * Who may call what, decided from the declarations alone: the server asks before every call, the app before it offers a
 * button. The order of the questions on the server is BR-ROLE-44.
 */
import { actingRoles, type ActingRole, type Endpoint } from './endpoint.ts'
import type { Role, WorkstreamAccessLevel } from './enums/organisations.ts'
import { answeredBy } from './pass-through.ts'

/** The person who acts, as the party API and the session describe them. */
export interface Caller {
  readonly email: string
  /** First and last name of somebody who works in the app; a system that holds a token has none. */
  readonly person_name?: string
  readonly roles: readonly Role[]
  readonly organisation_reference: string
  readonly organisation_type: 'PROMOTER' | 'HA' | 'CONTRACTOR'
  /** SWA codes of the promoters that a contractor is contracted to (BR-ROLE-20). */
  readonly contracts: readonly string[]
  /** Access by promoter and workstream prefix; no entry is no access (BR-ROLE-11). */
  readonly workstreams: readonly WorkstreamAccess[]
  /** Works on a server that stands before a real Street Manager: what needs its works is done there. */
  readonly is_passed_through?: boolean
}

export interface WorkstreamAccess {
  readonly organisation_reference: string
  readonly workstream_prefix: string
  readonly access_level: WorkstreamAccessLevel
}

/** The organisations of a record that membership is measured against. */
export interface RecordOwners {
  readonly promoter_swa_code: string
  readonly highway_authority_swa_code: string
  readonly workstream_prefix: string
}

/**
 * The roles held that the endpoint admits (BR-ROLE-51, 54). Accounts with no acting role pass nothing (BR-ROLE-09), an
 * add-on that admits stands beside one (BR-ROLE-03, 53).
 */
export function admittedRoles(endpoint: Endpoint, caller: Caller): ActingRole[] {
  const { access, addOn } = endpoint
  if (typeof access === 'string') return []
  const isAddedOn = addOn !== undefined && caller.roles.includes(addOn)
  const admitted = actingRoles.filter((role) => isAddedOn || role in access)
  return caller.roles.filter((role): role is ActingRole => admitted.some((other) => other === role))
}

/**
 * The role that says for which organisation the caller asks: beside Admin the other one held, in whatever order they stand,
 * so that a contractor's admin acts for the promoter that is named (BR-ROLE-20, 54).
 */
export function roleAskedIn(endpoint: Endpoint, caller: Caller): ActingRole | undefined {
  const admitted = admittedRoles(endpoint, caller)
  return admitted.find((role) => role !== 'Admin') ?? admitted[0]
}

/** Whether the caller acts for this promoter: as itself, or as its contractor (BR-ROLE-07, 20). */
export function actsForPromoter(caller: Caller, promoterSwaCode: string): boolean {
  if (caller.roles.includes('Contractor')) return caller.contracts.includes(promoterSwaCode)
  return caller.organisation_reference === promoterSwaCode
}

/** Membership of one role in the relation that the endpoint names (BR-ROLE-60 to 64). */
export function isMember(endpoint: Endpoint, role: ActingRole, caller: Caller, owners: RecordOwners): boolean {
  const asPromoter = role !== 'HighwayAuthority' && actsForPromoter(caller, owners.promoter_swa_code)
  const asAuthority = role === 'HighwayAuthority' && caller.organisation_reference === owners.highway_authority_swa_code
  switch (endpoint.member) {
    case 'promoter':
      return asPromoter
    case 'authority':
      return asAuthority
    case 'either':
      return asPromoter || asAuthority
    case 'own':
      return actsForPromoter(caller, owners.promoter_swa_code)
    case 'own-authority':
      return isOwnAuthority(caller, owners)
    default:
      return true
  }
}

/** An authority's own object, for its officers and its admins alike (BR-ROLE-64). */
function isOwnAuthority(caller: Caller, owners: RecordOwners): boolean {
  return caller.organisation_type === 'HA' && caller.organisation_reference === owners.highway_authority_swa_code
}

/** Access of a promoter's or contractor's user to a workstream (BR-ROLE-11, 20). */
export function workstreamAccess(caller: Caller, owners: RecordOwners): WorkstreamAccessLevel | undefined {
  return caller.workstreams.find(
    (entry) =>
      entry.organisation_reference === owners.promoter_swa_code && entry.workstream_prefix === owners.workstream_prefix,
  )?.access_level
}

/**
 * Whether the caller may use the endpoint on a record: role, membership and workstream together. A person passes when
 * any role they hold passes (BR-ROLE-54); workstreams are never checked for HighwayAuthority and Admin (BR-ROLE-11).
 */
export function mayUse(endpoint: Endpoint, caller: Caller, owners?: RecordOwners): boolean {
  if (caller.is_passed_through && answeredBy(endpoint) === 'nobody') return false
  if (typeof endpoint.access === 'string') return true
  const access = endpoint.access
  return admittedRoles(endpoint, caller).some((role) => {
    if (!owners) return true
    if (access[role] === 'member' && !isMember(endpoint, role, caller, owners)) return false
    return passesWorkstream(endpoint, role, caller, owners)
  })
}

/** The workstream half of {@link mayUse} (BR-ROLE-55). */
export function passesWorkstream(endpoint: Endpoint, role: ActingRole, caller: Caller, owners: RecordOwners): boolean {
  if (role !== 'Planner' && role !== 'Contractor') return true
  if (endpoint.workstream === undefined || endpoint.workstream === 'filter') return true
  const level = workstreamAccess(caller, owners)
  return endpoint.workstream === 'read' ? level !== undefined : level === 'full_write'
}
