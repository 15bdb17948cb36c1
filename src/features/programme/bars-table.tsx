import { useState } from 'react'
import { countWords } from '../../../domain/words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Tag } from '../../components/Tag.tsx'
import { dayInTable } from './bar-words.ts'
import { barHref } from './bar-link.ts'
import { placed, type PlacedBar, type ProgrammeBar } from './programme-lanes.ts'

const atOnce = 100

interface BarsTableProps {
  bars: readonly ProgrammeBar[]
  today: string
  /** What the rows of the chart are: "Street". */
  rowsAre: string
  canTry: (placed: PlacedBar) => boolean
  /** Opens the panel in which other dates are tried. */
  onTry: (key: string) => void
}

/** The chart in words: the same bars in the same order. */
export function BarsTable({ bars, today, rowsAre, canTry, onTry }: BarsTableProps) {
  const [most, setMost] = useState(atOnce)
  const left = bars.length - most
  const columns = columnsFor(rowsAre, today, canTry, onTry)
  return (
    <>
      <DataTable
        caption="Programme"
        captionHidden
        columns={columns}
        rows={bars.slice(0, most).map((bar) => placed(bar, today))}
        rowKey={({ key }) => key}
      />
      {left > 0 ? (
        <Button variant="secondary" onPress={() => setMost(most + atOnce)}>
          {`Show ${Math.min(left, atOnce)} more of ${countWords(left, 'line')}`}
        </Button>
      ) : null}
    </>
  )
}

function columnsFor(
  rowsAre: string,
  today: string,
  canTry: BarsTableProps['canTry'],
  onTry: BarsTableProps['onTry'],
): Column<PlacedBar>[] {
  return [
    { key: 'group', header: rowsAre, cell: ({ bar }) => bar.group_name },
    {
      key: 'what',
      header: 'What',
      rowHeader: true,
      cell: ({ bar }) => (
        <>
          <AppLink href={barHref(bar)}>{bar.reference}</AppLink>
          <span className="app-second">
            {bar.organisation}, {bar.what}
            {rowsAre === 'Street' ? '' : `, ${bar.street_name}`}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      header: 'Status',
      cell: ({ bar, overrunFrom }) => (
        <>
          {bar.phase === 'in_progress' ? <Tag colour="green">{bar.status_string}</Tag> : bar.status_string}
          {overrunFrom ? <span className="app-second">Overrunning since {dayInTable(overrunFrom, today)}</span> : null}
        </>
      ),
    },
    {
      key: 'traffic',
      header: 'Traffic',
      cell: ({ bar }) => (
        <>
          {bar.traffic_management_type_string ?? 'None'}
          {bar.is_traffic_sensitive ? <span className="app-second">Traffic-sensitive</span> : null}
        </>
      ),
    },
    {
      key: 'dates',
      header: 'Dates',
      width: '130px',
      card: 'top',
      cell: ({ from, to, askedTo }) => (
        <>
          {dayInTable(from, today)}
          <span className="app-second">to {dayInTable(to, today)}</span>
          {askedTo ? <span className="app-second">asked to {dayInTable(askedTo, today)}</span> : null}
        </>
      ),
    },
    {
      key: 'try',
      header: 'Other dates',
      headerHidden: true,
      card: 'foot',
      cell: (one) =>
        canTry(one) ? (
          <Button variant="secondary" size="row" onPress={() => onTry(one.key)} about={`for ${one.bar.reference}`}>
            Try other dates
          </Button>
        ) : null,
    },
  ]
}
