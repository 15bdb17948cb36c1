import { useState } from 'react'
import { dayDate, shortDate } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Kind } from './coordination-filters.ts'
import { ItemLink } from './item-link.tsx'
import { daysOf, type ProgrammeItem } from './overlaps.ts'
import { barOf, weekMarks } from './programme-bars.ts'

const atFirst = 50

interface Days {
  readonly from: string
  readonly to: string
}

/** Bars against the days, street by street. The dates stand in words beside each bar: the picture says nothing else. */
export function ProgrammeTable({ items, days }: { items: readonly ProgrammeItem[]; days: Days }) {
  const [most, setMost] = useState(atFirst)
  const left = items.length - most
  return (
    <>
      <DataTable
        caption="Programme"
        captionHidden
        columns={columnsFor(days)}
        rows={byStreet(items).slice(0, most)}
        rowKey={({ reference }) => reference}
      />
      {left > 0 ? (
        <Button variant="secondary" onPress={() => setMost(most + atFirst)}>
          {`Show ${Math.min(left, atFirst)} more of ${left}`}
        </Button>
      ) : null}
    </>
  )
}

/** Lines of one street together; streets in the order of their names. */
function byStreet(items: readonly ProgrammeItem[]): ProgrammeItem[] {
  return [...items].sort(
    (a, b) => a.street_name.localeCompare(b.street_name) || a.usrn - b.usrn || (a.start_date < b.start_date ? -1 : 1),
  )
}

function columnsFor(days: Days): Column<ProgrammeItem>[] {
  return [
    {
      key: 'street',
      header: 'Street',
      cell: (item) => (
        <>
          {item.street_name}
          <span className="app-second">{item.town}</span>
        </>
      ),
    },
    {
      key: 'what',
      header: 'What',
      rowHeader: true,
      cell: (item) => (
        <>
          <ItemLink item={item} />
          <span className="app-second">
            {item.organisation}, {item.what}
          </span>
        </>
      ),
    },
    {
      key: 'status',
      header: 'Status',
      cell: (item) => (item.is_in_progress ? <Tag colour="green">In progress</Tag> : item.status_string),
    },
    {
      key: 'dates',
      header: 'Dates',
      width: '112px',
      card: 'top',
      cell: (item) => (
        <>
          {dayDate(daysOf(item).from)}
          <span className="app-second">to {dayDate(daysOf(item).to)}</span>
        </>
      ),
    },
    {
      key: 'bar',
      header: `${shortDate(days.from)} to ${shortDate(days.to)}`,
      width: '34%',
      cell: (item) => <BarOf item={item} days={days} />,
    },
  ]
}

const looks: Readonly<Record<Kind, string>> = {
  works: 'works',
  forward_plan: 'plan',
  activity: 'activity',
  section_58: 'restriction',
}

/** A picture of what the dates beside it say. */
function BarOf({ item, days }: { item: ProgrammeItem; days: Days }) {
  const bar = barOf(daysOf(item), days)
  return (
    <span className="app-programme__lane" aria-hidden="true">
      {weekMarks(days).map(({ day, left }) => (
        <span key={day} className="app-programme__week" style={{ left: `${left}%` }} />
      ))}
      {bar ? (
        <span
          className={`app-programme__bar app-programme__bar--${looks[item.kind]}${item.is_in_progress ? ' app-programme__bar--now' : ''}`}
          style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
        />
      ) : null}
    </span>
  )
}
