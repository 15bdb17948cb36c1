/** Duration challenges of permits and of change requests, as the Reporting API lists them. */
import * as z from 'zod/mini'
import {
  alterationDurationChallengeSortColumns,
  listedChallengeAnswerStatuses,
  listedChallengeReviewStatuses,
  permitDurationChallengeSortColumns,
} from './enums/alterations.ts'
import { workStatuses } from './enums/works.ts'
import { ownRowsQuery, pageQuery } from './list-query.shapes.ts'
import { PaginationResponse } from './pagination.shapes.ts'
import { answer, dateTime } from './values.ts'

/** What both lists show of the works and of the challenge. */
const challengedFields = {
  work_reference_number: z.string(),
  permit_reference_number: z.string(),
  location_description: z.string(),
  street: z.string(),
  town: z.string(),
  area: z.string(),
  usrn: z.number(),
  promoter_swa_code: z.string(),
  promoter_organisation: z.string(),
  highway_authority: z.string(),
  proposed_start_date: dateTime,
  proposed_end_date: dateTime,
  proposed_start_time: z.nullish(dateTime),
  proposed_end_time: z.nullish(dateTime),
  actual_start_date: z.nullish(dateTime),
  actual_end_date: z.nullish(dateTime),
  reasonable_period_end_date: dateTime,
  duration_challenge_review_status: z.nullish(answer(listedChallengeReviewStatuses)),
  duration_challenge_review_status_string: z.nullish(z.string()),
  duration_challenge_review_update_date: z.nullish(dateTime),
  duration_challenge_non_acceptance_response_status: z.nullish(answer(listedChallengeAnswerStatuses)),
  duration_challenge_non_acceptance_response_status_string: z.nullish(z.string()),
  duration_challenge_non_acceptance_response_update_date: z.nullish(dateTime),
  duration_challenge_follow_up_review_complete: z.nullish(z.boolean()),
  work_status: answer(workStatuses),
  work_status_string: z.string(),
}

export const PermitDurationChallengeListRow = z.strictObject({
  ...challengedFields,
  assessment_status_changed_date: dateTime,
})

export const AlterationDurationChallengeListRow = z.strictObject({
  ...challengedFields,
  alteration_reference_number: z.string(),
  status_changed_date: dateTime,
})

const challengeQuery = {
  ...pageQuery,
  ...ownRowsQuery,
  duration_challenge_review_status: z.optional(z.array(z.enum(listedChallengeReviewStatuses))),
  duration_challenge_non_acceptance_response_status: z.optional(z.array(z.enum(listedChallengeAnswerStatuses))),
  work_status: z.optional(z.array(z.enum(workStatuses))),
}

const paged = <Row extends z.ZodMiniType>(row: Row) =>
  z.strictObject({ pagination: PaginationResponse, rows: z.array(row) })

/** Shapes of the lists declared in permits.ts and alterations.ts, under the same names. */
export const listPermitDurationChallenges = {
  query: z.strictObject({
    ...challengeQuery,
    sort_column: z.optional(z.enum(permitDurationChallengeSortColumns)),
    permit_reference_number: z.optional(z.string()),
  }),
  answer: paged(PermitDurationChallengeListRow),
}
export const listAlterationDurationChallenges = {
  query: z.strictObject({
    ...challengeQuery,
    sort_column: z.optional(z.enum(alterationDurationChallengeSortColumns)),
    permit_alteration_reference_number: z.optional(z.string()),
  }),
  answer: paged(AlterationDurationChallengeListRow),
}
