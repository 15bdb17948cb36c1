import { useQuery } from '@tanstack/react-query'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { longDateWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { InsetText } from '../../components/InsetText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { PrintButton } from '../../components/PrintButton.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { Deadline, TwoLines } from '../../lists/cells.tsx'
import { MissingKinds } from './missing-kinds.tsx'
import { itemKey } from './to-do-address.ts'
import { toDoHref } from '../../../domain/rules/to-do-href.ts'
import { groupTitles, needsTodayWords, needsWords, rowsByGroup, type ToDoAnswer, type ToDoRow } from './to-do-words.ts'
import { AppLink } from '../../components/AppLink.tsx'
import './to-do.css'

/** As many as go on paper. */
const mostRows = 500

/** Overdue and today on one page, for paper and for half past seven in the morning. */
export function ToDoToday() {
  const may = useMay()
  return may(listToDo) ? <Today /> : <Trouble error={new ApiError('restricted', '')} />
}

function Today() {
  const { scope, within } = useActing()
  const query = { group: ['overdue' as const, 'today' as const], ...scope, ...within }
  const today = londonDate(useNow())
  const answer = useQuery({
    queryKey: ['to-do', 'today', query],
    queryFn: async ({ signal }): Promise<ToDoAnswer> => {
      const first = await call(listToDo, { query }, { signal })
      const rows = [...first.rows]
      let hasMore = first.pagination.has_next_page
      while (hasMore && rows.length < mostRows) {
        const next = await call(listToDo, { query: { ...query, offset: rows.length } }, { signal })
        rows.push(...next.rows)
        hasMore = next.pagination.has_next_page
      }
      return { ...first, rows }
    },
  })
  return (
    <>
      <Breadcrumbs
        crumbs={[{ text: 'Home', href: paths.home() }, { text: 'To do', href: recordPaths.toDo() }, { text: 'Today' }]}
      />
      <PageTitle title="To do today" />
      <p className="govuk-body-l">
        {longDateWords(today)}. {answer.data ? needsTodayWords(answer.data) : ''}
      </p>
      <PrintButton />
      {answer.isPending ? <Skeleton text="Loading tasks" rows={8} /> : null}
      {answer.isError ? (
        <ErrorPanel title="Tasks could not be loaded" onTryAgain={async () => void (await answer.refetch())} />
      ) : null}
      {answer.data ? <Digest answer={answer.data} onTryAgain={async () => void (await answer.refetch())} /> : null}
    </>
  )
}

function Digest({ answer, onTryAgain }: { answer: ToDoAnswer; onTryAgain: () => Promise<void> }) {
  const now = useNow()
  const total = answer.groups.overdue + answer.groups.today
  return (
    <>
      {answer.rows.length === 0 ? (
        <EmptyState title="Nothing is overdue or due today">
          <p className="govuk-body">{needsWords(answer)}</p>
        </EmptyState>
      ) : null}
      {rowsByGroup(answer.rows).map(({ group, rows }) => (
        <section key={group} aria-label={groupTitles[group]}>
          <h2 className="govuk-heading-m app-to-do-group">
            {groupTitles[group]} ({answer.groups[group].toLocaleString('en-GB')})
          </h2>
          <DataTable
            caption={`Tasks: ${groupTitles[group]}`}
            captionHidden
            columns={columns(now)}
            rows={rows}
            rowKey={itemKey}
          />
        </section>
      ))}
      {total > answer.rows.length ? (
        <InsetText>
          <p className="govuk-body">The first {answer.rows.length} tasks are shown, those due first.</p>
        </InsetText>
      ) : null}
      <MissingKinds missing={answer.missing} onTryAgain={onTryAgain} />
    </>
  )
}

const columns = (now: Temporal.Instant): Column<ToDoRow>[] => [
  {
    key: 'clock',
    header: 'Time left',
    width: '150px',
    card: 'top',
    cell: (row) => <Deadline on={row.clock_date} now={now} isEstimated={toDoTable[row.kind].clock === 'practice'} />,
  },
  {
    key: 'what',
    header: 'What to do',
    rowHeader: true,
    cell: (row) => (
      <>
        <AppLink href={toDoHref(row)}>{toDoTable[row.kind].task}</AppLink>
        <span className="app-second">{row.reference}</span>
      </>
    ),
  },
  {
    key: 'street',
    header: 'Street',
    cell: (row) => <TwoLines first={row.street} second={[row.town, row.organisation].filter(Boolean).join(', ')} />,
  },
  {
    key: 'traffic',
    header: 'Works',
    cell: (row) => (
      <TwoLines first={row.work_category_string ?? 'No permit'} second={row.traffic_management_type_string} />
    ),
  },
  {
    key: 'who',
    header: 'Who, note',
    cell: (row) => <TwoLines first={row.assignee_name ?? 'Nobody yet'} second={row.note} />,
  },
]
