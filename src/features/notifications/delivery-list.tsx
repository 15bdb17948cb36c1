import { useState } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { deliveryStatuses } from '../../../domain/contract/enums/deliveries.ts'
import { listDeliveries, sendDeliveryAgain } from '../../../domain/contract/events.ts'
import { deliveryStatusColour, deliveryStatusLabels } from '../../../domain/labels/events.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { useSend } from '../../api/query.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Button } from '../../components/Button.tsx'
import { Tag } from '../../components/Tag.tsx'
import { TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'

type Row = AnswerOf<typeof listDeliveries>['rows'][number]

const deliveryList = defineList(listDeliveries, {
  address: recordPaths.deliveries(),
  title: 'Log of deliveries',
  under: { text: 'Notifications', href: recordPaths.notifications() },
  noun: ['message', 'messages'],
  filters: [
    {
      kind: 'choice',
      name: 'delivery_status',
      title: 'What became of it',
      values: deliveryStatuses,
      labels: deliveryStatusLabels,
    },
  ],
  sorts: {},
  keyOf: (row) => row.message_id,
  columns: ({ may }) => [
    {
      key: 'what',
      header: 'Message',
      rowHeader: true,
      cell: (row) => (
        <TwoLines
          first={row.message_type === 'SubscriptionConfirmation' ? 'Request to confirm' : (row.event_type ?? '')}
          second={row.object_reference}
        />
      ),
    },
    {
      key: 'status',
      header: 'Status',
      card: 'top',
      cell: (row) => <Tag colour={deliveryStatusColour(row.delivery_status)}>{row.delivery_status_string}</Tag>,
    },
    { key: 'when', header: 'Written', cell: (row) => dateTimeWords(row.date_created) },
    { key: 'tries', header: 'Tries', cell: (row) => String(row.tries) },
    {
      key: 'answer',
      header: 'Last answer',
      cell: (row) => (
        <TwoLines
          first={row.last_answer_code === null ? 'None' : String(row.last_answer_code)}
          second={row.last_answer_code === null ? row.last_failure : null}
        />
      ),
    },
    { key: 'then', header: 'Then', cell: thenWords },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (row.delivery_status === 'given_up' && may(sendDeliveryAgain) ? <SendAgain row={row} /> : null),
    },
  ],
  emptyWords: 'Each message to your organisation’s address appears here, with what came of it, for 30 days.',
})

function thenWords(row: Row): string {
  if (row.date_delivered) return `Delivered ${dateTimeWords(row.date_delivered)}`
  if (row.date_given_up) return `Given up ${dateTimeWords(row.date_given_up)}`
  return row.next_try_date ? `Next try ${dateTimeWords(row.next_try_date)}` : ''
}

function SendAgain({ row }: { row: Row }) {
  const send = useSend(sendDeliveryAgain)
  const [isFailed, setFailed] = useState(false)
  return (
    <>
      <Button
        variant="secondary"
        size="row"
        busyText="Sending"
        about={row.object_reference ?? row.message_id}
        onPress={async () => {
          setFailed(false)
          await send.mutateAsync({ params: { messageId: row.message_id } }).catch(() => setFailed(true))
        }}
      >
        Send again
      </Button>
      {isFailed ? (
        <span className="app-second" role="alert">
          Not sent. Try again
        </span>
      ) : null}
    </>
  )
}

export const DeliveryList = () => <ListPage definition={deliveryList} />
