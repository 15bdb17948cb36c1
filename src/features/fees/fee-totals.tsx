import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getFeeTotals } from '../../../domain/contract/fee-ledger.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { dateWords, moneyWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Details } from '../../components/Details.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { dateOf, partsOf } from '../../forms/date-parts.ts'
import { QuestionForm } from '../../forms/QuestionForm.tsx'
import { DaysQuestion, daysProblems } from './days-question.tsx'
import { periodOf } from './fee-period.ts'
import './fees.css'

type Total = AnswerOf<typeof getFeeTotals>['by_category'][number]

/** Fees added up by the other party and by category: a bar and its figures in each row. */
export function FeeTotals() {
  const may = useMay()
  return may(getFeeTotals) ? <Totals /> : <Trouble error={new ApiError('restricted', '')} />
}

function Totals() {
  const { scope, role } = useActing()
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { from, to } = periodOf(search, londonDate(useNow()))
  const days = { date_from: from.toString(), date_to: to.toString() }
  const { data, isError, refetch } = useQuery(queryFor(getFeeTotals, { query: { ...scope, ...days } }))
  const party = role === 'HighwayAuthority' ? 'Promoter' : 'Highway authority'
  return (
    <>
      <Breadcrumbs
        crumbs={[{ text: 'Home', href: paths.home() }, { text: 'Fees', href: recordPaths.fees() }, { text: 'Totals' }]}
      />
      <PageTitle title="Fee totals" caption={`${dateWords(from)} to ${dateWords(to)}`} />
      <Details summary="Choose other days">
        <QuestionForm
          key={`${from} ${to}`}
          start={{ date_from: partsOf(from), date_to: partsOf(to) }}
          check={daysProblems}
          isStep
          onEdit={() => undefined}
          submitText="Show these days"
          onSend={async (answers) => {
            const [first, last] = [dateOf(answers.date_from), dateOf(answers.date_to)]
            await navigate(recordPaths.feeTotals(`?from=${first}&to=${last}`))
          }}
        >
          <DaysQuestion />
        </QuestionForm>
      </Details>
      {isError ? (
        <ErrorPanel title="The totals could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : null}
      {!data && !isError ? <Skeleton text="Adding up" rows={6} /> : null}
      {data && data.by_category.length === 0 ? (
        <EmptyState title="No charges in the period">
          <p className="govuk-body">Nothing became chargeable in these days.</p>
        </EmptyState>
      ) : null}
      {data && data.by_category.length > 0 ? (
        <>
          <Summary rows={data.by_category} />
          <TotalsTable title={`By ${party.toLowerCase()}`} header={party} rows={data.by_organisation} />
          <TotalsTable title="By category at the transaction" header="Category" rows={data.by_category} />
        </>
      ) : null}
    </>
  )
}

function Summary({ rows }: { rows: readonly Total[] }) {
  const sum = (of: (row: Total) => number) => rows.reduce((all, row) => all + Math.round(of(row) * 100), 0)
  const transactions = rows.reduce((all, row) => all + row.transactions, 0)
  const unknown = rows.reduce((all, row) => all + row.without_fee, 0)
  const discounts = sum(({ fees }) => fees) - sum(({ total }) => total)
  return (
    <p className="govuk-body">
      {moneyWords(sum(({ total }) => total))} of {transactions.toLocaleString('en-GB')} transactions, after discounts of{' '}
      {moneyWords(discounts)}.{' '}
      {unknown > 0 ? `${unknown.toLocaleString('en-GB')} have no known fee and count as nothing.` : ''}
    </p>
  )
}

function TotalsTable({ title, header, rows }: { title: string; header: string; rows: readonly Total[] }) {
  const most = Math.max(...rows.map(({ total }) => total), 1)
  return (
    <>
      <h2 className="govuk-heading-m">{title}</h2>
      <DataTable
        caption={title}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={columnsOf(header, most)}
      />
    </>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <svg className="app-fee-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect width={share * 100} height="8" />
    </svg>
  )
}

function columnsOf(header: string, most: number): readonly Column<Total>[] {
  return [
    { key: 'name', header, rowHeader: true, cell: ({ name }) => name },
    {
      key: 'share',
      header: 'Share',
      card: 'none',
      width: '220px',
      // the figures stand beside it
      cell: ({ total }) => <Bar share={total / most} />,
    },
    {
      key: 'count',
      header: 'Transactions',
      numeric: true,
      cell: (row) => row.transactions.toLocaleString('en-GB'),
    },
    { key: 'fees', header: 'Fees', numeric: true, cell: (row) => moneyWords(Math.round(row.fees * 100)) },
    {
      key: 'total',
      header: 'After discounts',
      numeric: true,
      cell: (row) => moneyWords(Math.round(row.total * 100)),
    },
  ]
}
