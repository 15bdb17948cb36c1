import * as z from 'zod/mini'
import { CommentParams, WorkParams } from './params.ts'
import { commentTopicAnswers, commentTopics } from './enums/comments.ts'
import { answer, dateTime, requiredText, text, whole } from './values.ts'
import { PaginationResponse } from './pagination.shapes.ts'

export const CommentResponse = z.strictObject({
  comment_reference_number: z.nullish(z.string()),
  comment_topic: answer(commentTopicAnswers),
  comment_topic_string: z.string(),
  detail: z.string(),
  author_email_address: z.string(),
  date_created: dateTime,
  is_read: z.nullish(z.boolean()),
  read_by: z.nullish(z.string()),
  read_on: z.nullish(dateTime),
  is_internal: z.nullish(z.boolean()),
  author_organisation_ref: z.nullish(z.string()),
})

export const CommentCreateRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
  detail: requiredText(1500),
  topic: z.enum(commentTopics),
  is_internal: z.nullish(z.boolean()),
})

export const CommentCreateResponse = z.strictObject({
  comment_reference_number: z.string(),
})

export const CommentReadRequest = z.strictObject({
  internal_user_identifier: z.nullish(text(100)),
  internal_user_name: z.nullish(text(100)),
})

export const CommentReportingRow = z.strictObject({
  work_reference_number: z.string(),
  topic: answer(commentTopics),
  topic_string: z.string(),
  author_email_address: z.string(),
  author_organisation_reference: z.string(),
  detail: z.string(),
  date_created: dateTime,
  comment_reference_number: z.string(),
  is_read: z.boolean(),
  read_on: z.nullish(dateTime),
  read_by: z.nullish(z.string()),
  is_internal: z.boolean(),
})

export const CommentReportingResponse = z.strictObject({
  pagination: PaginationResponse,
  rows: z.array(CommentReportingRow),
})

export const CommentReportingQuery = z.strictObject({
  offset: z.optional(whole(0, 2_000_000_000)),
  swa_code: z.optional(z.string()),
  geographical_area_reference_number: z.optional(z.array(z.string())),
  date_created_from: z.optional(dateTime),
  date_created_to: z.optional(dateTime),
  topic: z.optional(z.array(z.enum(commentTopics))),
  is_internal: z.optional(z.boolean()),
  is_read: z.optional(z.boolean()),
  is_not_read: z.optional(z.boolean()),
  work_reference_number: z.optional(z.string()),
  author_email_address: z.optional(z.string()),
  is_incoming: z.optional(z.boolean()),
  is_outgoing: z.optional(z.boolean()),
  include_total_count: z.optional(z.boolean()),
})

/** Shapes of the endpoints declared in comments.ts, under the same names. */
export const createComment = { params: WorkParams, body: CommentCreateRequest, answer: CommentCreateResponse }
export const getComment = { params: CommentParams, answer: CommentResponse }
export const markCommentRead = { params: CommentParams, body: CommentReadRequest }
export const listComments = { query: CommentReportingQuery, answer: CommentReportingResponse }
