import { useQuery } from '@tanstack/react-query'
import { Navigate } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { searchStreets } from '../../../domain/contract/streets.ts'
import { searchWorks } from '../../../domain/contract/works.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { useActing, useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { FoundWorks } from '../works/works-tables.tsx'

/** Works by reference and streets by name: what a Street Manager behind this server can itself be asked for. */
export function FoundByItsApis({ text }: { text: string }) {
  const may = useMay()
  return (
    <>
      {may(searchWorks) ? <WorksFound text={text} /> : null}
      {may(searchStreets) ? <StreetsFound text={text} /> : null}
    </>
  )
}

/** Letters and digits together: letters alone are a street, digits alone a USRN. */
const looksLikeReference = (text: string) => /^(?=.*\d)(?=.*[a-z])[\w-]{4,24}$/i.test(text)

function WorksFound({ text }: { text: string }) {
  const { scope } = useActing()
  const isReference = looksLikeReference(text)
  const works = useQuery({
    ...queryFor(searchWorks, { query: { work_reference_number: text.toUpperCase(), ...scope } }),
    enabled: isReference,
  })
  if (!isReference) return null
  const exact = works.data?.rows.find((row) => row.work_reference_number === text.toUpperCase())
  if (exact) return <Navigate to={paths.work(exact.work_reference_number)} replace />
  return (
    <section aria-labelledby="works-found">
      <h2 className="govuk-heading-m" id="works-found">
        Works
      </h2>
      {works.isPending ? <Skeleton text="Loading works" /> : null}
      {works.isError ? (
        <ErrorPanel title="Works could not be searched" onTryAgain={async () => void (await works.refetch())} />
      ) : null}
      {works.data?.rows.length === 0 ? (
        <p className="govuk-body">No works of yours have a reference like this.</p>
      ) : null}
      {works.data && works.data.rows.length > 0 ? <FoundWorks rows={works.data.rows} /> : null}
    </section>
  )
}

function StreetsFound({ text }: { text: string }) {
  const streets = useQuery(queryFor(searchStreets, { query: { query: text } }))
  return (
    <section aria-labelledby="streets-found">
      <h2 className="govuk-heading-m" id="streets-found">
        Streets
      </h2>
      {streets.isPending ? <Skeleton text="Loading streets" /> : null}
      {streets.isError ? (
        <ErrorPanel title="Streets could not be searched" onTryAgain={async () => void (await streets.refetch())} />
      ) : null}
      {streets.data?.length === 0 ? (
        <EmptyState title="No street matches">
          <p className="govuk-body">
            Check the spelling, or search with the town, for example “High Street, Marlford”.
          </p>
        </EmptyState>
      ) : null}
      {streets.data && streets.data.length > 0 ? (
        <DataTable
          caption="Streets found"
          captionHidden
          columns={streetColumns}
          rows={streets.data}
          rowKey={(street) => String(street.usrn)}
        />
      ) : null}
    </section>
  )
}

const streetColumns: readonly Column<AnswerOf<typeof searchStreets>[number]>[] = [
  {
    key: 'street',
    header: 'Street',
    rowHeader: true,
    cell: (street) => (
      <>
        {street.street_descriptor}
        <span className="app-second">{street.town}</span>
      </>
    ),
  },
  { key: 'usrn', header: 'USRN', cell: (street) => street.usrn },
  {
    key: 'permits',
    header: 'Permits',
    cell: (street) => (
      <AppLink href={paths.permits(`?usrn=${street.usrn}`)}>
        See permits
        <span className="govuk-visually-hidden">
          {' '}
          on {street.street_descriptor}, {street.town}
        </span>
      </AppLink>
    ),
  },
  {
    key: 'map',
    header: 'Map',
    cell: (street) => (
      <AppLink href={paths.map(`?usrn=${street.usrn}`)}>
        Show on the map
        <span className="govuk-visually-hidden">
          : {street.street_descriptor}, {street.town}
        </span>
      </AppLink>
    ),
  },
]
