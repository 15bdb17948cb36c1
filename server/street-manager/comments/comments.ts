import * as endpoints from '../../../domain/contract/comments.ts'
import * as shapes from '../../../domain/contract/comments.shapes.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { label } from '../../../domain/labels/words.ts'
import { implement } from '../../http/implement.ts'
import { accessRestricted } from '../../http/refusals.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf } from '../actor.ts'
import { addComment } from './add-comment.ts'
import { describeComment } from './describe-comment.ts'
import { listComments } from './list-comments.ts'
import { openComment } from './open-comment.ts'
import { writingSide } from '../sides.ts'

const createComment = implement(
  endpoints.createComment,
  shapes.createComment,
  async ({ db, caller, work, body, now }) => {
    const comment = await addComment(db, { work, caller, body, now })
    const topic = label(commentTopicLabels, body.topic)
    const actor = actorOf(caller, body)
    const about = { object_type: 'comment', object_reference: comment.reference, topic: 'Comment' } as const
    await recordEvent(
      db,
      work,
      comment.is_internal
        ? {
            ...about,
            event: 'internal_comment_submitted',
            details: `Internal comment about ${topic}`,
            visible_to: comment.author_organisation,
          }
        : { ...about, event: 'comment_submitted', details: `Comment about ${topic}` },
      actor,
      now,
    )
    return { comment_reference_number: comment.reference }
  },
)

const getComment = implement(endpoints.getComment, shapes.getComment, async ({ db, caller, work, params }) =>
  describeComment(await openComment(db, work, caller, params.commentReferenceNumber)),
)

const markCommentRead = implement(
  endpoints.markCommentRead,
  shapes.markCommentRead,
  async ({ db, caller, work, params, body, now }) => {
    const comment = await openComment(db, work, caller, params.commentReferenceNumber)
    // BR-WORK-08: an internal comment is sent to nobody, any other to the side that did not write it
    if (comment.is_internal || comment.author_side === writingSide(caller)) throw accessRestricted()
    if (comment.read_at) return
    await db
      .updateTable('comment')
      .set({ read_by: caller.email, read_at: now.toString() })
      .where('reference', '=', comment.reference)
      .execute()
    await recordEvent(
      db,
      work,
      {
        event: 'comment_read',
        object_type: 'comment',
        object_reference: comment.reference,
        topic: 'Comment',
        details: `Comment about ${label(commentTopicLabels, comment.topic)} marked as read`,
      },
      actorOf(caller, body),
      now,
    )
  },
)

export const comments = [createComment, getComment, markCommentRead, listComments]
