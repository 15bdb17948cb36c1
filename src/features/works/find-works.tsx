import { useQuery } from '@tanstack/react-query'
import { useId, useRef, type FormEvent } from 'react'
import { Navigate, useNavigate, useSearchParams } from 'react-router'
import { listPermits } from '../../../domain/contract/permits.ts'
import { searchWorks } from '../../../domain/contract/works.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Button } from '../../components/Button.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SavedViews } from '../../lists/SavedViews.tsx'
import { ListDirectory } from './list-directory-links.tsx'
import { beginningsFor, listsFor } from './list-directory.ts'
import { FoundWorks, LatestWorks } from './works-tables.tsx'
import './works-record.css'

/** A works reference leads to its record; one that is not there, to those most like it; none, to every list and the latest works. */
export function FindWorks() {
  const [search] = useSearchParams()
  const may = useMay()
  const groups = [...listsFor(may), ...beginningsFor(may)]
  if (!may(searchWorks) && groups.length === 0) return <Trouble error={new ApiError('restricted', '')} />
  if (!may(searchWorks)) {
    return (
      <>
        <PageTitle title="Lists" />
        <ListDirectory groups={groups} />
      </>
    )
  }
  const reference = (search.get('reference') ?? '').trim().toUpperCase()
  return (
    <>
      <PageTitle title="Find works" />
      <ReferenceForm reference={reference} />
      {reference ? (
        <Matches reference={reference} />
      ) : (
        <>
          <SavedViews />
          <ListDirectory groups={groups} />
          <Latest />
        </>
      )}
    </>
  )
}

function ReferenceForm({ reference }: { reference: string }) {
  const navigate = useNavigate()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  function find(event: FormEvent) {
    event.preventDefault()
    const typed = input.current?.value.trim() ?? ''
    void navigate(typed ? `${paths.works()}?reference=${encodeURIComponent(typed)}` : paths.works())
  }
  return (
    <form className="app-find" onSubmit={find}>
      <div className="govuk-form-group">
        <label className="govuk-label govuk-label--s" htmlFor={id}>
          Works reference
        </label>
        <div className="govuk-hint" id={`${id}-hint`}>
          For example, MW00112345678
        </div>
        <input
          key={reference}
          ref={input}
          className="govuk-input govuk-input--width-20"
          id={id}
          defaultValue={reference}
          aria-describedby={`${id}-hint`}
          autoComplete="off"
          spellCheck={false}
          maxLength={24}
        />
      </div>
      <Button type="submit">Find works</Button>
    </form>
  )
}

function Matches({ reference }: { reference: string }) {
  const { scope } = useActing()
  const works = useQuery(queryFor(searchWorks, { query: { work_reference_number: reference, ...scope } }))
  const exact = works.data?.rows.find((row) => row.work_reference_number === reference)
  if (exact) return <Navigate to={paths.work(exact.work_reference_number)} replace />
  return (
    <>
      {works.isPending ? <Skeleton text="Looking for works" /> : null}
      {works.isError ? (
        <ErrorPanel title="Works could not be searched" onTryAgain={async () => void (await works.refetch())} />
      ) : null}
      {works.data?.rows.length === 0 ? (
        <EmptyState title={`No works of yours have a reference like ${reference}`}>
          <p className="govuk-body">Check the reference, or search by street in the box at the top of the page.</p>
        </EmptyState>
      ) : null}
      {works.data && works.data.rows.length > 0 ? (
        <>
          <p className="govuk-body" role="status">
            There are no works {reference}. These references are like it:
          </p>
          <FoundWorks rows={works.data.rows} />
        </>
      ) : null}
    </>
  )
}

function Latest() {
  const { scope } = useActing()
  const permits = useQuery(queryFor(listPermits, { query: { active_permit_only: true, ...scope } }))
  return (
    <section aria-labelledby="latest-works">
      <h2 className="govuk-heading-m" id="latest-works">
        Latest works
      </h2>
      {permits.isPending ? <Skeleton text="Loading works" rows={8} /> : null}
      {permits.isError ? (
        <ErrorPanel title="Works could not be loaded" onTryAgain={async () => void (await permits.refetch())} />
      ) : null}
      {permits.data?.rows.length === 0 ? (
        <EmptyState title="There are no works yet">
          <p className="govuk-body">Works appear here once a permit is applied for.</p>
        </EmptyState>
      ) : null}
      {permits.data && permits.data.rows.length > 0 ? <LatestWorks rows={permits.data.rows} /> : null}
    </section>
  )
}
