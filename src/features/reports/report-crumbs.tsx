import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'

/** Where a page of the reports stands. */
export function ReportCrumbs({ page }: { page?: string }) {
  const reports = { text: 'Reports', href: recordPaths.reports() }
  return (
    <Breadcrumbs
      crumbs={[
        { text: 'Home', href: paths.home() },
        ...(page === undefined ? [{ text: 'Reports' }] : [reports, { text: page }]),
      ]}
    />
  )
}
