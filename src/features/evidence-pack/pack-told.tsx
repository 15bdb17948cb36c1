/** What was said and what happened, oldest first: as a reader of paper follows it. */
import { dateTimeWords } from '../../../domain/words.ts'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { Tag } from '../../components/Tag.tsx'
import type { Comment } from '../comments/comment-facts.ts'
import { personOf, type HistoryEvent } from '../history/history-facts.ts'

export function PackComments({ comments }: { comments: readonly Comment[] }) {
  const inOrder = comments.toSorted((one, other) => one.at.localeCompare(other.at))
  return (
    <ol className="govuk-list">
      {inOrder.map((comment) => (
        <li className="app-pack__comment" key={comment.reference}>
          <strong>{comment.topic}</strong> {comment.isInternal ? <Tag colour="outline">Internal</Tag> : null}
          <span className="app-second">
            {comment.reference}, {dateTimeWords(comment.at)}, {comment.author}
          </span>
          <span className="app-lines">{comment.detail}</span>
        </li>
      ))}
    </ol>
  )
}

export function PackHistory({ events }: { events: readonly HistoryEvent[] }) {
  const inOrder = events.toSorted((one, other) => one.action_date.localeCompare(other.action_date))
  return (
    <DataTable
      caption="Everything that happened, oldest first"
      captionHidden
      columns={columns}
      rows={inOrder}
      rowKey={({ update_id }) => String(update_id)}
    />
  )
}

const columns: readonly Column<HistoryEvent>[] = [
  { key: 'when', header: 'When', width: '20%', cell: ({ action_date }) => dateTimeWords(action_date) },
  {
    key: 'what',
    header: 'What',
    rowHeader: true,
    cell: (event) => (
      <>
        {event.event_string}
        <span className="app-second">{event.details}</span>
      </>
    ),
  },
  { key: 'who', header: 'Who', width: '26%', cell: (event) => personOf(event) },
]
