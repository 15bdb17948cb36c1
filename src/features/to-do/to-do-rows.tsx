import { toDoTable } from '../../../domain/rules/to-do.ts'
import { trafficManagementTypes } from '../../../domain/contract/enums/permits.ts'
import { agoWords, countWords, shortDate, withinSentence } from '../../../domain/words.ts'
import { useNow } from '../../app/now.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { TrafficManagementSymbol } from '../../components/TrafficManagementSymbol.tsx'
import { Deadline, Nothing, TwoLines } from '../../lists/cells.tsx'
import { itemKey, type ToDoView } from './to-do-address.ts'
import { recordHref, toDoHref } from '../../../domain/rules/to-do-href.ts'
import { groupSays, groupTitles, rowsByGroup, type ToDoAnswer, type ToDoRow } from './to-do-words.ts'
import { useTaskKeys } from './use-task-keys.ts'

interface ToDoRowsProps {
  rows: readonly ToDoRow[]
  /** Keys of rows that the newest answer no longer has. */
  left: ReadonlySet<string>
  answer: ToDoAnswer
  view: ToDoView
  hrefOf: (change: Partial<ToDoView>) => string
}

/** The tasks of a page: under their groups by the clock, or in one table by age. */
export function ToDoRows(props: ToDoRowsProps) {
  const { rows, answer, view } = props
  const region = useTaskKeys()
  return (
    <div ref={region}>
      {view.sort === 'age' ? (
        <Tasks {...props} caption="Tasks, the longest waiting first" />
      ) : (
        rowsByGroup(rows).map(({ group, rows: ofGroup }) => (
          <section key={group} aria-labelledby={`to-do-${group}`}>
            <h2 className="govuk-heading-m app-to-do-group" id={`to-do-${group}`}>
              {groupTitles[group]}{' '}
              <span className="app-to-do-group__says">
                {countWords(inGroup(answer, view, group), 'task')}, {groupSays(group, answer)}
              </span>
            </h2>
            <Tasks {...props} rows={ofGroup} caption={`Tasks: ${groupTitles[group]}`} />
          </section>
        ))
      )}
    </div>
  )
}

/** Of the kinds shown. */
function inGroup({ kinds }: ToDoAnswer, view: ToDoView, group: ToDoRow['group']): number {
  return kinds
    .filter(({ kind }) => view.kinds.length === 0 || view.kinds.includes(kind))
    .reduce((sum, kind) => sum + kind[group], 0)
}

function Tasks({ rows, left, view, hrefOf, caption }: ToDoRowsProps & { caption: string }) {
  const now = useNow()
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns({ now, view, hrefOf, left })}
      rows={rows}
      rowKey={itemKey}
      rowTone={(row) => (left.has(itemKey(row)) ? 'warning' : view.open === itemKey(row) ? 'chosen' : undefined)}
    />
  )
}

interface Drawn extends Pick<ToDoRowsProps, 'view' | 'hrefOf' | 'left'> {
  readonly now: Temporal.Instant
}

function columns({ now, view, hrefOf, left }: Drawn): Column<ToDoRow>[] {
  return [
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
      cell: (row) => <Task row={row} isGone={left.has(itemKey(row))} />,
    },
    {
      key: 'record',
      header: 'Record',
      cell: (row) => (
        <TwoLines
          first={
            <span className="app-nowrap">
              <AppLink href={recordHref(row)}>{row.reference}</AppLink>
            </span>
          }
          second={row.work_category_string ?? 'No permit'}
        />
      ),
    },
    {
      key: 'street',
      header: 'Street',
      cell: (row) => <TwoLines first={row.street} second={[row.town, row.organisation].filter(Boolean).join(', ')} />,
    },
    { key: 'traffic', header: 'Traffic', cell: (row) => <Traffic row={row} /> },
    {
      key: 'age',
      header: 'Waiting since',
      width: '110px',
      cell: (row) => <TwoLines first={shortDate(row.waiting_since)} second={agoWords(row.waiting_since, now) ?? ''} />,
    },
    {
      key: 'act',
      header: 'Actions',
      headerHidden: true,
      card: 'foot',
      cell: (row) =>
        left.has(itemKey(row)) ? null : (
          <span className="app-to-do-actions">
            <Button variant="secondary" size="row" href={toDoHref(row)} about={aboutOf(row)}>
              {toDoTable[row.kind].verb}
            </Button>
            <AppLink
              href={hrefOf({ page: view.page, open: itemKey(row) })}
              className="govuk-link app-to-do-actions__preview"
            >
              Preview<span className="govuk-visually-hidden">: {aboutOf(row)}</span>
            </AppLink>
          </span>
        ),
    },
  ]
}

const aboutOf = (row: ToDoRow) => `${withinSentence(toDoTable[row.kind].task)}, ${row.reference}`

function Task({ row, isGone }: { row: ToDoRow; isGone: boolean }) {
  const { task } = toDoTable[row.kind]
  if (isGone) return <TwoLines first={task} second="No longer in this list" />
  const given = [row.assignee_name, row.note].filter(Boolean).join(': ')
  return (
    <>
      <AppLink href={toDoHref(row)} data-task>
        {task}
        <span className="govuk-visually-hidden"> on {row.street}</span>
      </AppLink>
      {given ? <span className="app-second">{given}</span> : null}
    </>
  )
}

function Traffic({ row }: { row: ToDoRow }) {
  const type = trafficManagementTypes.find((known) => known === row.traffic_management_type)
  if (!type) return <Nothing says="No traffic management" />
  return <TrafficManagementSymbol type={type} state="awaiting" label={row.traffic_management_type_string ?? ''} />
}
