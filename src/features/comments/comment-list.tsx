import { markCommentRead } from '../../../domain/contract/comments.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ownersOf } from '../permits/owners.ts'
import { isParty, type Work } from '../works/use-work.ts'
import { inReadingOrder, isUnreadFor, type Comment } from './comment-facts.ts'
import './comments.css'

/** Unread first; a comment sent to the reader's side can be marked as read, once and for the whole side. */
export function CommentList({ work, comments }: { work: Work; comments: readonly Comment[] }) {
  const acting = useActing()
  const isUnread = (comment: Comment) => isParty(acting, work) && isUnreadFor(acting, work, comment)
  return (
    <ol className="app-comments" aria-label="Comments">
      {inReadingOrder(comments, isUnread).map((comment) => (
        <li key={comment.reference} className={isUnread(comment) ? 'app-comment app-comment--unread' : 'app-comment'}>
          <OneComment work={work} comment={comment} isUnread={isUnread(comment)} />
        </li>
      ))}
    </ol>
  )
}

interface OneCommentProps {
  work: Work
  comment: Comment
  isUnread: boolean
}

function OneComment({ work, comment, isUnread }: OneCommentProps) {
  const may = useMay()
  const send = useSend(markCommentRead)
  return (
    <>
      <p className="app-comment__head">
        <strong>{comment.topic}</strong>
        {isUnread ? <Tag colour="blue">Unread</Tag> : null}
        {comment.isInternal ? <Tag colour="grey">Internal</Tag> : null}
        <span className="app-comment__by">
          {comment.author}, {sideOf(comment, work)}, {dateTimeWords(comment.at)}
        </span>
      </p>
      <p className="app-comment__detail">{comment.detail}</p>
      {comment.isRead && comment.readOn ? (
        <p className="app-comment__by">
          Read by {comment.readBy}, {dateTimeWords(comment.readOn)}
        </p>
      ) : null}
      {isUnread && may(markCommentRead, ownersOf(work)) ? (
        <Button
          variant="secondary"
          size="row"
          about={`: comment of ${dateTimeWords(comment.at)}`}
          busyText="Marking as read"
          onPress={async () => {
            // what went wrong is shown below; the button can be pressed again
            await send
              .mutateAsync({
                params: {
                  workReferenceNumber: work.work_reference_number,
                  commentReferenceNumber: comment.reference,
                },
                body: {},
              })
              .catch(() => undefined)
          }}
        >
          Mark as read
        </Button>
      ) : null}
      {send.isError ? (
        <p className="govuk-error-message" role="alert">
          The comment could not be marked as read: {send.error.message}
        </p>
      ) : null}
    </>
  )
}

function sideOf({ organisation }: Comment, work: Work): string {
  return organisation === work.highway_authority_swa_code ? work.highway_authority : work.promoter_organisation
}
