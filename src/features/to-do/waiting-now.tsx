import { useQuery } from '@tanstack/react-query'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { dayDate, sinceWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { GroupCards } from './group-cards.tsx'
import { printToDo, queryOfToDo, readToDo, type ToDoView } from './to-do-address.ts'
import { needsWords, type ToDoAnswer } from './to-do-words.ts'
import './to-do.css'

/** The queue in short, for the home page: how much is overdue, due today and soon, and of which kinds. */
export function WaitingNow() {
  const { scope, within } = useActing()
  const usual = within.geographical_area_reference_number
  const view = readToDo(new URLSearchParams(), usual)
  const hrefOf = (change: Partial<ToDoView>) => recordPaths.toDo(printToDo({ ...view, ...change }, usual))
  const { data, isPending, refetch } = useQuery(queryFor(listToDo, { query: { ...queryOfToDo(view), ...scope } }))
  return (
    <section aria-labelledby="waiting-now">
      <h2 className="govuk-heading-m app-queue__title" id="waiting-now">
        To do
      </h2>
      {isPending ? <Skeleton text="Loading tasks" rows={2} /> : null}
      {!isPending && !data ? (
        <ErrorPanel title="Tasks could not be counted" onTryAgain={async () => void (await refetch())} />
      ) : null}
      {data ? (
        <>
          <p className="govuk-body">
            {needsWords(data)} <AppLink href={recordPaths.toDo()}>Open the list of tasks</AppLink>
          </p>
          <GroupCards answer={data} view={view} hrefOf={hrefOf} />
          <Kinds answer={data} hrefOf={hrefOf} />
        </>
      ) : null}
    </section>
  )
}

/** Kinds with something due by the end of what is soon, the nearest clock first; one that could not be read still leads on. */
function Kinds({ answer, hrefOf }: { answer: ToDoAnswer; hrefOf: (change: Partial<ToDoView>) => string }) {
  const now = useNow()
  const due = answer.kinds
    .map((kind) => ({ ...kind, count: kind.overdue + kind.today + kind.soon }))
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => ((one.nearest_clock_date ?? '') < (other.nearest_clock_date ?? '') ? -1 : 1))
  if (due.length + answer.missing.length === 0) return null
  return (
    <ul className="app-queue app-to-do-kinds">
      {due.map(({ kind, kind_string, count, nearest_clock_date }) => (
        <li className="app-queue__item" key={kind}>
          <AppLink href={hrefOf({ kinds: [kind] })}>
            {kind_string}: {count.toLocaleString('en-GB')}
          </AppLink>
          <span className="app-queue__who">{nearest_clock_date ? `first ${dayDate(nearest_clock_date)}` : ''}</span>
        </li>
      ))}
      {answer.missing.map(({ kind, kind_string, since }) => (
        <li className="app-queue__item" key={kind}>
          <AppLink href={hrefOf({ kinds: [kind] })}>{kind_string}</AppLink>
          <span className="app-queue__who">Could not be counted since {sinceWords(since, now)}</span>
        </li>
      ))}
    </ul>
  )
}
