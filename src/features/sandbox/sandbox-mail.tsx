import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { listSandboxMail } from '../../../domain/contract/sandbox.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryCard } from '../../components/SummaryCard.tsx'

type Mail = AnswerOf<typeof listSandboxMail>['rows'][number]

/** Whoever waits for a code looks here before it has come; nobody is signed in yet to be told of it. */
const lookAgainMilliseconds = 3000

/** The mail that the sandbox would have sent, newest first. Where mail really goes out there is none to read. */
export function SandboxMail() {
  const { data, error, refetch } = useQuery({
    ...queryFor(listSandboxMail, {}),
    refetchInterval: lookAgainMilliseconds,
  })
  const isReallySent = error instanceof ApiError && error.kind === 'not_found'
  return (
    <>
      <PageTitle title="Mail of the sandbox" />
      {isReallySent ? <p className="govuk-body">This service sends its mail: look in your inbox.</p> : null}
      {error && !isReallySent ? (
        <ErrorPanel title="The mail could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : null}
      {data ? <Mails mails={data.rows} /> : error ? null : <Skeleton text="Loading the mail" />}
    </>
  )
}

function Mails({ mails }: { mails: readonly Mail[] }) {
  if (mails.length === 0) {
    return (
      <EmptyState title="No mail yet">
        <p className="govuk-body">A mail appears here a moment after the service writes it.</p>
      </EmptyState>
    )
  }
  return mails.map((mail) => (
    <SummaryCard
      key={`${mail.date_created} ${mail.to} ${mail.subject}`}
      title={mail.subject}
      rows={[
        { key: 'To', value: mail.to },
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
