import { sql } from 'kysely'
import { listComments as endpoint } from '../../../domain/contract/comments.ts'
import { listComments as shapes } from '../../../domain/contract/comments.shapes.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { commentConditions, readListedComments, type CommentFilters } from '../../store/comments.ts'
import { implementList, type ReportingList } from '../lists/reporting-list.ts'
import { describeCommentRow } from './describe-comment.ts'

export const commentList: ReportingList<CommentFilters, AnswerOf<typeof endpoint>['rows'][number]> = {
  from: sql`comment`,
  key: 'comment.reference',
  periods: [['date_created_from', 'date_created_to']],
  conditions: commentConditions,
  sorts: { date_created: 'comment.created_at' },
  rows: async (_, db, keys) => (await readListedComments(db, keys)).map(describeCommentRow),
}

export const listComments = implementList(endpoint, shapes, commentList)
