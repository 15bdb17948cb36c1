import * as z from 'zod/mini'
import { organisationTypes, roles, workstreamAccessLevels } from './enums/organisations.ts'
import { pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { UserWorkstreamAccessDetails } from './users.shapes.ts'
import { answer, requiredText, unique } from './values.ts'

/** The contract's model of what one person may do on one workstream; a workstream that is left out is closed to them. */
const UserWorkstreamAccess = z.strictObject({
  workstream_prefix: requiredText(3),
  access_level: z.enum(workstreamAccessLevels),
})

const accessOfUser = z.array(UserWorkstreamAccess).check(z.maxLength(1000), unique())

/** As many people as are changed at once: those of one page, or of one contractor. */
export const mostPeopleAtOnce = 200

const AccessChange = z.strictObject({
  users: z
    .array(
      z.strictObject({
        email: requiredText(320),
        /** All that the person shall have, under the name of the contract's UserWorkstreamAccessUpdateRequest. */
        user_workstream_access: accessOfUser,
        /** What the page showed when it was changed. */
        user_workstream_access_before: accessOfUser,
      }),
    )
    .check(z.minLength(1), z.maxLength(mostPeopleAtOnce)),
})

const person = {
  email: z.string(),
  first_name: z.string(),
  last_name: z.string(),
  organisation_reference: z.string(),
  organisation_name: z.string(),
}

const AccessOfPerson = z.strictObject({
  ...person,
  organisation_type: answer(organisationTypes),
  roles: z.array(answer(roles)),
  roles_string: z.array(z.string()),
  is_disabled: z.boolean(),
  workstreams: z.array(UserWorkstreamAccessDetails),
})

const AccessEffect = z.strictObject({
  workstream_prefix: z.string(),
  workstream_name: z.string(),
  /** Null: no access. */
  access_level_before: z.nullable(answer(workstreamAccessLevels)),
  access_level_before_string: z.string(),
  access_level: z.nullable(answer(workstreamAccessLevels)),
  access_level_string: z.string(),
  /** Works records of the workstream. */
  works: z.number(),
  /** Of these, planned and in progress. */
  open_works: z.number(),
  /** Permits of it that wait for the promoter's answer to a modification request. */
  permits_to_answer: z.number(),
})

const PersonParams = z.strictObject({ email: z.string() })

/** Shapes of the endpoints declared in workstream-access.ts, under the same names. */
export const listWorkstreamAccess = {
  query: z.strictObject({
    /** Own people, or those of one contractor; all of them when left out. */
    organisation_reference: z.optional(z.string()),
    /** Part of a name or of an email address. */
    query: z.optional(z.string()),
    offset: pageQuery.offset,
    include_total_count: pageQuery.include_total_count,
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(AccessOfPerson) }),
}
export const getWorkstreamAccess = { params: PersonParams, answer: AccessOfPerson }
export const previewWorkstreamAccess = {
  body: AccessChange,
  answer: z.strictObject({
    rows: z.array(z.strictObject({ ...person, gains: z.array(AccessEffect), loses: z.array(AccessEffect) })),
    /** Workstreams on which nobody could write any more. */
    left_without_writer: z.array(z.strictObject({ workstream_prefix: z.string(), workstream_name: z.string() })),
  }),
}
export const updateWorkstreamAccess = { body: AccessChange }
