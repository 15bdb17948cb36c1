import { useQuery, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { ApiError } from '../api/api-error.ts'
import { ErrorPanel } from '../components/ErrorPanel.tsx'
import { PageTitle } from '../components/PageTitle.tsx'
import { Skeleton } from '../components/Skeleton.tsx'
import { Trouble } from './error-page.tsx'

interface ReadFirstProps<Answer> {
  /** From `queryFor`. */
  query: UseQueryOptions<Answer, Error, Answer, QueryKey>
  /** The page's heading while it is read. */
  title: string
  children: (answer: Answer) => ReactNode
}

/** What an action's page has to read before it can ask anything: read, refused, failed or there. */
export function ReadFirst<Answer>({ query, title, children }: ReadFirstProps<Answer>) {
  const { data, error, refetch } = useQuery(query)
  if (data !== undefined) return children(data)
  if (error instanceof ApiError && (error.kind === 'restricted' || error.kind === 'not_found')) {
    return <Trouble error={error} />
  }
  return (
    <>
      <PageTitle title={title} />
      {error ? (
        <ErrorPanel title="This could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : (
        <Skeleton text="Loading" rows={5} />
      )}
    </>
  )
}
