import { useQuery } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getFeeMatrixDraft, previewFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { countWords, moneyWords, shortDate } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { isComplete } from './matrix-answers.ts'

type Row = AnswerOf<typeof previewFeeMatrix>['rows'][number]

/** What the draft changes, and what the last transactions would have cost by it. */
export function PreviewDraft() {
  const crumbs = adminCrumbs({ text: 'Fee matrix', href: recordPaths.feeMatrix() }, { text: 'Preview' })
  return (
    <RecordPage
      query={queryFor(getFeeMatrixDraft, {})}
      crumbs={crumbs}
      name="draft of the fee matrix"
      whyRestricted="Administrators of an authority write its fees."
    >
      {(draft) => (
        <>
          <PageTitle title="Preview the draft" />
          {draft.revision === 0 ? (
            <EmptyState title="There is no draft">
              <p className="govuk-body">
                <AppLink href={recordPaths.feeMatrixDraft()}>Change the fees</AppLink>
              </p>
            </EmptyState>
          ) : (
            <>
              <h2 className="govuk-heading-m">What it changes</h2>
              <p className="govuk-body app-words">{draft.changes || 'Nothing: it has the fees of the last version.'}</p>
              {isComplete(draft) ? (
                <Transactions />
              ) : (
                <p className="govuk-body">Some fees are missing. Enter all 12 to preview and publish.</p>
              )}
              <ButtonGroup>
                {isComplete(draft) ? <Button href={recordPaths.feeMatrixDraft('publish')}>Publish</Button> : null}
                <Button variant="secondary" href={recordPaths.feeMatrixDraft()}>
                  Edit the draft
                </Button>
              </ButtonGroup>
            </>
          )}
        </>
      )}
    </RecordPage>
  )
}

function Transactions() {
  const { data, isError, refetch } = useQuery(queryFor(previewFeeMatrix, {}))
  if (isError) {
    return <ErrorPanel title="The preview could not be made" onTryAgain={async () => void (await refetch())} />
  }
  if (!data) return <Skeleton text="Working out the preview" rows={6} />
  if (data.rows.length === 0) return <p className="govuk-body">Nothing was charged yet that it could be tried on.</p>
  const difference = Math.round((data.draft_total - data.current_total) * 100)
  return (
    <>
      <h2 className="govuk-heading-m">The last {countWords(data.rows.length, 'transaction')}, before discounts</h2>
      <SummaryList
        rows={[
          { key: 'As charged', value: pounds(data.current_total) },
          { key: 'By the draft', value: pounds(data.draft_total) },
          {
            key: 'Difference',
            value:
              difference === 0 ? 'None' : `${moneyWords(Math.abs(difference))} ${difference > 0 ? 'more' : 'less'}`,
          },
        ]}
      />
      <DataTable
        caption="Transactions"
        captionHidden
        columns={columns}
        rows={data.rows}
        rowKey={(row) => `${row.permit_reference_number} ${row.transaction_type_string} ${row.transaction_date}`}
      />
    </>
  )
}

const pounds = (amount: number) => moneyWords(Math.round(amount * 100))

const columns: readonly Column<Row>[] = [
  { key: 'permit', header: 'Permit', rowHeader: true, cell: (row) => row.permit_reference_number },
  { key: 'date', header: 'Date', cell: (row) => shortDate(row.transaction_date) },
  { key: 'what', header: 'Charged for', cell: (row) => row.transaction_type_string },
  { key: 'category', header: 'Category', cell: (row) => row.work_category_string },
  {
    key: 'street',
    header: 'Street',
    cell: (row) => `Category ${row.road_category}${row.is_traffic_sensitive ? ', traffic-sensitive' : ''}`,
  },
  {
    key: 'now',
    header: 'As charged',
    numeric: true,
    cell: (row) => (row.current_fee === null ? 'Not known' : pounds(row.current_fee)),
  },
  { key: 'draft', header: 'By the draft', numeric: true, cell: (row) => pounds(row.draft_fee) },
]
