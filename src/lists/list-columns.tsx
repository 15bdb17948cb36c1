import { Tag } from '../components/Tag.tsx'
import { Nothing } from './cells.tsx'
import type { ListColumn } from './list-definition.ts'
import type { Column } from '../components/DataTable.tsx'

/** The columns as drawn: of a row that the list no longer has, its new state is not known here and nothing can be done. */
export function drawnColumns<Row>(
  columns: readonly ListColumn<Row>[],
  hasLeft: (row: Row) => boolean,
): readonly Column<Row>[] {
  return columns.map((column) => {
    const { afterwards, card, cell } = column
    if (card === 'foot') return { ...column, cell: (row: Row) => (hasLeft(row) ? null : cell(row)) }
    if (!afterwards) return column
    return { ...column, cell: (row: Row) => (hasLeft(row) ? <Left how={afterwards} /> : cell(row)) }
  })
}

function Left({ how }: { how: NonNullable<ListColumn<never>['afterwards']> }) {
  return how === 'says' ? <Tag colour="grey">No longer in this list</Tag> : <Nothing says="Nothing is due" />
}

/** A column to choose rows with, before the others. */
export function choosingColumn<Row>(
  keyOf: (row: Row) => string,
  chosen: ReadonlySet<string>,
  onTurn: (key: string) => void,
): Column<Row> {
  return {
    key: 'choose',
    header: 'Choose',
    headerHidden: true,
    width: '44px',
    card: 'top',
    cell: (row) => {
      const key = keyOf(row)
      return (
        <span className="govuk-checkboxes govuk-checkboxes--small app-choose">
          <span className="govuk-checkboxes__item">
            <input
              className="govuk-checkboxes__input"
              id={`choose-${key}`}
              type="checkbox"
              checked={chosen.has(key)}
              onChange={() => onTurn(key)}
            />
            <label className="govuk-label govuk-checkboxes__label" htmlFor={`choose-${key}`}>
              <span className="govuk-visually-hidden">Choose {key}</span>
            </label>
          </span>
        </span>
      )
    },
  }
}
