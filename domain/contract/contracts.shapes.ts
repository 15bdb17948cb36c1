import * as z from 'zod/mini'
import { organisationStatuses } from './enums/organisations.ts'
import { pageQuery } from './list-query.shapes.ts'
import { OrganisationSummaryResponse } from './organisations.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { UserWorkstreamAccessDetails } from './users.shapes.ts'
import { unique } from './values.ts'

const Contract = z.extend(OrganisationSummaryResponse, {
  /** People of the contractor who may act for the promoter, and those of them who have access to a workstream of it. */
  people: z.number(),
  people_with_access: z.number(),
})

const ContractParams = z.strictObject({ organisationReference: z.string() })

/** Shapes of the endpoints declared in contracts.ts, under the same names. */
export const listContracts = {
  query: z.strictObject({
    /** Part of the name or of the code of the other organisation. */
    query: z.optional(z.string()),
    organisation_status: z.optional(z.array(z.enum(organisationStatuses))),
    offset: pageQuery.offset,
    include_total_count: pageQuery.include_total_count,
  }),
  answer: z.strictObject({ pagination: PaginationResponse, rows: z.array(Contract) }),
}
export const getContract = {
  params: ContractParams,
  answer: z.extend(Contract, {
    /** Works records that its people see now, and those of them that are planned or in progress. */
    works: z.number(),
    open_works: z.number(),
    /** Those with access: at most 200, by name. */
    people_seen: z.array(
      z.strictObject({ email: z.string(), name: z.string(), workstreams: z.array(UserWorkstreamAccessDetails) }),
    ),
  }),
}
export const createContracts = {
  /** Under the name of the contract's OrganisationContractsCreateRequest. */
  body: z.strictObject({
    contractor_organisation_references: z
      .array(z.string().check(z.maxLength(4)))
      .check(z.minLength(1), z.maxLength(50), unique()),
  }),
}
export const removeContract = { params: ContractParams }
