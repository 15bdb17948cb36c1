import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { listCsvExports } from '../../../domain/contract/exports.ts'
import { listFeeLedger } from '../../../domain/contract/fee-ledger.ts'
import { listFeeReconciliations } from '../../../domain/contract/fee-reconciliations.ts'
import { getJeopardy, getPerformanceReport } from '../../../domain/contract/reports.ts'
import { recordPaths } from '../../app/record-paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { ReportCrumbs } from './report-crumbs.tsx'
import { partsFor } from './report-parts.ts'
import './reports.css'

interface Place {
  readonly endpoint?: Endpoint<never> | Endpoint
  readonly href: string
  readonly title: string
  readonly says: string
}

/** Every report that somebody in this role can open. */
export function Reports() {
  const { role, user } = useActing()
  const may = useMay()
  const performance: Place[] = partsFor(role).map(({ address, title, says }) => ({
    href: recordPaths.performance(address),
    title,
    says,
  }))
  if (user.organisation_type !== 'CONTRACTOR') {
    performance.push({
      endpoint: getPerformanceReport,
      href: recordPaths.performanceReport(),
      title: 'Performance report',
      says: 'What was sent, decided, issued and inspected, one report at a time, as a table and a file',
    })
  }
  const money: Place[] = [
    {
      endpoint: getJeopardy,
      href: recordPaths.jeopardy(),
      title: 'Money at risk',
      says: 'Starts, stops and registrations due, and overruns with an estimate of the charge',
    },
    {
      endpoint: role === 'Admin' ? listFeeReconciliations : listFeeLedger,
      href: recordPaths.fees(),
      title: 'Fees',
      says: 'What a fee may be asked for, totals, and finance’s figures beside them',
    },
  ]
  const files: Place[] = [
    {
      endpoint: listCsvExports,
      href: recordPaths.exports(),
      title: 'Exports',
      says: 'Any list as a file, made in the background',
    },
  ]
  const groups = [
    { title: 'Performance', places: performance },
    { title: 'Money', places: money },
    { title: 'Files', places: files },
  ].map((group) => ({ ...group, places: group.places.filter(({ endpoint }) => !endpoint || may(endpoint)) }))
  return (
    <>
      <ReportCrumbs />
      <PageTitle title="Reports" caption={user.organisation_name} />
      {groups.map(({ title, places }) =>
        places.length === 0 ? null : (
          <section key={title} aria-label={title}>
            <h2 className="govuk-heading-m">{title}</h2>
            <ul className="govuk-list app-report-places">
              {places.map((place) => (
                <li key={place.href}>
                  <AppLink href={place.href}>{place.title}</AppLink>
                  <p className="govuk-body-s">{place.says}</p>
                </li>
              ))}
            </ul>
          </section>
        ),
      )}
    </>
  )
}
