import { useQueries } from '@tanstack/react-query'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { beginningsFor } from '../works/list-directory.ts'
import { countWords } from './count-words.ts'
import { waitingLists } from './waiting-lists.ts'

/** An officer's desk beside the applications: other things that wait, and what is begun where there is no record yet. */
export function AlsoWaiting() {
  const may = useMay()
  return (
    <>
      <Waiting />
      {beginningsFor(may).map(({ title, lists }) => (
        <section key={title} aria-labelledby="begin-a-record">
          <h2 className="govuk-heading-m app-queue__title" id="begin-a-record">
            {title}
          </h2>
          <ul className="app-queue">
            {lists.map(({ text, href }) => (
              <li className="app-queue__item" key={href}>
                <AppLink href={href}>{text}</AppLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

/** Lists with nothing in them are left out; one that could not be counted still leads to its list. */
function Waiting() {
  const totals = useQueries({
    queries: waitingLists.map(({ query }) => query),
    combine: (results) =>
      results.map(({ data, isError }) => (isError ? undefined : (data?.pagination.total_rows ?? 0))),
  })
  const shown = waitingLists.map((list, at) => ({ ...list, total: totals[at] })).filter(({ total }) => total !== 0)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="also-waiting">
      <h2 className="govuk-heading-m app-queue__title" id="also-waiting">
        Also waiting
      </h2>
      <ul className="app-queue">
        {shown.map(({ title, href, total }) => (
          <li className="app-queue__item" key={href}>
            <AppLink href={href}>
              {title}: {total === undefined ? 'could not count' : countWords(total)}
            </AppLink>
          </li>
        ))}
      </ul>
    </section>
  )
}
