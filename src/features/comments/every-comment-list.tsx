import { listComments, markCommentRead } from '../../../domain/contract/comments.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { commentTopics } from '../../../domain/contract/enums/comments.ts'
import { exportComments } from '../../../domain/contract/exports.ts'
import { commentTopicLabels } from '../../../domain/labels/comments.ts'
import { timeWords } from '../../../domain/words.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { DateText } from '../../components/DateText.tsx'
import { Tag } from '../../components/Tag.tsx'
import { Reference, StepButton, TwoLines } from '../../lists/cells.tsx'
import { defineList } from '../../lists/list-definition.ts'
import { ListPage } from '../../lists/ListPage.tsx'
import { areasFilter, worksFilter } from '../../lists/place-filters.ts'

type Row = AnswerOf<typeof listComments>['rows'][number]

/** Why a comment cannot be marked as read by this side; undefined when it can (BR-WORK-08). */
export function readAlready(row: Pick<Row, 'is_read' | 'is_internal' | 'author_organisation_reference'>, own: string) {
  if (row.is_read) return 'read already'
  if (row.is_internal) return 'internal'
  return row.author_organisation_reference === own ? 'written by your own side' : undefined
}

export const commentsList = defineList(listComments, {
  address: recordPaths.list('comments'),
  title: 'Comments',
  noun: ['comment', 'comments'],
  filters: [
    {
      kind: 'flags',
      title: 'Read',
      flags: { is_not_read: 'Not read', is_read: 'Read' },
    },
    {
      kind: 'flags',
      title: 'From',
      flags: { is_incoming: 'The other side', is_outgoing: 'Our side', is_internal: 'Internal only' },
    },
    { kind: 'choices', name: 'topic', title: 'Topic', values: commentTopics, labels: commentTopicLabels },
    worksFilter,
    areasFilter,
  ],
  moreFilters: [
    { kind: 'text', name: 'author_email_address', title: 'Email address of the author' },
    { kind: 'days', title: 'Written', from: 'date_created_from', to: 'date_created_to' },
  ],
  sorts: {},
  keyOf: (row) => row.comment_reference_number,
  columns: () => [
    {
      key: 'works',
      header: 'Works',
      rowHeader: true,
      cell: (row) => (
        <Reference
          href={recordPaths.comment(row.work_reference_number, row.comment_reference_number)}
          second={row.topic_string}
        >
          {row.work_reference_number}
        </Reference>
      ),
    },
    {
      key: 'detail',
      header: 'Comment',
      width: '45%',
      cell: (row) => (
        <span className="app-words">
          <TwoLines first={row.detail} second={`${row.author_email_address}, ${row.author_organisation_reference}`} />
        </span>
      ),
    },
    {
      key: 'written',
      header: 'Written',
      cell: (row) => (
        <TwoLines first={<DateText value={row.date_created} as="day" />} second={timeWords(row.date_created)} />
      ),
    },
    {
      key: 'status',
      header: 'Read',
      card: 'top',
      afterwards: 'says',
      cell: (row) => <Read row={row} />,
    },
    {
      key: 'step',
      header: 'Next step',
      headerHidden: true,
      card: 'foot',
      cell: (row) => (
        <StepButton
          about={`on ${row.work_reference_number}`}
          step={{ text: 'Reply', href: paths.work(row.work_reference_number, 'comments') }}
        />
      ),
    },
  ],
  emptyWords: 'What the two sides say to each other about works appears here.',
  exportTo: { endpoint: exportComments },
  bulk: {
    endpoint: markCommentRead,
    text: 'Mark as read',
    done: 'marked as read',
    notNow: (row, { organisation }) => readAlready(row, organisation),
    input: (row) => ({
      params: {
        workReferenceNumber: row.work_reference_number,
        commentReferenceNumber: row.comment_reference_number,
      },
      body: {},
    }),
  },
})

function Read({ row }: { row: Row }) {
  if (row.is_internal) return <Tag colour="grey">Internal</Tag>
  if (!row.is_read) return <Tag colour="blue">Not read</Tag>
  return (
    <TwoLines
      first={<Tag colour="grey">Read</Tag>}
      second={row.read_on ? <DateText value={row.read_on} as="day" /> : undefined}
    />
  )
}

export const CommentsList = () => <ListPage definition={commentsList} />
