/** Whether the Street Manager behind this server answers, and each time that it did not: what an authority may ask to see. */
import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getUpstreamOutagesCsv, listUpstreamOutages } from '../../../domain/contract/upstream.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { outageLength } from './outage-length.ts'
import { useUpstreamHealth } from './use-upstream.ts'

type Outage = AnswerOf<typeof listUpstreamOutages>['rows'][number]

const perPage = 25

export function UpstreamPage() {
  return (
    <>
      <Breadcrumbs crumbs={adminCrumbs({ text: 'Street Manager' })} />
      <PageTitle title="Street Manager" />
      <Now />
      <Outages />
    </>
  )
}

function Now() {
  const { data, isError, refetch } = useUpstreamHealth()
  if (isError) return <ErrorPanel title="The state could not be read" onTryAgain={async () => void (await refetch())} />
  if (!data) return <p className="govuk-body">Loading the state</p>
  return <InsetText>{wordsOf(data)}</InsetText>
}

function wordsOf({
  state,
  host,
  down_since: since,
  last_answered: last,
}: NonNullable<ReturnType<typeof useUpstreamHealth>['data']>) {
  if (state === 'none') return 'This service is itself the Street Manager that you work with: there is none behind it.'
  if (state === 'down') return `${host} has not answered since ${since ? when(since) : 'a while ago'}.`
  return `${host} answers${last ? `, the last time on ${when(last)}` : ''}.`
}

const when = (instant: string) => dateTimeWords(Temporal.Instant.from(instant))

function Outages() {
  const [search] = useSearchParams()
  const page = Math.max(1, Math.trunc(Number(search.get('page'))) || 1)
  const { data, isError, refetch } = useQuery(
    queryFor(listUpstreamOutages, { query: { offset: (page - 1) * perPage } }),
  )
  if (isError) return <ErrorPanel title="Outages could not be loaded" onTryAgain={async () => void (await refetch())} />
  if (!data) return <p className="govuk-body">Loading outages</p>
  if (data.rows.length === 0) return <p className="govuk-body">No outage has been noticed.</p>
  const { total_rows: total, has_next_page: hasNext } = data.pagination
  const first = (page - 1) * perPage + 1
  return (
    <>
      <p className="govuk-body">
        <AppLink href={getUpstreamOutagesCsv.path} download>
          Download all of them as CSV
        </AppLink>
      </p>
      <DataTable caption="Outages, newest first" columns={columns} rows={data.rows} rowKey={keyOf} />
      <Pagination
        page={page}
        hasNext={hasNext}
        hrefOf={(number) => recordPaths.upstream(number > 1 ? `?page=${number}` : '')}
        summary={`${first} to ${first + data.rows.length - 1} of ${total > 500 ? 'more than 500' : total}`}
      />
    </>
  )
}

const keyOf = ({ outage_id }: Outage) => String(outage_id)

const columns: Column<Outage>[] = [
  { key: 'began', header: 'Began', rowHeader: true, cell: ({ date_began }) => when(date_began) },
  { key: 'ended', header: 'Ended', cell: ({ date_ended }) => (date_ended ? when(date_ended) : 'Goes on') },
  {
    key: 'length',
    header: 'Lasted',
    cell: ({ date_began, date_ended, date_last_failed }) => outageLength(date_began, date_ended ?? date_last_failed),
  },
  { key: 'calls', header: 'Calls that failed', numeric: true, cell: ({ failed_calls }) => failed_calls },
  { key: 'reason', header: 'What happened', cell: ({ reason_string }) => reason_string },
]
