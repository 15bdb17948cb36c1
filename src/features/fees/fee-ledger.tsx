import { chargeKinds } from '../../../domain/contract/enums/fees.ts'
import { workCategories } from '../../../domain/contract/enums/permits.ts'
import { exportFeeLedger, listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import { chargeKindLabels } from '../../../domain/labels/fees.ts'
import { workCategoryLabels } from '../../../domain/labels/permits.ts'
import { dateWords, moneyWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { Nothing, Reference, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { FeeLinks } from './fee-links.tsx'
import { ReconciliationList } from './reconciliation-list.tsx'

/** What a fee may be asked for, with the money: an authority's own, a promoter's by workstream. */
const feeLedger = defineList(listFeeLedger, {
  address: recordPaths.fees(),
  title: 'Fees',
  noun: ['transaction', 'transactions'],
  filters: [
    { kind: 'days', title: 'Transaction', from: 'date_from', to: 'date_to' },
    { kind: 'text', name: 'permit_reference_number', title: 'Permit reference' },
    { kind: 'party', name: 'organisation' },
    {
      kind: 'choices',
      name: 'work_category',
      title: 'Category at the transaction',
      values: workCategories,
      labels: workCategoryLabels,
    },
  ],
  moreFilters: [
    {
      kind: 'choices',
      name: 'transaction_type',
      title: 'Charged for',
      values: chargeKinds,
      labels: chargeKindLabels,
    },
    {
      kind: 'flags',
      title: 'Only',
      flags: { is_traffic_sensitive: 'Traffic-sensitive', is_discounted: 'With a discount' },
    },
  ],
  sorts: { transaction_date: 'Date', fee: 'Fee', permit_reference_number: 'Permit' },
  keyOf: (row) => `${row.permit_reference_number} ${row.transaction_type} ${row.permit_alteration_reference_number}`,
  columns: ({ role }) => [
    {
      key: 'permit',
      header: 'Permit',
      rowHeader: true,
      sort: 'permit_reference_number',
      cell: (row) => (
        <Reference href={paths.permit(row.work_reference_number, row.permit_reference_number)} second={row.street}>
          {row.permit_reference_number}
        </Reference>
      ),
    },
    { key: 'date', header: 'Date', sort: 'transaction_date', cell: (row) => dateWords(row.transaction_date) },
    {
      key: 'what',
      header: 'Charged for',
      cell: (row) => (
        <TwoLines
          first={row.transaction_type_string}
          second={role === 'HighwayAuthority' ? row.promoter_organisation : row.highway_authority}
        />
      ),
    },
    {
      key: 'category',
      header: 'Category then',
      cell: (row) => (
        <TwoLines
          first={row.work_category_string}
          second={`Street ${row.road_category}${row.is_traffic_sensitive ? ', traffic-sensitive' : ''}`}
        />
      ),
    },
    { key: 'fee', header: 'Fee', sort: 'fee', numeric: true, cell: (row) => <Pounds amount={row.fee} /> },
    {
      key: 'discount',
      header: 'Discount',
      numeric: true,
      cell: (row) => (row.assessment_discount ? `${row.assessment_discount}%` : <Nothing says="No discount" />),
    },
    { key: 'total', header: 'Total', numeric: true, cell: (row) => <Pounds amount={row.total} /> },
  ],
  emptyWords: 'Permits granted, PAAs progressed and change requests granted appear here.',
  note: () => (
    <>
      <p className="govuk-body">
        Each transaction has the fee and the category of its own day. The fee report as a file shows the category as it
        is now, and no amounts.
      </p>
      <FeeLinks />
    </>
  ),
  exportTo: { endpoint: exportFeeLedger },
})

function Pounds({ amount }: { amount: number | null }) {
  return amount === null ? 'Not known' : moneyWords(Math.round(amount * 100))
}

/** An administrator alone reads no permits, and so no ledger: of fees they have the reconciliations. */
export function FeesPage() {
  const may = useMay()
  return may(listFeeLedger) ? <ListPage definition={feeLedger} /> : <ReconciliationList />
}
