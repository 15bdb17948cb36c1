import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { fillPath, type AnswerOf, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { feeReconciliationOutcomes } from '../../../domain/contract/enums/fees.ts'
import {
  deleteFeeReconciliation,
  getFeeDifferences,
  getFeeReconciliation,
  listReconciledPermits,
} from '../../../domain/contract/fee-reconciliations.ts'
import { feeReconciliationOutcomeLabels } from '../../../domain/labels/fees.ts'
import { dateWords, moneyWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Nothing, Reference } from '../../lists/cells.tsx'
import { pageRows } from '../../lists/list-address.ts'
import { pageWords } from '../../lists/list-words.ts'
import { signedMoney } from './reconciliation-list.tsx'

type Reconciliation = AnswerOf<typeof getFeeReconciliation>
type Row = AnswerOf<typeof listReconciledPermits>['rows'][number]

/** One reconciliation: both totals, then the permits by what came of them. */
export function ReconciliationPage() {
  const { reconciliationId = '' } = useParams()
  const params = { reconciliationId: Number(reconciliationId) }
  return (
    <RecordPage
      query={queryFor(getFeeReconciliation, { params })}
      crumbs={[
        { text: 'Home', href: paths.home() },
        { text: 'Fees', href: recordPaths.fees() },
        { text: 'Reconciliations', href: recordPaths.feeReconciliations() },
        { text: reconciliationId },
      ]}
      name="reconciliation"
      whyRestricted="Reconciliations are the authority’s own."
    >
      {(one) => <Shown one={one} />}
    </RecordPage>
  )
}

function Shown({ one }: { one: Reconciliation }) {
  const may = useMay()
  const { user } = useActing()
  const id = one.reconciliation_id
  const owner = {
    promoter_swa_code: '',
    highway_authority_swa_code: user.organisation_reference,
    workstream_prefix: '',
  }
  return (
    <>
      <PageTitle title={one.name} caption={`${dateWords(one.date_from)} to ${dateWords(one.date_to)}`} />
      <SummaryList
        rows={[
          { key: 'File', value: `${one.file_name}, by ${one.created_by}` },
          { key: 'Finance', value: signedMoney(one.finance_total) },
          { key: 'Ledger', value: signedMoney(one.ledger_total) },
          { key: 'Finance less ledger', value: signedMoney(one.finance_total - one.ledger_total) },
          {
            key: 'Permits',
            value: feeReconciliationOutcomes
              .map(
                (outcome) =>
                  `${feeReconciliationOutcomeLabels[outcome]} ${one.counts[outcome].toLocaleString('en-GB')}`,
              )
              .join(', '),
          },
          ...(one.skipped_rows > 0
            ? [
                {
                  key: 'Left out',
                  value: `${one.skipped_rows.toLocaleString('en-GB')} rows without a permit reference`,
                },
              ]
            : []),
        ]}
      />
      <ButtonGroup>
        <a
          className="govuk-link"
          href={fillPath(getFeeDifferences as Endpoint, { reconciliationId: id })}
          download={`${one.name} differences.csv`}
        >
          Download the differences (CSV)
        </a>
        {may(deleteFeeReconciliation, owner) ? (
          <AppLink href={recordPaths.feeReconciliation(id, 'delete')}>Delete this reconciliation</AppLink>
        ) : null}
      </ButtonGroup>
      <Permits id={id} />
    </>
  )
}

function Permits({ id }: { id: number }) {
  const [search] = useSearchParams()
  const navigate = useNavigate()
  const { role } = useActing()
  const page = Math.max(1, Number(search.get('page')) || 1)
  const outcome = feeReconciliationOutcomes.find((one) => one === search.get('outcome'))
  const hrefOf = (next: number, chosen: string = outcome ?? '') => {
    const asked = new URLSearchParams({
      ...(chosen ? { outcome: chosen } : {}),
      ...(next > 1 ? { page: String(next) } : {}),
    })
    return `${recordPaths.feeReconciliation(id)}?${asked}`
  }
  const { data, isError, refetch } = useQuery({
    ...queryFor(listReconciledPermits, {
      params: { reconciliationId: id },
      query: { offset: (page - 1) * pageRows, include_total_count: true, ...(outcome ? { outcome: [outcome] } : {}) },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <FilterSelect
        label="Show"
        value={outcome ?? ''}
        allText="All permits"
        options={feeReconciliationOutcomes.map((value) => ({ value, label: feeReconciliationOutcomeLabels[value] }))}
        onChange={(value) => void navigate(hrefOf(1, value))}
      />
      {isError ? (
        <ErrorPanel title="The permits could not be loaded" onTryAgain={async () => void (await refetch())} />
      ) : null}
      {!data && !isError ? <Skeleton text="Loading permits" rows={6} /> : null}
      {data?.rows.length === 0 ? <EmptyState title="No permits match" /> : null}
      {data && data.rows.length > 0 ? (
        <>
          <DataTable
            caption="Permits"
            captionHidden
            columns={columnsOf(role !== 'Admin')}
            rows={data.rows}
            rowKey={(row) => row.permit_reference_number}
          />
          <Pagination
            page={page}
            hasNext={data.pagination.has_next_page}
            hrefOf={(next) => hrefOf(next)}
            summary={pageWords(page, data.rows.length, data.pagination)}
          />
        </>
      ) : null}
    </>
  )
}

/** @param opens  an administrator alone opens no permits */
function columnsOf(opens: boolean): readonly Column<Row>[] {
  return [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      cell: (row) =>
        opens && row.work_reference_number ? (
          <Reference
            href={paths.permit(row.work_reference_number, row.permit_reference_number)}
            second={row.promoter_organisation ?? ''}
          >
            {row.permit_reference_number}
          </Reference>
        ) : (
          <span className="app-words">{row.permit_reference_number}</span>
        ),
    },
    { key: 'outcome', header: 'Result', card: 'top', cell: (row) => row.outcome_string },
    {
      key: 'line',
      header: 'Row of the file',
      numeric: true,
      cell: (row) => row.first_line ?? <Nothing says="Not in the file" />,
    },
    { key: 'finance', header: 'Finance', numeric: true, cell: (row) => amountWords(row.finance_amount) },
    {
      key: 'ledger',
      header: 'Ledger',
      numeric: true,
      cell: (row) =>
        row.ledger_amount === null && row.outcome !== 'finance_only' ? 'Not known' : amountWords(row.ledger_amount),
    },
    {
      key: 'difference',
      header: 'Difference',
      numeric: true,
      cell: (row) => (row.difference === null ? 'Not known' : signedMoney(row.difference)),
    },
  ]
}

const amountWords = (pounds: number | null) =>
  pounds === null ? <Nothing says="None" /> : pounds < 0 ? signedMoney(pounds) : moneyWords(Math.round(pounds * 100))
