import type { ActingRole, Endpoint } from '../../domain/contract/endpoint.ts'
import {
  admittedRoles,
  isMember,
  passesWorkstream,
  type Caller,
  type RecordOwners,
} from '../../domain/contract/permissions.ts'

/** The roles in which the caller may use the endpoint on this record; the pipeline has seen to it that there is one (BR-ROLE-54). */
export function memberRoles(endpoint: Endpoint, caller: Caller, owners: RecordOwners): ActingRole[] {
  return admittedRoles(endpoint, caller).filter(
    (role) => isMember(endpoint, role, caller, owners) && passesWorkstream(endpoint, role, caller, owners),
  )
}

/**
 * What a table of states answers to somebody who may hold several roles: the first yes, else the refusal of the first.
 *
 * @throws RangeError without a role
 */
export function firstLawful<T extends { readonly yes?: true | undefined }>(
  roles: readonly ActingRole[],
  ask: (role: ActingRole) => T,
): { readonly role: ActingRole; readonly answer: T } {
  const asked = roles.map((role) => ({ role, answer: ask(role) }))
  const found = asked.find(({ answer }) => answer.yes) ?? asked[0]
  if (!found) throw new RangeError('Nobody acts without a role')
  return found
}
