import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Outlet, useLocation, useParams } from 'react-router'
import { ApiError } from '../../api/api-error.ts'
import { ChangedMeanwhile } from '../../app/changed-meanwhile.tsx'
import { paths } from '../../app/paths.ts'
import { useRecent } from '../../app/recent.ts'
import { useActing } from '../../app/session.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { TabNav, type TabLink } from '../../components/TabNav.tsx'
import { unreadFor } from '../comments/comment-facts.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { LifeLine } from './life-line-strip.tsx'
import { RecordHead } from './record-head.tsx'
import { workQuery, type Work } from './use-work.ts'
import { WorkNotShown } from './work-not-shown.tsx'
import './works-record.css'

/** One works record: its head above tabs that are addresses of their own. */
export function WorksRecord() {
  const { wrn = '' } = useParams()
  const read = useQuery(workQuery(wrn))
  const { data: work, error, refetch } = read
  // what was taken from somebody is taken from the page that is open, too
  const isTaken = error instanceof ApiError && error.kind === 'restricted'
  if (error && (!work || isTaken)) return <WorkNotShown wrn={wrn} error={error} onTryAgain={refetch} />
  return (
    <>
      <Breadcrumbs crumbs={[{ text: 'Works', href: paths.works() }, { text: wrn }]} />
      <DoneBanner />
      {error ? (
        <ErrorPanel title="The newest state could not be read" onTryAgain={async () => void (await refetch())}>
          <p className="govuk-body">What you see may be out of date.</p>
        </ErrorPanel>
      ) : null}
      {work ? (
        <Record work={work} />
      ) : (
        <>
          <PageTitle title={`Works ${wrn}`} />
          <Skeleton text="Loading the works record" rows={8} />
        </>
      )}
      <ChangedMeanwhile name={`works ${wrn}`} read={read} />
    </>
  )
}

function Record({ work }: { work: Work }) {
  const acting = useActing()
  const { pathname } = useLocation()
  const wrn = work.work_reference_number
  useRecent(paths.work(wrn), `Works ${wrn}, ${[work.street_name, work.town].filter(Boolean).join(', ')}`)
  return (
    <>
      <RecordHead work={work} />
      {work.active_permit ? <LifeLine permit={work.active_permit} history={work.history} /> : null}
      <TabNav label="Parts of this works record" tabs={tabsOf(work, unreadFor(acting, work))} />
      <Suspense key={pathname} fallback={<Skeleton text="Loading" />}>
        <Outlet />
      </Suspense>
    </>
  )
}

/** Only tabs that there is something to show on. */
function tabsOf(work: Work, unread: number): TabLink[] {
  const wrn = work.work_reference_number
  return [
    { text: 'Overview', href: paths.work(wrn), end: true },
    { text: 'Permits', href: paths.work(wrn, 'permits'), count: work.permits?.length ?? 0 },
    ...(work.permits?.length ? [{ text: 'Changes', href: paths.work(wrn, 'alterations') }] : []),
    ...(work.active_permit ? [{ text: 'On site', href: paths.work(wrn, 'on-site') }] : []),
    ...(takesSites(work)
      ? [{ text: 'Reinstatements', href: paths.work(wrn, 'sites'), count: work.sites?.length || undefined }]
      : []),
    { text: 'Inspections', href: paths.work(wrn, 'inspections'), count: work.inspections?.length || undefined },
    { text: 'Enforcement', href: paths.work(wrn, 'enforcement'), count: enforcementCount(work) || undefined },
    { text: 'Files', href: paths.work(wrn, 'files'), count: work.files?.length || undefined },
    { text: unread > 0 ? `Comments (${unread} unread)` : 'Comments', href: paths.work(wrn, 'comments') },
    { text: 'History', href: paths.work(wrn, 'history') },
    { text: 'Map', href: paths.work(wrn, 'map') },
  ]
}

function enforcementCount({ fpns, section74s, section_81, non_compliances }: Work): number {
  return (fpns?.length ?? 0) + (section74s?.length ?? 0) + (section_81 ? 1 : 0) + (non_compliances?.length ?? 0)
}

/** Works with a permit, and those that need none, are made good; historic and unattributable ones are not registered here. */
function takesSites({ active_permit, work_status, sites }: Work): boolean {
  return active_permit != null || work_status === 'non_notifiable' || (sites?.length ?? 0) > 0
}
