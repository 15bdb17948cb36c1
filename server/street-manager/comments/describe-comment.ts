import type { Selectable } from 'kysely'
import type { getComment, listComments } from '../../../domain/contract/comments.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { CommentTopicAnswer } from '../../../domain/contract/enums/comments.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { label } from '../../../domain/labels/words.ts'
import type { CommentTable } from '../../store/record-tables.ts'
import { instantAnswer, maybeInstantAnswer } from '../wire-dates.ts'

export type CommentRow = Selectable<CommentTable>

/** A comment as the Work API answers it: topic in lower case (BR-GEN-101). */
export function describeComment(row: CommentRow): AnswerOf<typeof getComment> {
  return {
    comment_reference_number: row.reference,
    comment_topic: row.topic.toLowerCase() as CommentTopicAnswer,
    comment_topic_string: label(commentTopicLabels, row.topic),
    detail: row.detail,
    author_email_address: row.author_email,
    author_organisation_ref: row.author_organisation,
    date_created: instantAnswer(row.created_at),
    is_internal: row.is_internal,
    ...readMark(row),
  }
}

/** A comment as a row of the Reporting API: topic in upper case. */
export function describeCommentRow(row: CommentRow): AnswerOf<typeof listComments>['rows'][number] {
  return {
    work_reference_number: row.work_reference,
    comment_reference_number: row.reference,
    topic: row.topic,
    topic_string: label(commentTopicLabels, row.topic),
    detail: row.detail,
    author_email_address: row.author_email,
    author_organisation_reference: row.author_organisation,
    date_created: instantAnswer(row.created_at),
    is_internal: row.is_internal,
    ...readMark(row),
  }
}

function readMark({ read_at, read_by }: CommentRow) {
  return { is_read: read_at !== null, read_by, read_on: maybeInstantAnswer(read_at) }
}
