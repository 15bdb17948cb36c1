import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { ApiError } from '../api/api-error.ts'
import { Breadcrumbs } from '../components/Breadcrumbs.tsx'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { PageTitle } from '../components/PageTitle.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { ChangedMeanwhile } from './changed-meanwhile.tsx'
import { DoneBanner } from './done-banner.tsx'
import { useRecent } from './recent.ts'

interface Crumb {
  readonly text: string
  readonly href?: string
}

interface RecordPageProps<Answer> {
  /** From `queryFor`. */
  query: UseQueryOptions<Answer, Error, Answer, QueryKey>
  crumbs: readonly Crumb[]
  /** The record's name in a sentence, such as "inspection AB00112345678-INSP-01". */
  name: string
  /** Who may see it, for those who may not: a sentence. */
  whyRestricted: string
  /** The way on for a reference that is nowhere, as links. */
  elsewhere?: ReactNode
  children: (record: Answer) => ReactNode
}

/** The page of one record in each of its states: loading, not found, not for this person, failed, stale and shown. */
export function RecordPage<Answer>(props: RecordPageProps<Answer>) {
  const { query, crumbs, name, whyRestricted, elsewhere, children } = props
  const read = useQuery(query)
  const { data, error, refetch } = read
  const tryAgain = async () => void (await refetch())
  return (
    <>
      <Breadcrumbs crumbs={[...crumbs]} />
      <DoneBanner />
      {data !== undefined && error ? (
        <ErrorPanel title="The newest state could not be read" onTryAgain={tryAgain}>
          <p className="govuk-body">What you see may be out of date.</p>
        </ErrorPanel>
      ) : null}
      {data === undefined && error ? (
        <NotShown error={error} name={name} whyRestricted={whyRestricted} elsewhere={elsewhere} onTryAgain={tryAgain} />
      ) : null}
      {data === undefined && !error ? (
        <>
          <PageTitle title={capitalised(name)} />
          <Skeleton text={`Loading ${name}`} rows={8} />
        </>
      ) : null}
      {data === undefined ? null : <Shown name={name}>{children(data)}</Shown>}
      <ChangedMeanwhile name={name} read={read} />
    </>
  )
}

function Shown({ name, children }: { name: string; children: ReactNode }) {
  useRecent(useLocation().pathname, capitalised(name))
  return children
}

type NotShownProps = Pick<RecordPageProps<unknown>, 'name' | 'whyRestricted' | 'elsewhere'> & {
  error: Error
  onTryAgain: () => Promise<void>
}

function NotShown({ error, name, whyRestricted, elsewhere, onTryAgain }: NotShownProps) {
  const trouble = error instanceof ApiError ? error : undefined
  if (trouble?.kind === 'not_found') {
    return (
      <>
        <PageTitle title={`There is no ${name}`} />
        <p className="govuk-body">Check the reference.</p>
        {elsewhere}
      </>
    )
  }
  if (trouble?.kind === 'restricted') {
    return (
      <>
        <PageTitle title={`You cannot see ${name}`} />
        <p className="govuk-body">{whyRestricted}</p>
        {elsewhere}
      </>
    )
  }
  return (
    <>
      <PageTitle title={capitalised(name)} />
      <ErrorPanel
        title={`${capitalised(name)} could not be loaded`}
        reference={trouble?.requestId}
        onTryAgain={onTryAgain}
      />
    </>
  )
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
