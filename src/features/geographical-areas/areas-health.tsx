import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { fillPath, type AnswerOf } from '../../../domain/contract/endpoint.ts'
import { areaFaults, type AreaFault } from '../../../domain/contract/enums/geographical-areas.ts'
import * as areas from '../../../domain/contract/geographical-areas.ts'
import { areaFaultLabels } from '../../../domain/labels/geographical-areas.ts'
import { mostSelectedStreets } from '../../../domain/rules/area-file-checks.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { searchOf } from '../../api/call.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { WarningText } from '../../components/WarningText.tsx'
import { useAreaOwner } from './area-owner.ts'
import { DownloadCsv } from './download-csv.tsx'
import { LinesMap } from './lines-map.tsx'
import { StreetPages } from './street-pages.tsx'

type Health = AnswerOf<typeof areas.getGeographicalAreasHealth>

/** How the authority's streets and its areas fit together: what is in none, in several, closed or not its own. */
export function AreasHealth() {
  const may = useMay()
  const owner = useAreaOwner()
  if (!may(areas.getGeographicalAreasHealth, owner)) return <Trouble error={new ApiError('restricted', '')} />
  const all = { text: 'Geographical areas', href: recordPaths.geographicalAreas() }
  return (
    <>
      <Breadcrumbs crumbs={[...adminCrumbs(all, { text: 'Streets and areas' })]} />
      <PageTitle title="Streets and areas" />
      <Found />
    </>
  )
}

function Found() {
  const health = useQuery(queryFor(areas.getGeographicalAreasHealth, {}))
  const [search] = useSearchParams()
  const fault = areaFaults.find((one) => one === search.get('fault'))
  if (health.isPending) return <Skeleton text="Counting streets" rows={6} />
  if (health.isError) {
    return (
      <ErrorPanel title="The streets could not be counted" onTryAgain={async () => void (await health.refetch())} />
    )
  }
  const { data } = health
  const chosen = fault ?? areaFaults.find((one) => countsOf(data)[one] > 0) ?? 'in_none'
  return (
    <>
      <p className="govuk-body">
        {countWords(data.number_of_streets, 'street')} of yours can have works, and you have{' '}
        {countWords(data.areas.length, 'area')}. An officer who has chosen areas does not see what is on a street in
        none of them.
      </p>
      {data.number_selected > mostSelectedStreets ? (
        <WarningText>
          All areas together have {data.number_selected.toLocaleString('en-GB')} streets. At most{' '}
          {mostSelectedStreets.toLocaleString('en-GB')} can be chosen at once.
        </WarningText>
      ) : null}
      <ul className="app-tiles">
        {areaFaults.map((one) => (
          <li className="app-tile" key={one}>
            <h2 className="app-tile__title">
              <AppLink
                href={recordPaths.geographicalAreasHealth(`?fault=${one}`)}
                className="govuk-link app-tile__link"
                {...(one === chosen ? { 'aria-current': 'true' as const } : {})}
              >
                {areaFaultLabels[one]}
              </AppLink>
            </h2>
            <p className="app-tile__count">{countsOf(data)[one].toLocaleString('en-GB')}</p>
            <p className="app-tile__says">{says[one]}</p>
          </li>
        ))}
      </ul>
      <Fault key={chosen} fault={chosen} count={countsOf(data)[chosen]} />
      <h2 className="govuk-heading-m govuk-!-margin-top-6">By area</h2>
      {data.areas.length === 0 ? (
        <EmptyState title="No areas yet" />
      ) : (
        <DataTable
          caption="Areas and what is to be looked at in them"
          captionHidden
          columns={columns}
          rows={data.areas}
          rowKey={(row) => row.geographical_area_reference_number}
        />
      )}
    </>
  )
}

function Fault({ fault, count }: { fault: AreaFault; count: number }) {
  const title = areaFaultLabels[fault]
  return (
    <section aria-labelledby="fault">
      <h2 className="govuk-heading-m" id="fault">
        {title}: {count.toLocaleString('en-GB')}
      </h2>
      {count === 0 ? (
        <p className="govuk-body">{none[fault]}</p>
      ) : (
        <>
          <DownloadCsv
            path={fillPath(areas.getFaultyStreetsCsv) + searchOf({ fault })}
            name={`streets-${fault.replaceAll('_', '-')}.csv`}
            text="Download these streets as CSV"
          />
          <LinesMap
            query={queryFor(areas.getFaultyStreetLines, { query: { fault } })}
            label={`Map of ${title.charAt(0).toLowerCase()}${title.slice(1)}`}
            words={title}
          />
          <StreetPages
            caption={title}
            queryFor={(query) => queryFor(areas.listFaultyStreets, { query: { fault, ...query } })}
            areasHeader="Areas with the street"
            emptyWords={none[fault]}
          />
        </>
      )}
    </section>
  )
}

const countsOf = (health: Health): Readonly<Record<AreaFault, number>> => ({
  in_none: health.number_in_none,
  in_several: health.number_in_several,
  closed: health.number_closed,
  not_known: health.number_not_known,
})

const says: Readonly<Record<AreaFault, string>> = {
  in_none: 'works there are seen by nobody who has chosen areas',
  in_several: 'works there are in the lists of two teams',
  closed: 'in an area, but the gazetteer has closed them',
  not_known: 'in an area, but not in the gazetteer or of another authority',
}

const none: Readonly<Record<AreaFault, string>> = {
  in_none: 'Every street is in an area.',
  in_several: 'No street is in two areas.',
  closed: 'No area has a closed street.',
  not_known: 'Every street of your areas is yours.',
}

const columns: Column<Health['areas'][number]>[] = [
  {
    key: 'area',
    header: 'Area',
    rowHeader: true,
    cell: (row) => (
      <AppLink href={recordPaths.geographicalArea(row.geographical_area_reference_number)}>{row.area_name}</AppLink>
    ),
  },
  { key: 'streets', header: 'Streets', numeric: true, cell: (row) => row.number_of_usrns.toLocaleString('en-GB') },
  { key: 'several', header: 'In another too', numeric: true, cell: (row) => row.number_in_several },
  { key: 'closed', header: 'Closed', numeric: true, cell: (row) => row.number_closed },
  { key: 'strange', header: 'Not yours', numeric: true, cell: (row) => row.number_not_known },
]
