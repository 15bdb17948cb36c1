import * as z from 'zod/mini'
import { organisationStatuses, permissions, roles, workstreamAccessLevels } from './enums/organisations.ts'
import { answer, requiredText } from './values.ts'
import { OrganisationSummaryResponse } from './organisations.shapes.ts'

export const UserWorkstreamAccessDetails = z.strictObject({
  workstream_prefix: z.string(),
  access_level: answer(workstreamAccessLevels),
  workstream_name: z.string(),
  access_level_string: z.string(),
})

export const RolePermissionsResponse = z.strictObject({
  role: answer(roles),
  role_string: z.string(),
  permissions: z.array(answer(permissions)),
  permissions_string: z.array(z.string()),
})

export const UserResponse = z.strictObject({
  first_name: z.nullish(z.string()),
  last_name: z.nullish(z.string()),
  organisation_name: z.string(),
  roles: z.nullish(z.array(answer(roles))),
  roles_string: z.nullish(z.array(z.string())),
  organisation_reference: z.string(),
  contracts: z.nullish(z.array(OrganisationSummaryResponse)),
  workstreams: z.nullish(z.array(UserWorkstreamAccessDetails)),
  organisation_status: z.nullish(answer(organisationStatuses)),
  organisation_status_string: z.nullish(z.string()),
  role_permissions: z.nullish(z.array(RolePermissionsResponse)),
})

export const UserQuery = z.strictObject({
  swaCode: z.optional(z.string()),
})

const UserParams = z.strictObject({ email: z.string() })

const UpdateUserDetailsRequest = z.strictObject({ first_name: requiredText(50), last_name: requiredText(50) })

/** Shapes of the endpoints declared in users.ts, under the same names. */
export const getUser = { params: UserParams, query: UserQuery, answer: UserResponse }
export const updateUser = { params: UserParams, body: UpdateUserDetailsRequest }
