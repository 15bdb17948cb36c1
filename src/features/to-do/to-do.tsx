import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearchParams } from 'react-router'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { toDoTable } from '../../../domain/rules/to-do.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { countWords, longDateWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { Trouble } from '../../app/error-page.tsx'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { Columns } from '../../components/Columns.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { LiveBanner } from '../../components/LiveBanner.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Pagination } from '../../components/Pagination.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useHeldRows } from '../../lists/use-held-rows.ts'
import { GroupCards } from './group-cards.tsx'
import { MissingKinds } from './missing-kinds.tsx'
import { NothingToDo } from './nothing-to-do.tsx'
import { itemKey, printToDo, queryOfToDo, readToDo, type ToDoView } from './to-do-address.ts'
import { ToDoFilters } from './to-do-filters.tsx'
import { toDoHref } from '../../../domain/rules/to-do-href.ts'
import { ToDoPreview } from './to-do-preview.tsx'
import { ToDoRows } from './to-do-rows.tsx'
import { needsWords, type ToDoAnswer, type ToDoRow } from './to-do-words.ts'
import './to-do.css'

const pageSize = 25

/** Everything that waits for the organisation, by the clock, with the next action in the row (screens H2). */
export function ToDo() {
  const may = useMay()
  return may(listToDo) ? <Queue /> : <Trouble error={new ApiError('restricted', '')} />
}

function Queue() {
  const [search] = useSearchParams()
  const { scope, within } = useActing()
  const now = useNow()
  const usual = within.geographical_area_reference_number
  const view = readToDo(search, usual)
  const hrefOf = (change: Partial<ToDoView>) =>
    recordPaths.toDo(printToDo({ ...view, page: 1, open: '', ...change }, usual))
  const answer = useQuery({
    ...queryFor(listToDo, { query: { ...queryOfToDo(view), ...scope } }),
    placeholderData: keepPreviousData,
  })
  const { data } = answer
  const held = useHeldRows(
    printToDo({ ...view, open: '' }, usual),
    data !== undefined && !answer.isPlaceholderData ? data.rows : undefined,
    itemKey,
  )
  return (
    <>
      <Breadcrumbs crumbs={[{ text: 'Home', href: paths.home() }, { text: 'To do' }]} />
      <div className="app-list-head app-list-page-head">
        <div>
          <PageTitle title="To do" />
          <p className="app-list-head__says" role="status">
            {longDateWords(londonDate(now))}. {data ? needsWords(data) : ''}
          </p>
        </div>
        <ButtonGroup>
          <Button variant="secondary" href={recordPaths.toDoToday()}>
            Print today
          </Button>
          <Button variant="secondary" href={recordPaths.calendarLink()}>
            In your calendar
          </Button>
          <NextTask rows={held.rows} left={held.left} />
        </ButtonGroup>
      </div>
      {data ? <GroupCards answer={data} view={view} hrefOf={hrefOf} /> : null}
      <Columns kind="list">
        <ToDoFilters view={view} answer={data} hrefOf={hrefOf} />
        <section aria-label="Tasks">
          {answer.isPending ? <Skeleton text="Loading tasks" rows={8} /> : null}
          {answer.isError && !data ? (
            <ErrorPanel title="Tasks could not be loaded" onTryAgain={async () => void (await answer.refetch())} />
          ) : null}
          {data ? (
            <Found
              data={data}
              view={view}
              hrefOf={hrefOf}
              held={held}
              onTryAgain={async () => void (await answer.refetch())}
            />
          ) : null}
        </section>
      </Columns>
    </>
  )
}

/** One green button: the task whose clock runs out first. */
function NextTask({ rows, left }: { rows: readonly ToDoRow[]; left: ReadonlySet<string> }) {
  const first = rows.find((row) => !left.has(itemKey(row)))
  return first ? (
    <Button href={toDoHref(first)}>
      {toDoTable[first.kind].task}: {first.street}
    </Button>
  ) : null
}

interface FoundProps {
  data: ToDoAnswer
  view: ToDoView
  hrefOf: (change: Partial<ToDoView>) => string
  held: ReturnType<typeof useHeldRows<ToDoRow>>
  onTryAgain: () => Promise<void>
}

function Found({ data, view, hrefOf, held, onTryAgain }: FoundProps) {
  const navigate = useNavigate()
  const total = data.pagination.total_rows
  const first = (view.page - 1) * pageSize + 1
  const opened = held.rows.find((row) => itemKey(row) === view.open)
  return (
    <>
      <LiveBanner count={held.waiting} onShow={held.showAll}>
        {countWords(held.waiting, 'change')} to this list since you opened it. Your place in it is kept.
      </LiveBanner>
      {opened ? (
        <ToDoPreview
          key={view.open}
          item={opened}
          onClose={() => void navigate(hrefOf({ page: view.page }), { preventScrollReset: true })}
        />
      ) : null}
      {held.rows.length === 0 ? (
        <NothingToDo answer={data} view={view} hrefOf={hrefOf} />
      ) : (
        <>
          <ToDoRows rows={held.rows} left={held.left} answer={data} view={view} hrefOf={hrefOf} />
          <Pagination
            page={view.page}
            hasNext={data.pagination.has_next_page && view.page < 80}
            hrefOf={(page) => hrefOf({ page })}
            summary={`${first} to ${Math.min(total, first + held.rows.length - 1)} of ${total.toLocaleString('en-GB')}`}
          />
        </>
      )}
      <MissingKinds missing={data.missing} onTryAgain={onTryAgain} />
    </>
  )
}
