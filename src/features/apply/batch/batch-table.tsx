import { englandAndWales } from '../../../../domain/rules/bank-holidays.ts'
import { workCategoryLabels } from '../../../../domain/labels/permits.ts'
import { countWords } from '../../../../domain/words.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { Button } from '../../../components/Button.tsx'
import { ButtonGroup } from '../../../components/ButtonGroup.tsx'
import { DataTable } from '../../../components/DataTable.tsx'
import type { Column } from '../../../components/DataTable.tsx'
import { Tag } from '../../../components/Tag.tsx'
import type { TagColour } from '../../../components/Tag.tsx'
import { dateOf } from '../../../forms/date-parts.ts'
import { useClashes } from '../../clashes/use-clashes.ts'
import type { ApplicationDraft } from '../application-answers.ts'
import type { Surroundings } from '../application-steps.ts'
import { dateRangeWords } from '../application-words.ts'
import { meaningOf } from '../dates-meaning.ts'
import { itemDraft, itemName, itemProblems, itemState } from './batch-model.ts'
import type { BatchItem, ItemState } from './batch-model.ts'

interface BatchTableProps {
  base: ApplicationDraft
  items: readonly BatchItem[]
  surroundings: Surroundings
  /** Asks seven layers for each street: only when wanted. */
  countsNear: boolean
  isBusy: boolean
  onChange: (item: BatchItem) => void
  onRemove: (item: BatchItem) => void
  onTakeOut: (item: BatchItem) => void
}

type Row = Omit<BatchTableProps, 'items' | 'countsNear'> & { readonly item: BatchItem }

/** Every street with what is its own, what it lacks, and what became of it. */
export function BatchTable({ items, countsNear, ...rest }: BatchTableProps) {
  return (
    <DataTable
      caption={countWords(items.length, 'street')}
      columns={countsNear ? withNear : columns}
      rows={items.map((item) => ({ item, ...rest }))}
      rowKey={({ item }) => item.id}
      rowTone={({ item }) => (item.refused.length > 0 ? 'warning' : undefined)}
    />
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'street',
    header: 'Street',
    rowHeader: true,
    cell: ({ base, item }) => (
      <>
        {itemName(base, item)}
        <span className="app-second">{item.answers.works_location_description}</span>
      </>
    ),
  },
  { key: 'dates', header: 'Dates', cell: ({ base, item }) => dateRangeWords(itemDraft(base, item).answers) ?? 'None' },
  {
    key: 'category',
    header: 'Category',
    cell: ({ base, item, surroundings }) => {
      const meaning = meaningOf(itemDraft(base, item), surroundings.now, englandAndWales)
      return meaning ? workCategoryLabels[meaning.category] : 'Not known yet'
    },
  },
  { key: 'state', header: 'State', cell: (row) => <State {...row} /> },
  { key: 'actions', header: 'Actions', headerHidden: true, card: 'foot', cell: (row) => <Actions {...row} /> },
]

const withNear: readonly Column<Row>[] = [
  ...columns.slice(0, 3),
  { key: 'near', header: 'What else is near', cell: ({ base, item }) => <Near base={base} item={item} /> },
  ...columns.slice(3),
]

const states: Readonly<Record<ItemState, { words: string; colour: TagColour }>> = {
  sent: { words: 'Sent', colour: 'green' },
  not_known: { words: 'Not known: send again', colour: 'yellow' },
  refused: { words: 'Not accepted', colour: 'red' },
  to_put_right: { words: 'To put right', colour: 'orange' },
  ready: { words: 'Ready', colour: 'blue' },
}

function State({ base, item, surroundings }: Row) {
  const problems = itemProblems(base, item, surroundings)
  const { words, colour } = states[itemState(item, problems)]
  const lines = item.refused.length > 0 ? item.refused : problems.map(({ message }) => message)
  return (
    <>
      <Tag colour={colour}>{words}</Tag>
      {item.sent ? (
        <span className="app-second">
          <AppLink href={paths.permit(item.sent.wrn, item.sent.prn)}>{item.sent.prn}</AppLink>
        </span>
      ) : null}
      {lines.length > 0 ? (
        <ul className="govuk-list govuk-body-s">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
}

function Actions({ base, item, isBusy, onChange, onRemove, onTakeOut }: Row) {
  if (item.sent || item.attempt || isBusy) return null
  const about = itemName(base, item)
  return (
    <ButtonGroup>
      <Button variant="secondary" size="row" about={about} onPress={() => onChange(item)}>
        Change
      </Button>
      <Button variant="secondary" size="row" about={about} onPress={() => onRemove(item)}>
        Remove
      </Button>
      {item.refused.length > 0 ? (
        <Button variant="secondary" size="row" about={about} onPress={() => onTakeOut(item)}>
          Go on by itself
        </Button>
      ) : null}
    </ButtonGroup>
  )
}

function Near({ base, item }: { base: ApplicationDraft; item: BatchItem }) {
  const { answers } = itemDraft(base, item)
  const found = useClashes({
    geometry: answers.works_coordinates,
    from: dateOf(answers.proposed_start_date)?.toString(),
    to: dateOf(answers.proposed_end_date)?.toString(),
    street: answers.street?.street_descriptor,
    exclude: item.sent?.wrn,
  })
  if (found.layers.length === 0) return 'No dates yet'
  if (found.isLoading) return 'Looking'
  const isPart = found.layers.some(({ isFailed }) => isFailed)
  const words = `${found.counts.all} near, ${found.counts.onSameDays} on the same days`
  return isPart ? `At least ${words}` : words
}
