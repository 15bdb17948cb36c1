import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { isParty, type Work } from '../works/use-work.ts'
import { isUnreadFor, type Comment } from './comment-facts.ts'
import { threadsOf, type Thread } from './comment-threads.ts'
import { recordAction } from './formal-actions.ts'
import { OneComment } from './one-comment.tsx'
import './comments.css'

interface CommentListProps {
  work: Work
  comments: readonly Comment[]
  onReply?: (thread: Thread, comment: Comment) => void
}

/** Conversations, those with something unread first; each leads to the record that it is about. */
export function CommentList({ work, comments, onReply }: CommentListProps) {
  const acting = useActing()
  const wrn = work.work_reference_number
  const isUnread = (comment: Comment) => isParty(acting, work) && isUnreadFor(acting, work, comment)
  return threadsOf(comments, wrn, isUnread).map((thread) => {
    const action = thread.about && recordAction(thread.about, wrn)
    return (
      <section key={thread.key} className="app-thread" aria-label={thread.title}>
        <div className="app-thread__head">
          <h3 className="govuk-heading-s">{thread.title}</h3>
          {action ? <AppLink href={action.href}>{action.text}</AppLink> : null}
        </div>
        <ol className="app-comments" aria-label={`Comments: ${thread.title}`}>
          {thread.comments.map((comment) => (
            <li
              key={comment.reference}
              className={isUnread(comment) ? 'app-comment app-comment--unread' : 'app-comment'}
            >
              <OneComment
                work={work}
                comment={comment}
                isTopicTold={thread.about === undefined}
                {...(onReply ? { onReply: (answered: Comment) => onReply(thread, answered) } : {})}
              />
            </li>
          ))}
        </ol>
      </section>
    )
  })
}
