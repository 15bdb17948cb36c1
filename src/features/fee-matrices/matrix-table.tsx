import { feeColumns, feeRows, type Fees } from '../../../domain/rules/fee-matrix-checks.ts'
import { moneyWords } from '../../../domain/words.ts'
import { DataTable } from '../../components/DataTable.tsx'

/** The twelve fees in the matrix's own rows and columns. */
export function MatrixTable({ fees, caption }: { fees: Fees; caption: string }) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      rows={feeRows}
      rowKey={({ name }) => name}
      columns={[
        { key: 'fee', header: 'Fee', rowHeader: true, cell: ({ words }) => words },
        ...feeColumns.map((column) => ({
          key: column.name,
          header: column.words.charAt(0).toUpperCase() + column.words.slice(1),
          numeric: true,
          cell: ({ name }: (typeof feeRows)[number]) => moneyWords(Math.round(fees[`${name}_${column.name}`] * 100)),
        })),
      ]}
    />
  )
}
