import { listFeeReconciliations, createFeeReconciliation } from '../../../domain/contract/fee-reconciliations.ts'
import { dateTimeWords, dateWords, moneyWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { Button } from '../../components/Button.tsx'
import { Reference, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { useMayReconcile } from './fee-links.tsx'

/** Files of finance's that were set against the ledger, kept so that they can be opened again. */
const reconciliations = defineList(listFeeReconciliations, {
  address: recordPaths.feeReconciliations(),
  title: 'Reconciliations of fees',
  under: { text: 'Fees', href: recordPaths.fees() },
  noun: ['reconciliation', 'reconciliations'],
  filters: [],
  sorts: {},
  keyOf: (row) => String(row.reconciliation_id),
  columns: () => [
    {
      key: 'name',
      header: 'Name',
      rowHeader: true,
      cell: (row) => (
        <Reference href={recordPaths.feeReconciliation(row.reconciliation_id)} second={row.file_name}>
          {row.name}
        </Reference>
      ),
    },
    {
      key: 'days',
      header: 'Days',
      cell: (row) => <TwoLines first={dateWords(row.date_from)} second={`to ${dateWords(row.date_to)}`} />,
    },
    { key: 'matched', header: 'Matched', numeric: true, cell: ({ counts }) => counts.matched.toLocaleString('en-GB') },
    {
      key: 'not',
      header: 'Not matched',
      numeric: true,
      cell: ({ counts }) => (counts.amount_differs + counts.finance_only + counts.ledger_only).toLocaleString('en-GB'),
    },
    {
      key: 'difference',
      header: 'Finance less ledger',
      numeric: true,
      cell: (row) => signedMoney(row.finance_total - row.ledger_total),
    },
    {
      key: 'made',
      header: 'Made',
      cell: (row) => <TwoLines first={dateTimeWords(row.date_created)} second={row.created_by} />,
    },
  ],
  emptyWords: 'Upload a file of finance’s to see what matches the ledger and what does not.',
  make: {
    endpoint: createFeeReconciliation,
    text: 'Upload a file',
    href: recordPaths.newFeeReconciliation(),
  },
  note: () => <Button href={recordPaths.newFeeReconciliation()}>Upload a file</Button>,
})

export function signedMoney(pounds: number): string {
  const pence = Math.round(pounds * 100)
  return pence < 0 ? `−${moneyWords(-pence)}` : moneyWords(pence)
}

export function ReconciliationList() {
  return useMayReconcile() ? (
    <ListPage definition={reconciliations} />
  ) : (
    <Trouble error={new ApiError('restricted', '')} />
  )
}
