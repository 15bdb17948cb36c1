import type { ReactNode } from 'react'
import { AppLink } from './AppLink.tsx'
import { DataCards } from './DataCards.tsx'
import { useIsPhone } from './phone-width.ts'

export interface Column<Row> {
  key: string
  header: string
  cell: (row: Row) => ReactNode
  /** Value of the list's sort parameter; only columns that the API can sort have one. */
  sort?: string
  /** The cell that names the row. Exactly one column has it. */
  rowHeader?: boolean
  /** Columns of buttons need a header for ears only. */
  headerHidden?: boolean
  numeric?: boolean
  width?: string
  /** Place on the phone card: `top` beside the others of its kind on the first line, `foot` as actions, `none` left out. */
  card?: 'top' | 'line' | 'foot' | 'none'
}

export interface TableSort {
  by: string
  direction: 'ascending' | 'descending'
}

interface DataTableProps<Row> {
  caption: string
  /** True when the heading above already says what the table is. */
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: TableSort
  /** Address of the list sorted by this column in this direction. */
  sortHref?: (sort: TableSort) => string
  rowTone?: (row: Row) => 'chosen' | 'warning' | 'new' | undefined
}

/** A list as a table at the desk and as summary cards on a phone: the same rows and cells in the same order. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isPhone = useIsPhone()
  return isPhone ? <DataCards {...props} /> : <Table {...props} />
}

function Table<Row>(props: DataTableProps<Row>) {
  const { caption, captionHidden = false, columns, rows, rowKey, rowTone } = props
  return (
    <div className="app-table-frame">
      <table className="govuk-table app-table">
        <caption className={captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption govuk-table__caption--m'}>
          {caption}
        </caption>
        <thead className="govuk-table__head">
          <tr className="govuk-table__row">
            {columns.map((column) => (
              <Header key={column.key} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody className="govuk-table__body">
          {rows.map((row) => (
            <tr className={rowClass(rowTone?.(row))} key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowClass(tone: string | undefined): string {
  return `govuk-table__row${tone === undefined ? '' : ` app-table__row--${tone}`}`
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const numeric = column.numeric ? ' govuk-table__cell--numeric' : ''
  if (column.rowHeader) {
    return (
      <th scope="row" className="govuk-table__header">
        {column.cell(row)}
      </th>
    )
  }
  return <td className={`govuk-table__cell${numeric}`}>{column.cell(row)}</td>
}

function Header<Row>({ column, sort, sortHref }: { column: Column<Row> } & DataTableProps<Row>) {
  const isSorted = column.sort !== undefined && sort?.by === column.sort
  return (
    <th
      scope="col"
      className={`govuk-table__header${column.numeric ? ' govuk-table__header--numeric' : ''}`}
      style={column.width === undefined ? undefined : { width: column.width }}
      aria-sort={isSorted ? sort.direction : undefined}
    >
      {column.headerHidden ? (
        <span className="govuk-visually-hidden">{column.header}</span>
      ) : column.sort === undefined || sortHref === undefined ? (
        column.header
      ) : (
        <AppLink href={sortHref(nextSort(column.sort, sort))} replace>
          {column.header}
          {isSorted ? <span aria-hidden="true">{sort.direction === 'ascending' ? ' ▲' : ' ▼'}</span> : null}
        </AppLink>
      )}
    </th>
  )
}

/** A press on the sorted column turns it round; on another it sorts that one ascending. */
function nextSort(by: string, sort: TableSort | undefined): TableSort {
  return { by, direction: sort?.by === by && sort.direction === 'ascending' ? 'descending' : 'ascending' }
}
