import { useQueries } from '@tanstack/react-query'
import { useActing, useMay } from '../../app/session.ts'
import { ListDirectory } from '../works/list-directory-links.tsx'
import { beginningsFor } from '../works/list-directory.ts'
import { countWords } from './count-words.ts'
import { waitingLists } from './waiting-lists.ts'

/** An officer's desk beside the applications: other things that wait, and what is begun where there is no record yet. */
export function AlsoWaiting() {
  const may = useMay()
  const waiting = useWaitingLists()
  const groups = [...(waiting.length > 0 ? [{ title: 'Also waiting', lists: waiting }] : []), ...beginningsFor(may)]
  return <ListDirectory label="Other work" groups={groups} />
}

/** Lists with nothing in them are left out; one that could not be counted still leads to its list. */
function useWaitingLists() {
  const lists = waitingLists(useActing().within)
  const totals = useQueries({
    queries: lists.map(({ query }) => query),
    combine: (results) =>
      results.map(({ data, isError }) => (isError ? undefined : (data?.pagination.total_rows ?? 0))),
  })
  return lists.flatMap(({ title, href }, at) => {
    const total = totals[at]
    if (total === 0) return []
    return [{ text: `${title}: ${total === undefined ? 'could not count' : countWords(total)}`, href }]
  })
}
