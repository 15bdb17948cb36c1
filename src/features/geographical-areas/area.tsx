import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { fillPath } from '../../../domain/contract/endpoint.ts'
import * as areas from '../../../domain/contract/geographical-areas.ts'
import { countWords, dateTimeWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { adminCrumbs } from '../../app/admin-crumbs.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { ButtonGroup } from '../../components/ButtonGroup.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { DownloadCsv } from './download-csv.tsx'
import { LinesMap } from './lines-map.tsx'
import { StreetPages } from './street-pages.tsx'

type AreaAnswer = AnswerOf<typeof areas.getGeographicalArea>

/** One area: how it stands, its streets on a map and in a table. */
export function Area() {
  const { reference = '' } = useParams()
  const all = { text: 'Geographical areas', href: recordPaths.geographicalAreas() }
  return (
    <RecordPage
      query={queryFor(areas.getGeographicalArea, { params: { geographicalAreaReferenceNumber: reference } })}
      crumbs={[...adminCrumbs(all, { text: reference })]}
      name={`geographical area ${reference}`}
      whyRestricted="Only officers and administrators of the authority whose area it is can see it."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={all.href}>See your areas</AppLink>
        </p>
      }
    >
      {(area) => <Shown area={area} />}
    </RecordPage>
  )
}

function Shown({ area }: { area: AreaAnswer }) {
  const { geographical_area_reference_number: reference, area_name: name } = area
  const params = { params: { geographicalAreaReferenceNumber: reference } }
  return (
    <>
      <PageTitle title={name} caption={reference} />
      <ButtonGroup>
        <Button href={recordPaths.geographicalArea(reference, 'replace')}>Replace the list</Button>
        <DownloadCsv
          path={fillPath(areas.getGeographicalAreaCsv, params.params)}
          name={`${name}.csv`}
          text="Download as CSV"
        />
      </ButtonGroup>
      <SummaryList
        rows={[
          { key: 'Streets', value: area.number_of_usrns.toLocaleString('en-GB') },
          {
            key: 'Updated',
            value: `${dateTimeWords(area.date_modified)}${area.modified_by ? ` by ${area.modified_by}` : ''}`,
          },
          { key: 'To look at', value: <ToLookAt area={area} /> },
        ]}
      />
      <h2 className="govuk-heading-m">Map</h2>
      <LinesMap
        query={queryFor(areas.getGeographicalAreaLines, params)}
        label={`Map of the streets of ${name}`}
        words="In the area"
      />
      <h2 className="govuk-heading-m">Streets</h2>
      <StreetPages
        caption={`Streets of ${name}`}
        queryFor={(query) => queryFor(areas.listGeographicalAreaStreets, { ...params, query })}
        areasHeader="Areas with the street"
        emptyWords="There are no streets in this area"
      />
    </>
  )
}

/** What may have to be put right, in words; each leads to where all such streets of the authority are. */
function ToLookAt({ area }: { area: AreaAnswer }) {
  const found = [
    { fault: 'in_several', count: area.number_in_several, words: 'in another area as well' },
    { fault: 'closed', count: area.number_closed, words: 'closed' },
    { fault: 'not_known', count: area.number_not_known, words: 'not in the gazetteer or of another authority' },
  ].filter(({ count }) => count > 0)
  if (found.length === 0) return 'Nothing: every street is open, yours, and in this area only'
  return (
    <ul className="govuk-list">
      {found.map(({ fault, count, words }) => (
        <li key={fault}>
          <AppLink href={recordPaths.geographicalAreasHealth(`?fault=${fault}`)}>
            {countWords(count, 'street')} {words}
          </AppLink>
        </li>
      ))}
    </ul>
  )
}
