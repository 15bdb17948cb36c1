import { useId } from 'react'
import { AppLink } from './AppLink.tsx'
import { Details } from './Details.tsx'
import type { Column, TableSort } from './DataTable.tsx'

interface DataCardsProps<Row> {
  caption: string
  captionHidden?: boolean
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  sort?: TableSort
  sortHref?: (sort: TableSort) => string
  rowTone?: (row: Row) => string | undefined
}

/** The phone's form of a table: one card a row, with a list of header and value in the table's order. */
export function DataCards<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  sort,
  sortHref,
  rowTone,
}: DataCardsProps<Row>) {
  const captionId = useId()
  return (
    <>
      <p id={captionId} className={captionHidden ? 'govuk-visually-hidden' : 'govuk-heading-m'}>
        {caption}
      </p>
      {sortHref === undefined ? null : <CardSort columns={columns} sort={sort} sortHref={sortHref} />}
      <ul className="app-cards" aria-labelledby={captionId}>
        {rows.map((row) => {
          const tone = rowTone?.(row)
          return (
            <li className={`app-card${tone === undefined ? '' : ` app-card--${tone}`}`} key={rowKey(row)}>
              <Card columns={columns} row={row} />
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Card<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const top = columns.filter((column) => column.card === 'top')
  const foot = columns.filter((column) => column.card === 'foot')
  const lines = columns.filter((column) => !column.rowHeader && (column.card ?? 'line') === 'line')
  return (
    <>
      {top.length === 0 ? null : (
        <div className="app-card__top">
          {top.map((column) => (
            <div key={column.key}>{column.cell(row)}</div>
          ))}
        </div>
      )}
      {columns
        .filter((column) => column.rowHeader)
        .map((column) => (
          <div className="app-card__name" key={column.key}>
            {column.cell(row)}
          </div>
        ))}
      {lines.length === 0 ? null : (
        <dl className="app-card__lines">
          {lines.map((column) => (
            <div className="app-card__line" key={column.key}>
              <dt>{column.header}</dt>
              <dd>{column.cell(row)}</dd>
            </div>
          ))}
        </dl>
      )}
      {foot.length === 0 ? null : (
        <div className="app-card__foot">
          {foot.map((column) => (
            <div key={column.key}>{column.cell(row)}</div>
          ))}
        </div>
      )}
    </>
  )
}

interface CardSortProps<Row> {
  columns: readonly Column<Row>[]
  sort?: TableSort
  sortHref: (sort: TableSort) => string
}

function CardSort<Row>({ columns, sort, sortHref }: CardSortProps<Row>) {
  const sortable = columns.filter((column) => column.sort !== undefined)
  const chosen = sortable.find((column) => column.sort === sort?.by)
  if (sortable.length === 0) return null
  return (
    <Details summary={chosen ? `Sorted by ${chosen.header}` : 'Sort this list'}>
      <ul className="govuk-list">
        {sortable.flatMap((column) =>
          (['ascending', 'descending'] as const).map((direction) => (
            <li key={`${column.key} ${direction}`}>
              <AppLink
                href={sortHref({ by: column.sort ?? column.key, direction })}
                aria-current={sort?.by === column.sort && sort?.direction === direction ? 'true' : undefined}
                replace
              >
                {column.header}, {direction === 'ascending' ? 'first to last' : 'last to first'}
              </AppLink>
            </li>
          )),
        )}
      </ul>
    </Details>
  )
}
