import { dateTimeWords } from '../../../domain/words.ts'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TwoLines } from '../../lists/cells.tsx'
import { keptExports, type KeptExport } from '../../lists/kept-exports.ts'

interface WaitingExportsProps {
  owner: string
  waiting: readonly KeptExport[]
}

/** Exports that the service has not got yet: it takes the next once the one before has begun. */
export function WaitingExports({ owner, waiting }: WaitingExportsProps) {
  return (
    <DataTable caption="Waiting on this device" columns={columnsOf(owner)} rows={waiting} rowKey={(one) => one.id} />
  )
}

function columnsOf(owner: string): readonly Column<KeptExport>[] {
  return [
    {
      key: 'what',
      header: 'Export',
      rowHeader: true,
      cell: (one) => <TwoLines first={one.title} second={one.description} />,
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (one) =>
        one.trouble === undefined ? <Tag colour="grey">Waiting</Tag> : <Tag colour="red">Not accepted</Tag>,
    },
    { key: 'when', header: 'Asked for', cell: (one) => dateTimeWords(one.askedAt) },
    {
      key: 'why',
      header: 'Why',
      cell: (one) => one.trouble ?? 'Sent by itself as soon as the one before it has begun.',
    },
    {
      key: 'remove',
      header: 'Remove',
      headerHidden: true,
      card: 'foot',
      cell: (one) => (
        <Button
          variant="secondary"
          size="row"
          about={`the export of ${one.title}`}
          onPress={() => keptExports(owner).remove(one.id)}
        >
          Remove
        </Button>
      ),
    },
  ]
}
