import { markCommentRead } from '../../../domain/contract/comments.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ownersOf } from '../permits/owners.ts'
import { isParty, type Work } from '../works/use-work.ts'
import { isUnreadFor, type Comment } from './comment-facts.ts'

interface OneCommentProps {
  work: Work
  comment: Comment
  /** The topic stands above already. */
  isTopicTold?: boolean
  /** Begins an answer to it; absent for those who cannot answer. */
  onReply?: (comment: Comment) => void
}

/** A comment sent to the reader's side can be marked as read, once and for the whole side. */
export function OneComment({ work, comment, isTopicTold = false, onReply }: OneCommentProps) {
  const acting = useActing()
  const may = useMay()
  const send = useSend(markCommentRead)
  const isUnread = isParty(acting, work) && isUnreadFor(acting, work, comment)
  const wrn = work.work_reference_number
  const about = `: comment of ${dateTimeWords(comment.at)}`
  const markRead = async () => {
    const params = { workReferenceNumber: wrn, commentReferenceNumber: comment.reference }
    // what went wrong is shown below; the button can be pressed again
    await send.mutateAsync({ params, body: {} }).catch(() => undefined)
  }
  return (
    <>
      <p className="app-comment__head">
        {isTopicTold ? null : <strong>{comment.topic}</strong>}
        {isUnread ? <Tag colour="blue">Unread</Tag> : null}
        {comment.isInternal ? <Tag colour="grey">Internal</Tag> : null}
        <span className="app-comment__by">
          {comment.author}, {sideOf(comment, work)},{' '}
          <AppLink href={recordPaths.comment(wrn, comment.reference)}>{dateTimeWords(comment.at)}</AppLink>
        </span>
      </p>
      <p className="app-comment__detail">{comment.detail}</p>
      {comment.isRead && comment.readOn ? (
        <p className="app-comment__by">
          Read by {comment.readBy}, {dateTimeWords(comment.readOn)}
        </p>
      ) : null}
      <div className="app-comment__buttons">
        {isUnread && may(markCommentRead, ownersOf(work)) ? (
          <Button variant="secondary" size="row" about={about} busyText="Marking as read" onPress={markRead}>
            Mark as read
          </Button>
        ) : null}
        {onReply ? (
          <Button variant="secondary" size="row" about={about} onPress={() => onReply(comment)}>
            Reply
          </Button>
        ) : null}
      </div>
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
