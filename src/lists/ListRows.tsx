import { useState } from 'react'
import { useMay } from '../app/session.ts'
import { DataTable, type Column } from '../components/DataTable.tsx'
import { BulkBar } from './BulkBar.tsx'
import { choosingColumn, drawnColumns } from './list-columns.tsx'
import type { ListDefinition, Order, Seen } from './list-definition.ts'

interface ListRowsProps<Row> {
  list: ListDefinition<Row>
  rows: readonly Row[]
  /** Keys of rows that the newest answer no longer has. */
  left: ReadonlySet<string>
  order: Order
  hrefOf: (order: Order) => string
  seen: Seen
  /** Address of the list that the rows are of: what was chosen in another is forgotten. */
  isChosenFrom: string
}

/** The rows; where something can be done with several at once, they can be chosen. */
export function ListRows<Row extends object>(props: ListRowsProps<Row>) {
  const { list, rows, left, order, hrefOf, seen, isChosenFrom } = props
  const may = useMay()
  const [kept, setKept] = useState({ of: isChosenFrom, keys: new Set<string>() })
  const keys = kept.of === isChosenFrom ? kept.keys : new Set<string>()
  const choose = (next: Iterable<string>) => setKept({ of: isChosenFrom, keys: new Set(next) })
  const turn = (key: string) => choose(keys.has(key) ? [...keys].filter((other) => other !== key) : [...keys, key])
  const { bulk, keyOf } = list
  const canChoose = bulk !== undefined && may(bulk.endpoint)
  const columns: readonly Column<Row>[] = [
    ...(canChoose ? [choosingColumn(keyOf, keys, turn)] : []),
    ...drawnColumns(list.columns(seen), (row) => left.has(keyOf(row))),
  ]
  return (
    <>
      {canChoose ? (
        <BulkBar
          list={list}
          action={bulk}
          seen={seen}
          rows={rows.filter((row) => keys.has(keyOf(row)))}
          onChooseAll={() => choose(rows.map(keyOf))}
          onChooseNone={() => choose([])}
        />
      ) : null}
      <DataTable
        caption={list.title}
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        rowTone={(row) => (left.has(keyOf(row)) ? 'warning' : keys.has(keyOf(row)) ? 'chosen' : undefined)}
        sort={sortOf(list, order)}
        sortHref={({ by, direction }) =>
          hrefOf({ sort_column: by, sort_direction: direction === 'ascending' ? 'asc' : 'desc' })
        }
      />
    </>
  )
}

function sortOf(list: ListDefinition<never>, { sort_column, sort_direction }: Order) {
  const by = sort_column ?? (list.isDirectionOnly && sort_direction ? Object.keys(list.sorts)[0] : undefined)
  if (!by) return undefined
  return { by, direction: sort_direction === 'asc' ? ('ascending' as const) : ('descending' as const) }
}
