import { Navigate } from 'react-router'
import { assessPermit } from '../../../domain/contract/permits.ts'
import { paths } from '../../app/paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAssessQueue } from './use-assess-queue.ts'

/** The beginning of the queue: straight to what is due first and nobody has under assessment. */
export function AssessNextPage() {
  const may = useMay()
  if (!may(assessPermit)) {
    return (
      <>
        <PageTitle title="You cannot see this page" />
        <p className="govuk-body">Applications are decided by officers of the highway authority.</p>
      </>
    )
  }
  return <FirstOfQueue />
}

function FirstOfQueue() {
  const { cases, isFailed, tryAgain } = useAssessQueue()
  const first = cases?.find(({ isTaken }) => !isTaken) ?? cases?.[0]
  if (first) return <Navigate to={first.href} replace />
  return (
    <>
      <PageTitle title="Assess next" />
      {isFailed ? <ErrorPanel title="What waits for a decision could not be loaded" onTryAgain={tryAgain} /> : null}
      {cases || isFailed ? null : <Skeleton text="Looking for what is due first" rows={3} />}
      {cases ? (
        <p className="govuk-body">
          Nothing waits for a decision. <AppLink href={paths.permits()}>See all permits</AppLink>
        </p>
      ) : null}
    </>
  )
}
