import type { ActingRole, Endpoint } from '../../domain/contract/endpoint.ts'
import { admittedRoles, type Caller } from '../../domain/contract/permissions.ts'
import { accessRestricted } from '../http/refusals.ts'

/** The role in which the caller uses the endpoint; the rules ask who does a thing. */
export function actingRole(endpoint: Endpoint, caller: Caller): ActingRole {
  const [role] = admittedRoles(endpoint, caller)
  if (!role) throw accessRestricted()
  return role
}
