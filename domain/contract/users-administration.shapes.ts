import * as z from 'zod/mini'
import { roles } from './enums/organisations.ts'
import { disabledReasons, signInKinds, userSortColumns, userStatuses } from './enums/users.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { UserWorkstreamAccessDetails } from './users.shapes.ts'
import { answer, requiredText, text, unique } from './values.ts'

const row = {
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  roles: z.array(answer(roles)),
  roles_string: z.array(z.string()),
  status: z.enum(userStatuses),
  status_string: z.string(),
  /** Null: never. */
  last_signed_in_date: z.nullable(z.string()),
  /** When nobody has signed in for so long that the account is called dormant. */
  dormant_since: z.nullable(z.string()),
  /** From when on the account is disabled unless somebody signs in (BR-GEN-96). */
  will_be_disabled_on: z.nullable(z.string()),
}

const OwnUser = z.strictObject({
  ...row,
  disabled_reason: z.nullable(z.enum(disabledReasons)),
  disabled_reason_string: z.nullable(z.string()),
  disabled_date: z.nullable(z.string()),
  /** Until when a locked account stays so (BR-GEN-93). */
  locked_until: z.nullable(z.string()),
  invited_date: z.nullable(z.string()),
  /** Until when the temporary password is good, for who has not replaced it. */
  temporary_password_until: z.nullable(z.string()),
  is_temporary_password_over: z.boolean(),
  /** By the organisation whose works they are; a contractor's people have it at several (BR-ROLE-20). */
  access: z.array(
    z.strictObject({
      organisation_reference: z.string(),
      organisation_name: z.string(),
      workstreams: z.array(UserWorkstreamAccessDetails),
    }),
  ),
})

const someRoles = z.array(z.enum(roles)).check(z.maxLength(roles.length), unique())
const name = requiredText(50)
const UserParams = z.strictObject({ email: z.string() })
const Invited = z.strictObject({ email: z.string(), temporary_password_until: z.string() })

/** As many as are chosen on a page, several times over. */
const mostRemoved = 200

/** Shapes of the endpoints declared in users-administration.ts, under the same names. */
export const listUsers = {
  query: z.strictObject({
    ...pageQuery,
    sort_column: z.optional(z.enum(userSortColumns)),
    /** Part of a name or of an email address. */
    query: z.optional(text(320)),
    role: z.optional(z.array(z.enum(roles))),
    sign_in: z.optional(z.array(z.enum(signInKinds))),
    status: z.optional(z.array(z.enum(userStatuses))),
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(z.strictObject(row)) }),
}
export const getOwnUser = { params: UserParams, answer: OwnUser }
/** The contract's InviteUserRequest, with `roles` as in its OnboardUserRequest: most people hold two. */
export const inviteUser = {
  body: z.strictObject({ email: z.string(), first_name: name, last_name: name, roles: someRoles }),
  answer: Invited,
}
/** The contract's ReOnboardUserRequest; its `password` is always made here, so that no administrator knows it. */
export const reinviteUser = { body: z.strictObject({ email: requiredText(320) }), answer: Invited }
/** The contract's AdminUpdateUserRolesRequest. */
export const updateUserRoles = { params: UserParams, body: z.strictObject({ roles: someRoles }) }
export const unlockUser = { params: UserParams }
/** The contract's RemoveUserRequest. */
export const removeUser = { body: z.strictObject({ email: requiredText(320) }) }
/** The contract's RemoveMultipleUsersRequest. */
export const removeUsers = {
  body: z.strictObject({
    emails: z.array(requiredText(320)).check(z.minLength(1), z.maxLength(mostRemoved), unique()),
  }),
  answer: z.strictObject({
    rows: z.array(
      z.strictObject({
        email: z.string(),
        is_removed: z.boolean(),
        /** Why it was not. */
        problem: z.nullable(z.string()),
      }),
    ),
  }),
}
