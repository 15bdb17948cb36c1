import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { createGeographicalArea, listGeographicalAreas } from '../../../domain/contract/geographical-areas.ts'
import { mostAreas } from '../../../domain/rules/area-file-checks.ts'
import { countWords } from '../../../domain/words.ts'
import { ApiError } from '../../api/api-error.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { DoneBanner } from '../../app/done-banner.tsx'
import { Trouble } from '../../app/error-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Breadcrumbs } from '../../components/Breadcrumbs.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { DataTable, type Column } from '../../components/DataTable.tsx'
import { DateText } from '../../components/DateText.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorPanel } from '../../components/ErrorPanel.tsx'
import { FilterText } from '../../components/FilterText.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { useAreaOwner } from './area-owner.ts'

type Row = AnswerOf<typeof listGeographicalAreas>[number]

/** The areas of an authority: named lists of its streets, by which its officers narrow every list. */
export function Areas() {
  const may = useMay()
  const owner = useAreaOwner()
  if (!may(createGeographicalArea, owner)) return <Trouble error={new ApiError('restricted', '')} />
  return (
    <>
      <Breadcrumbs crumbs={[...adminCrumbs({ text: 'Geographical areas' })]} />
      <DoneBanner />
      <PageTitle title="Geographical areas" />
      <p className="govuk-body">
        An area is a named list of your streets. Officers choose the areas that they look after, and their lists, counts
        and exports then hold only what is on those streets.
      </p>
      <Found />
    </>
  )
}

function Found() {
  const areas = useQuery(queryFor(listGeographicalAreas, {}))
  const [part, setPart] = useState('')
  if (areas.isPending) return <Skeleton text="Loading geographical areas" rows={5} />
  if (areas.isError) {
    return <ErrorPanel title="The areas could not be loaded" onTryAgain={async () => void (await areas.refetch())} />
  }
  const all = areas.data
  const isFull = all.length >= mostAreas
  const shown = all.filter(({ area_name }) => area_name.toLowerCase().includes(part.toLowerCase()))
  return (
    <>
      <ButtonGroup>
        <Button
          href={recordPaths.newGeographicalArea()}
          {...(isFull ? { notNow: `You already have ${mostAreas} areas` } : {})}
        >
          Add an area
        </Button>
        <Button href={recordPaths.geographicalAreasHealth()} variant="secondary">
          Check streets and areas
        </Button>
      </ButtonGroup>
      {all.length === 0 ? (
        <EmptyState title="No areas yet">
          <p className="govuk-body">
            Make a list of the USRNs of one area in a spreadsheet: one column, no heading. Save it as CSV under the name
            that the area should have, and add it here.
          </p>
        </EmptyState>
      ) : (
        <>
          {all.length > 10 ? <FilterText label="Find an area" type="search" value={part} onCommit={setPart} /> : null}
          <p className="govuk-body" role="status">
            {shown.length === all.length
              ? `${countWords(all.length, 'area')} of at most ${mostAreas}`
              : `${shown.length} of ${countWords(all.length, 'area')}`}
          </p>
          {shown.length === 0 ? (
            <EmptyState title="No areas match">
              <Button variant="secondary" onPress={() => setPart('')}>
                Show all areas
              </Button>
            </EmptyState>
          ) : (
            <DataTable
              caption="Geographical areas"
              captionHidden
              columns={columns}
              rows={shown}
              rowKey={(row) => row.geographical_area_reference_number}
            />
          )}
        </>
      )}
    </>
  )
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    header: 'Area',
    rowHeader: true,
    cell: (row) => (
      <>
        <AppLink href={recordPaths.geographicalArea(row.geographical_area_reference_number)}>{row.area_name}</AppLink>
        <span className="app-second">{row.geographical_area_reference_number}</span>
      </>
    ),
  },
  {
    key: 'streets',
    header: 'Streets',
    numeric: true,
    cell: ({ number_of_usrns }) => number_of_usrns.toLocaleString('en-GB'),
  },
  { key: 'updated', header: 'Updated', cell: ({ date_modified }) => <DateText value={date_modified} as="table" /> },
  {
    key: 'step',
    header: 'Next step',
    headerHidden: true,
    card: 'foot',
    cell: (row) => (
      <AppLink href={recordPaths.geographicalArea(row.geographical_area_reference_number, 'replace')}>
        Replace<span className="govuk-visually-hidden"> the list of {row.area_name}</span>
      </AppLink>
    ),
  },
]
