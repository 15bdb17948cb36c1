/** Comments of the two APIs in one form, and which of them wait for the reader. */
import type { listComments } from '../../../domain/contract/comments.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { RecordOwners } from '../../../domain/contract/permissions.ts'
import type { Acting } from '../../app/session.ts'
import { isParty, type Work } from '../works/use-work.ts'

type LatestComment = NonNullable<Work['latest_comments']>[number]
type ListedComment = AnswerOf<typeof listComments>['rows'][number]

export interface Comment {
  readonly reference: string
  /** In words. */
  readonly topic: string
  /** On the wire, in either case (BR-GEN-101). */
  readonly topicValue: string
  readonly detail: string
  readonly author: string
  /** SWA code of the side that wrote it. */
  readonly organisation: string | undefined
  readonly at: string
  readonly isInternal: boolean
  readonly isRead: boolean
  readonly readBy: string | undefined
  readonly readOn: string | undefined
}

export function fromWork(comment: LatestComment): Comment {
  return {
    reference: comment.comment_reference_number ?? '',
    topic: comment.comment_topic_string,
    topicValue: comment.comment_topic,
    organisation: comment.author_organisation_ref ?? undefined,
    ...common(comment),
  }
}

export function fromList(comment: ListedComment): Comment {
  return {
    reference: comment.comment_reference_number,
    topic: comment.topic_string,
    topicValue: comment.topic,
    organisation: comment.author_organisation_reference,
    ...common(comment),
  }
}

function common(comment: LatestComment | ListedComment) {
  return {
    detail: comment.detail,
    author: comment.author_email_address,
    at: comment.date_created,
    isInternal: comment.is_internal === true,
    isRead: comment.is_read === true,
    readBy: comment.read_by ?? undefined,
    readOn: comment.read_on ?? undefined,
  }
}

/** Whether a comment was sent to the reader's side and nobody there has marked it as read (BR-WORK-08). */
export function isUnreadFor({ role }: Pick<Acting, 'role'>, owners: RecordOwners, comment: Comment): boolean {
  const own = role === 'HighwayAuthority' ? owners.highway_authority_swa_code : owners.promoter_swa_code
  return !comment.isRead && !comment.isInternal && comment.organisation !== own
}

/** How many of the record's latest comments wait for this reader; an officer of another authority has none. */
export function unreadFor(acting: Acting, work: Work): number {
  if (!isParty(acting, work)) return 0
  return (work.latest_comments ?? []).filter((comment) => isUnreadFor(acting, work, fromWork(comment))).length
}
