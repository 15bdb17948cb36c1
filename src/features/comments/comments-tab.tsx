import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { createComment, listComments } from '../../../domain/contract/comments.ts'
import { commentTopics } from '../../../domain/contract/enums/comments.ts'
import { call } from '../../api/call.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ownersOf } from '../permits/owners.ts'
import { isParty, useWork, type Work } from '../works/use-work.ts'
import { PutRight } from '../outbox/put-right.tsx'
import { AddComment, type CommentBeginning } from './add-comment.tsx'
import type { CommentAnswers } from './comment-checks.ts'
import { fromList, fromWork, type Comment } from './comment-facts.ts'
import { CommentList } from './comment-list.tsx'
import { recordsNamedIn, replyStart, type Thread } from './comment-threads.ts'

/** What the two sides say to each other about the works. `?about=` begins a comment on the record with that reference. */
export function CommentsTab() {
  const work = useWork()
  const acting = useActing()
  const may = useMay()
  const [search, setSearch] = useSearchParams()
  const [reply, setReply] = useState<CommentBeginning | undefined>(() =>
    beginningOn(search.get('about') ?? '', work.work_reference_number),
  )
  const mayAdd = may(createComment, ownersOf(work))
  const onReply = (thread: Thread, comment: Comment) => setReply(beginningOf(thread, comment))
  const onDone = () => {
    setReply(undefined)
    if (search.has('outbox')) setSearch({}, { replace: true })
  }
  const withReply = mayAdd ? { onReply } : {}
  return (
    <>
      <h2 className="govuk-heading-m">Comments</h2>
      {isParty(acting, work) ? (
        <AllComments work={work} {...withReply} />
      ) : (
        <LatestComments work={work} {...withReply} />
      )}
      {mayAdd ? (
        <PutRight<CommentAnswers> endpoint={createComment} isPart>
          {(mine) => <AddComment work={work} beginning={reply} mine={mine} onDone={onDone} />}
        </PutRight>
      ) : null}
    </>
  )
}

function beginningOf(thread: Thread, comment: Comment): CommentBeginning {
  const topic = commentTopics.find((known) => known === comment.topicValue.toUpperCase())
  return { key: comment.reference, isReply: true, topic: topic ?? 'GENERAL', detail: replyStart(thread, comment) }
}

/** From the page of a record: its reference, and the topic that goes with it. */
function beginningOn(reference: string, wrn: string): CommentBeginning | undefined {
  const [named] = recordsNamedIn(reference, wrn)
  if (!named) return undefined
  const topics = {
    inspection: 'INSPECTION',
    non_compliance: 'INSPECTION',
    fixed_penalty_notice: 'FPN',
    section_74: 'SECTION_74',
    section_81: 'SECTION_81',
    change_request: 'CHANGE_REQUEST',
    permit: 'GENERAL',
    comment: 'GENERAL',
  } as const
  return {
    key: named.reference,
    isReply: named.kind === 'comment',
    topic: topics[named.kind],
    detail: `${named.reference}: `,
  }
}

interface CommentsProps {
  work: Work
  onReply?: (thread: Thread, comment: Comment) => void
}

const pageRows = 25

function AllComments({ work, onReply }: CommentsProps) {
  const { scope } = useActing()
  const wrn = work.work_reference_number
  // the key makes live updates reach it
  const comments = useInfiniteQuery({
    queryKey: [listComments.capability, 'threads', wrn, scope],
    queryFn: ({ pageParam: offset, signal }) =>
      call(
        listComments,
        { query: { work_reference_number: wrn, ...scope, ...(offset > 0 ? { offset } : {}) } },
        { signal },
      ),
    initialPageParam: 0,
    getNextPageParam: ({ pagination }, pages) => (pagination.has_next_page ? pages.length * pageRows : undefined),
  })
  if (comments.isPending) return <Skeleton text="Loading comments" />
  if (comments.isError) {
    return (
      <ErrorPanel title="Comments could not be loaded" onTryAgain={async () => void (await comments.refetch())}>
        <p className="govuk-body">The rest of this record can still be used.</p>
      </ErrorPanel>
    )
  }
  // the list finds references that contain this one, so that a longer reference may come with it
  const ours = comments.data.pages.flatMap(({ rows }) => rows).filter((row) => row.work_reference_number === wrn)
  if (ours.length === 0) return <NoComments />
  return (
    <>
      <CommentList work={work} comments={ours.map(fromList)} {...(onReply ? { onReply } : {})} />
      {comments.hasNextPage ? (
        <Button
          variant="secondary"
          busy={comments.isFetchingNextPage}
          busyText="Loading earlier comments"
          onPress={async () => void (await comments.fetchNextPage())}
        >
          Show earlier comments
        </Button>
      ) : null}
    </>
  )
}

/** An officer of another authority has no list of these comments: the record tells the latest. */
function LatestComments({ work, onReply }: CommentsProps) {
  const comments = work.latest_comments ?? []
  if (comments.length === 0) return <NoComments />
  return <CommentList work={work} comments={comments.map(fromWork)} {...(onReply ? { onReply } : {})} />
}

function NoComments() {
  return (
    <EmptyState title="No comments yet">
      <p className="govuk-body">Comments of either side about these works appear here by themselves.</p>
    </EmptyState>
  )
}
