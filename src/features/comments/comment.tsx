import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { createComment, getComment } from '../../../domain/contract/comments.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ownersOf } from '../permits/owners.ts'
import { useWork } from '../works/use-work.ts'
import { fromWork } from './comment-facts.ts'
import { recordsNamedIn } from './comment-threads.ts'
import { recordAction } from './formal-actions.ts'
import { OneComment } from './one-comment.tsx'
import './comments.css'

/** One comment, so that it can be linked to (W17). */
export function CommentPage() {
  const { wrn = '', ref = '' } = useParams()
  const params = { workReferenceNumber: wrn, commentReferenceNumber: ref }
  return (
    <RecordPage
      query={queryFor(getComment, { params })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: 'Comments', href: paths.work(wrn, 'comments') },
        { text: ref },
      ]}
      name={`comment ${ref}`}
      whyRestricted="Comments are read by the promoter, with access to the workstream, and by authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.work(wrn, 'comments')}>Comments on works {wrn}</AppLink>
        </p>
      }
    >
      {(comment) => <Shown answer={comment} />}
    </RecordPage>
  )
}

function Shown({ answer }: { answer: AnswerOf<typeof getComment> }) {
  const work = useWork()
  const may = useMay()
  const wrn = work.work_reference_number
  const comment = fromWork(answer)
  const actions = recordsNamedIn(comment.detail, wrn).flatMap((named) => {
    const action = recordAction(named, wrn)
    return action ? [{ ...action, reference: named.reference }] : []
  })
  return (
    <>
      <PageTitle
        title={`Comment ${comment.reference}`}
        caption={[work.street_name, work.town].filter(Boolean).join(', ')}
      >
        {comment.reference}
      </PageTitle>
      <div className="app-comment">
        <OneComment work={work} comment={comment} />
      </div>
      <ul className="govuk-list">
        {actions.map(({ text, href, reference }) => (
          <li key={reference}>
            <AppLink href={href}>
              {text} {reference}
            </AppLink>
          </li>
        ))}
        {may(createComment, ownersOf(work)) ? (
          <li>
            <AppLink href={`${paths.work(wrn, 'comments')}?about=${encodeURIComponent(comment.reference)}`}>
              Reply
            </AppLink>
          </li>
        ) : null}
        <li>
          <AppLink href={paths.work(wrn, 'comments')}>All comments on these works</AppLink>
        </li>
      </ul>
    </>
  )
}
