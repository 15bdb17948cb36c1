import { lazy, Suspense, useMemo, useState } from 'react'
import { areaChangeLabels } from '../../../domain/labels/geographical-areas.ts'
import { countWords } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { FilterSelect } from '../../components/FilterSelect.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Tag, type TagColour } from '../../components/Tag.tsx'
import { consequenceOf, rowsOfKind, type DifferenceKind, type DifferenceRow } from './difference-rows.ts'
import type { DifferenceAnswer } from './save-area.tsx'
import { StreetCell } from './street-cell.tsx'

const StreetLinesMap = lazy(async () => ({ default: (await import('../../map/StreetLinesMap.tsx')).StreetLinesMap }))

const step = 25
const looks = { added: 'added', removed: 'removed', unchanged: 'member' } as const

/** Old and new list beside each other: where the streets are, and each with what follows for it. */
export function Difference({ difference, isNew }: { difference: DifferenceAnswer; isNew: boolean }) {
  const { rows, is_capped } = difference
  const [kind, setKind] = useState<DifferenceKind>(() => (isNew ? 'added' : 'changes'))
  const [most, setMost] = useState(step)
  const shown = rowsOfKind(rows, kind)
  const streets = useMemo(
    () =>
      rows.flatMap(({ usrn, street_descriptor, town, change, geometry }) =>
        geometry ? { usrn, words: `${street_descriptor}, ${town}`, look: looks[change], geometry } : [],
      ),
    [rows],
  )
  return (
    <>
      {streets.length === 0 ? (
        <p className="govuk-body">None of these streets has a line to draw.</p>
      ) : (
        <Suspense fallback={<Skeleton text="Loading the map" rows={6} />}>
          <StreetLinesMap
            streets={streets}
            label="Map of what changes"
            looks={isNew ? { added: 'In the new area' } : { added: 'Added', removed: 'Removed', member: 'Unchanged' }}
          />
        </Suspense>
      )}
      {is_capped ? (
        <p className="govuk-body">
          The first {rows.length.toLocaleString('en-GB')} streets are shown, those that change before the others.
        </p>
      ) : null}
      <FilterSelect
        label="Show"
        value={kind}
        options={isNew ? kinds.filter(({ value }) => value === 'added' || value === 'to_look_at') : kinds}
        onChange={(value) => {
          setKind(kinds.find((one) => one.value === value)?.value ?? 'changes')
          setMost(step)
        }}
      />
      <p className="govuk-body" role="status">
        {countWords(shown.length, 'street')}
      </p>
      {shown.length === 0 ? null : (
        <DataTable
          caption="Streets of the old and the new list"
          captionHidden
          columns={columns}
          rows={shown.slice(0, most)}
          rowKey={({ usrn }) => String(usrn)}
        />
      )}
      {shown.length > most ? (
        <Button variant="secondary" onPress={() => setMost(most + 100)}>
          Show {Math.min(100, shown.length - most)} more
        </Button>
      ) : null}
    </>
  )
}

const kinds: readonly { value: DifferenceKind; label: string }[] = [
  { value: 'changes', label: 'What changes' },
  { value: 'added', label: 'Added' },
  { value: 'removed', label: 'Removed' },
  { value: 'unchanged', label: 'Unchanged' },
  { value: 'to_look_at', label: 'To look at' },
]

const colours: Readonly<Record<DifferenceRow['change'], TagColour>> = {
  added: 'green',
  removed: 'red',
  unchanged: 'grey',
}

const columns: Column<DifferenceRow>[] = [
  {
    key: 'street',
    header: 'Street',
    rowHeader: true,
    cell: ({ street_descriptor, town }) => <StreetCell {...{ street_descriptor, town }} />,
  },
  { key: 'usrn', header: 'USRN', cell: ({ usrn }) => usrn },
  {
    key: 'change',
    header: 'Change',
    card: 'top',
    cell: ({ change }) => <Tag colour={colours[change]}>{areaChangeLabels[change]}</Tag>,
  },
  { key: 'then', header: 'To look at', cell: (row) => consequenceOf(row) },
]
