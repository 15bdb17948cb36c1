import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { createComment, listComments } from '../../../domain/contract/comments.ts'
import { countWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { ownersOf } from '../permits/owners.ts'
import { isParty, useWork, type Work } from '../works/use-work.ts'
import { AddComment } from './add-comment.tsx'
import { fromList, fromWork } from './comment-facts.ts'
import { CommentList } from './comment-list.tsx'

/** What the two sides say to each other about the works. */
export function CommentsTab() {
  const work = useWork()
  const acting = useActing()
  const may = useMay()
  return (
    <>
      <h2 className="govuk-heading-m">Comments</h2>
      {isParty(acting, work) ? <AllComments work={work} /> : <LatestComments work={work} />}
      {may(createComment, ownersOf(work)) ? <AddComment work={work} /> : null}
    </>
  )
}

const pageRows = 25

function AllComments({ work }: { work: Work }) {
  const { scope } = useActing()
  const [search] = useSearchParams()
  const page = Math.max(1, Math.trunc(Number(search.get('page')) || 1))
  const wrn = work.work_reference_number
  const comments = useQuery(
    queryFor(listComments, {
      query: { work_reference_number: wrn, ...scope, ...(page > 1 ? { offset: (page - 1) * pageRows } : {}) },
    }),
  )
  if (comments.isPending) return <Skeleton text="Loading comments" />
  if (comments.isError) {
    return (
      <ErrorPanel title="Comments could not be loaded" onTryAgain={async () => void (await comments.refetch())}>
        <p className="govuk-body">The rest of this record can still be used.</p>
      </ErrorPanel>
    )
  }
  const { rows, pagination } = comments.data
  if (rows.length === 0) return <NoComments />
  // the list finds references that contain this one, so that a longer reference may come with it
  const ours = rows.filter((row) => row.work_reference_number === wrn)
  return (
    <>
      <CommentList work={work} comments={ours.map(fromList)} />
      <Pagination
        page={page}
        hasNext={pagination.has_next_page}
        hrefOf={(n) => `${paths.work(wrn, 'comments')}?page=${n}`}
        summary={countWords(pagination.total_rows, 'comment')}
        label="Pages of comments"
      />
    </>
  )
}

/** An officer of another authority has no list of these comments: the record tells the latest. */
function LatestComments({ work }: { work: Work }) {
  const comments = work.latest_comments ?? []
  return comments.length === 0 ? <NoComments /> : <CommentList work={work} comments={comments.map(fromWork)} />
}

function NoComments() {
  return (
    <EmptyState title="No comments yet">
      <p className="govuk-body">Comments of either side about these works appear here by themselves.</p>
    </EmptyState>
  )
}
