import { useState } from 'react'
import { countWords, dayDate } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Tag } from '../../components/Tag.tsx'
import { ItemLink } from './item-link.tsx'
import type { Overlap, ProgrammeItem } from './overlaps.ts'

const atFirst = 10

/** Pairs that get in each other's way. The gravest stand first; the rest come when they are asked for. */
export function OverlapList({ overlaps }: { overlaps: readonly Overlap[] }) {
  const [most, setMost] = useState(atFirst)
  if (overlaps.length === 0) return null
  const left = overlaps.length - most
  return (
    <>
      <DataTable
        caption="Overlaps"
        captionHidden
        columns={columns}
        rows={overlaps.slice(0, most)}
        rowKey={({ one, other }) => `${one.reference} ${other.reference}`}
      />
      {left > 0 ? (
        <Button variant="secondary" onPress={() => setMost(most + atFirst)}>
          {`Show ${Math.min(left, atFirst)} more of ${left}`}
        </Button>
      ) : null}
    </>
  )
}

const columns: Column<Overlap>[] = [
  {
    key: 'street',
    header: 'Street',
    rowHeader: true,
    cell: ({ one }) => (
      <>
        {one.street_name}
        <span className="app-second">{one.town}</span>
      </>
    ),
  },
  { key: 'one', header: 'Works or plan', cell: ({ one }) => <Side item={one} /> },
  { key: 'other', header: 'With', cell: ({ other }) => <Side item={other} /> },
  {
    key: 'days',
    header: 'Together',
    card: 'top',
    cell: ({ days, from, metres, other }) => (
      <>
        {other.kind === 'section_58' ? <Tag colour="red">Restricted</Tag> : countWords(days, 'day')}
        <span className="app-second">
          from {dayDate(from)}, {metres === 0 ? 'same place' : `${metres} m apart`}
        </span>
      </>
    ),
  },
]

function Side({ item }: { item: ProgrammeItem }) {
  return (
    <>
      <ItemLink item={item} />
      <span className="app-second">
        {[item.organisation, item.what, item.traffic_management_type_string].filter(Boolean).join(', ')}
      </span>
    </>
  )
}
