import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listSandboxMail } from '../../../domain/contract/sandbox.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'
import { pageRows } from '../../lists/list-address.ts'
import { pageWords } from '../../lists/list-words.ts'

type Mail = AnswerOf<typeof listSandboxMail>['rows'][number]

/** Whoever waits for a code looks here before it has come; nobody is signed in yet to be told of it. */
const lookAgainMilliseconds = 3000

/**
 * The mail that the sandbox would have sent, newest first; everybody reads all of it, so that codes and temporary passwords
 * can be tried. Where mail really goes out there is none to read.
 */
export function SandboxMail() {
  const [search, setSearch] = useSearchParams()
  const to = search.get('to')?.trim() ?? ''
  const page = pageOf(search.get('page'))
  const { data, error, refetch } = useQuery({
    ...queryFor(listSandboxMail, { query: { offset: (page - 1) * pageRows, ...(to ? { to: to.slice(0, 100) } : {}) } }),
    placeholderData: keepPreviousData,
    refetchInterval: lookAgainMilliseconds,
  })
  const isReallySent = error instanceof ApiError && error.kind === 'not_found'
  if (isReallySent) {
    return (
      <>
        <PageTitle title="There is no mail to read here" />
        <p className="govuk-body">This service sends its mail: look in your inbox.</p>
      </>
    )
  }
  return (
    <>
      <PageTitle title="Mail of the sandbox" />
      <p className="govuk-body">Nothing is sent from a sandbox. What would have been sent is here, for everybody.</p>
      <div className="app-narrow">
        <FilterText
          label="To (part of the address)"
          value={to}
          type="search"
          onCommit={(next) => setSearch(next ? { to: next } : {})}
        />
      </div>
      {error ? (
        <ErrorPanel title="The mail could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : null}
      {data ? <Mails mails={data.rows} isNarrowed={to !== '' || page > 1} /> : null}
      {data || error ? null : <Skeleton text="Loading the mail" />}
      {data && data.rows.length > 0 ? (
        <Pagination
          page={page}
          hasNext={data.pagination.has_next_page}
          hrefOf={(next) => addressOf(to, next)}
          summary={pageWords(page, data.rows.length, data.pagination)}
        />
      ) : null}
    </>
  )
}

function pageOf(text: string | null): number {
  const page = Number(text)
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1
}

function addressOf(to: string, page: number): string {
  const search = new URLSearchParams({ ...(to ? { to } : {}), ...(page > 1 ? { page: String(page) } : {}) })
  return `${paths.sandboxMail()}${search.size > 0 ? `?${search}` : ''}`
}

function Mails({ mails, isNarrowed }: { mails: readonly Mail[]; isNarrowed: boolean }) {
  if (mails.length === 0) {
    return (
      <EmptyState title={isNarrowed ? 'No mail matches' : 'No mail yet'}>
        <p className="govuk-body">
          {isNarrowed ? (
            <AppLink href={paths.sandboxMail()}>See all mail</AppLink>
          ) : (
            'A mail appears here a moment after the service writes it.'
          )}
        </p>
      </EmptyState>
    )
  }
  return mails.map((mail) => (
    <SummaryCard
      key={mail.mail_id}
      title={mail.subject}
      rows={[
        { key: 'To', value: <span className="app-words">{mail.to}</span> },
        { key: 'Written', value: dateTimeWords(mail.date_created) },
        { key: 'Text', value: <Paragraphs text={mail.text} /> },
      ]}
    />
  ))
}

function Paragraphs({ text }: { text: string }) {
  return text.split('\n\n').map((paragraph) => (
    <p className="govuk-body" key={paragraph}>
      {paragraph}
    </p>
  ))
}
