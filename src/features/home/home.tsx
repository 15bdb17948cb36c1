import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { createWork } from '../../../domain/contract/works.ts'
import { getWorksInBox } from '../../../domain/contract/geojson.ts'
import { listPermits } from '../../../domain/contract/permits.ts'
import { listToDo } from '../../../domain/contract/to-do.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { longDateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { useNow } from '../../app/now.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { countWords } from './count-words.ts'
import { tileHref, tilesFor, type Tile } from './home-tiles.ts'
import { AssessNext } from './assess-next.tsx'

// reading what the device keeps is no part of the first load
const DraftApplications = lazy(async () => ({
  default: (await import('./draft-applications.tsx')).DraftApplications,
}))
const AdminTiles = lazy(async () => ({ default: (await import('../admin/admin-tiles.tsx')).AdminTiles }))
const NextDecisions = lazy(async () => ({ default: (await import('./next-decisions.tsx')).NextDecisions }))
const OtherWork = lazy(async () => ({ default: (await import('./other-work.tsx')).OtherWork }))
const PinnedViews = lazy(async () => ({ default: (await import('../saved-views/pinned-views.tsx')).PinnedViews }))
const WaitingNow = lazy(async () => ({ default: (await import('../to-do/waiting-now.tsx')).WaitingNow }))
const RecentRecords = lazy(async () => ({ default: (await import('./recent-records.tsx')).RecentRecords }))

/** What needs me, now: counts that lead to their lists, and the next clocks that run out. */
export function Home() {
  const { user, role } = useActing()
  const may = useMay()
  const today = londonDate(useNow())
  const tiles = tilesFor(role, today)
  return (
    <>
      <div className="app-list-head">
        <div>
          <PageTitle title="Home">{`${user.organisation_name}: what needs you`}</PageTitle>
          <p className="app-list-head__says">{longDateWords(today)}</p>
        </div>
        <div className="govuk-button-group">
          {may(createWork) ? <Button href={paths.apply()}>Apply for a permit</Button> : null}
          {role === 'HighwayAuthority' ? <AssessNext /> : null}
          {may(getWorksInBox) ? (
            <Button href={paths.map()} variant="secondary">
              Open the map
            </Button>
          ) : null}
        </div>
      </div>
      {tiles.length === 0 ? (
        <Suspense fallback={null}>
          <AdminTiles />
          <PinnedViews />
        </Suspense>
      ) : (
        <>
          {may(listToDo) ? (
            // what follows must not jump when it comes
            <div className="app-home-waiting">
              <Suspense fallback={null}>
                <WaitingNow />
              </Suspense>
            </div>
          ) : null}
          <ul className="app-tiles">
            {tiles.map((tile) => (
              <CountTile key={tile.title} tile={tile} />
            ))}
          </ul>
          <Suspense fallback={null}>
            <PinnedViews />
          </Suspense>
          {may(createWork) ? (
            <Suspense fallback={null}>
              <DraftApplications />
            </Suspense>
          ) : null}
          <Suspense fallback={null}>
            <NextDecisions />
          </Suspense>
          {role === 'HighwayAuthority' ? (
            <Suspense fallback={null}>
              <OtherWork />
            </Suspense>
          ) : null}
          <Suspense fallback={null}>
            <RecentRecords account={user.email} />
          </Suspense>
        </>
      )}
    </>
  )
}

function CountTile({ tile }: { tile: Tile }) {
  const { scope, within } = useActing()
  const { data, isError } = useQuery(
    queryFor(listPermits, { query: { ...tile.query, ...scope, ...within, include_total_count: true } }),
  )
  return (
    <li className="app-tile">
      <h2 className="app-tile__title">
        <AppLink href={tileHref(tile)} className="govuk-link app-tile__link">
          {tile.title}
        </AppLink>
      </h2>
      {isError ? (
        <p className="app-tile__count app-tile__count--words">Could not count</p>
      ) : (
        <p className="app-tile__count">{countWords(data?.pagination.total_rows)}</p>
      )}
      <p className="app-tile__says">{tile.says}</p>
    </li>
  )
}
