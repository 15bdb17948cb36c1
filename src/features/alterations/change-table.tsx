import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import type { ChangeRow } from './change-rows.ts'
import { topics } from './change-topics.ts'
import './alterations.css'

interface ChangeTableProps {
  rows: readonly ChangeRow[]
  caption: string
  /** Heading of the left side: "Now", or "Before" for what is decided. */
  before: string
  after: string
  /** Where a row's answer is changed; rows without an address have no link. */
  hrefOf?: (field: string) => string | undefined
}

/** Two states side by side. What is taken out and what is put in is told by words and strokes, not by colour alone. */
export function ChangeTable({ rows, caption, ...sides }: ChangeTableProps) {
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columnsFor(sides)}
      rows={rows}
      rowKey={({ topic, key }) => `${topic} ${key}`}
    />
  )
}

function columnsFor({ before, after, hrefOf }: Pick<ChangeTableProps, 'before' | 'after' | 'hrefOf'>) {
  const columns: Column<ChangeRow>[] = [
    {
      key: 'what',
      header: 'What',
      rowHeader: true,
      width: '24%',
      cell: ({ key, topic }) => (
        <>
          {key}
          {topics[topic].title === key ? null : <span className="app-second">{topics[topic].title}</span>}
        </>
      ),
    },
    {
      key: 'before',
      header: before,
      width: '35%',
      cell: (row) => <Lines lines={row.before} others={row.after} mark="out" row={row} />,
    },
    { key: 'after', header: after, cell: (row) => <Lines lines={row.after} others={row.before} mark="in" row={row} /> },
  ]
  const action: Column<ChangeRow> = {
    key: 'action',
    header: 'Change',
    headerHidden: true,
    card: 'foot',
    width: '6rem',
    cell: ({ field, key }) => {
      const href = hrefOf?.(field)
      if (!href) return null
      return (
        <AppLink href={href}>
          Change<span className="govuk-visually-hidden"> {key.toLowerCase()}</span>
        </AppLink>
      )
    },
  }
  return hrefOf ? [...columns, action] : columns
}

interface LinesProps {
  lines: readonly string[]
  /** What the other side says. */
  others: readonly string[]
  mark: 'out' | 'in'
  row: ChangeRow
}

function Lines({ lines, others, mark, row }: LinesProps) {
  if (lines.length === 0) return <span className="app-change__none">{row.isChanged ? 'Nothing' : 'Not given'}</span>
  if (!row.isChanged) return <Plain lines={lines} />
  const isList = lines.length > 1 || others.length > 1
  return (
    <ul className="app-change__lines">
      {lines.map((line) => (
        <li key={line}>{others.includes(line) ? line : <Marked line={line} mark={mark} says={isList} />}</li>
      ))}
    </ul>
  )
}

function Plain({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="app-change__lines">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}

/** In a list each line says for itself whether it is new or gone; a single value stands under its heading. */
function Marked({ line, mark, says }: { line: string; mark: 'out' | 'in'; says: boolean }) {
  if (mark === 'out') {
    return (
      <del className="app-change__out">
        {says ? <strong>Taken out: </strong> : null}
        {line}
      </del>
    )
  }
  return (
    <ins className="app-change__in">
      {says ? <strong>Added: </strong> : null}
      {line}
    </ins>
  )
}
