import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import {
  createMaterialClassification,
  getMaterialClassification,
} from '../../../domain/contract/material-classifications.ts'
import { dateTimeWords, dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { recordPaths } from '../../app/record-paths.ts'
import { useMay } from '../../app/session.ts'
import { AppLink } from '../../components/AppLink.tsx'
import { Button } from '../../components/Button.tsx'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { FileList } from '../files/file-list.tsx'
import { NearSample } from './near-sample.tsx'

type Classification = AnswerOf<typeof getMaterialClassification>

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** What one sample of the ground holds (W25); it is never changed. */
export function MaterialClassificationPage() {
  const { ref = '' } = useParams()
  return (
    <RecordPage
      query={queryFor(getMaterialClassification, { params: { materialClassificationReferenceNumber: ref } })}
      crumbs={[
        { text: 'Home', href: paths.home() },
        { text: 'Material classifications', href: listHref },
        { text: ref },
      ]}
      name={`material classification ${ref}`}
      whyRestricted="Planners, contractors and highway authorities read material classifications."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={listHref}>All material classifications</AppLink>
        </p>
      }
    >
      {(classification) => <Shown classification={classification} />}
    </RecordPage>
  )
}

// the list asks for one of the two
const listHref = recordPaths.list('material-classifications', '?material_classification_classification=hazardous')

function Shown({ classification }: { classification: Classification }) {
  const may = useMay()
  const { material_classification_classification: kind } = classification
  const place = [classification.street_name, classification.town].filter(Boolean).join(', ')
  const coordinates = classification.material_classification_coordinates
  return (
    <>
      <PageTitle
        title={place}
        caption={`Material classification ${classification.material_classification_reference_number}`}
      />
      <p className="govuk-body">
        <Tag colour={kind === 'hazardous' ? 'red' : 'grey'}>
          {classification.material_classification_classification_string}
        </Tag>
      </p>
      <Columns kind="record">
        <div>
          <h2 className="govuk-heading-m">What the sample holds</h2>
          <SummaryList rows={[...resultRows(classification), ...whereRows(classification)]} />
          <h2 className="govuk-heading-m">Laboratory report</h2>
          {classification.file ? (
            <FileList files={[classification.file]} />
          ) : (
            <p className="govuk-body">No report was added.</p>
          )}
          {may(createMaterialClassification) ? (
            <>
              <p className="govuk-body">A classification cannot be changed. Put a slip right by recording another.</p>
              <Button variant="secondary" href={recordPaths.newMaterialClassification()}>
                Record another classification
              </Button>
            </>
          ) : null}
        </div>
        <div>
          <h2 className="govuk-heading-m">Where</h2>
          <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
            <SampleMap geometry={coordinates} place={place} />
          </Suspense>
          <NearSample geometry={coordinates} />
        </div>
      </Columns>
    </>
  )
}

function resultRows(classification: Classification) {
  const found = classification.hazardous_material_type_string ?? []
  const other = classification.hazardous_material_type_other_description
  return [
    ...(found.length > 0 ? [{ key: 'What was found', value: found.join(', ') }] : []),
    ...(other ? [{ key: 'What else was found', value: other }] : []),
    { key: 'Layers', value: classification.layer_affected_string.join(', ') },
    { key: 'Sample taken', value: dateWords(classification.sample_date) },
  ]
}

function whereRows(classification: Classification) {
  return [
    { key: 'Where exactly', value: classification.location_description },
    { key: 'Parts of the street', value: classification.location_types_string.join(', ') },
    {
      key: 'USRN',
      value: <AppLink href={paths.permits(`?usrn=${classification.usrn}`)}>{classification.usrn}</AppLink>,
    },
    { key: 'Highway authority', value: classification.ha_organisation_name },
    { key: 'Recorded by', value: classification.raised_by_organisation_name },
    { key: 'Recorded', value: dateTimeWords(classification.date_created) },
  ]
}

function SampleMap({
  geometry,
  place,
}: {
  geometry: Classification['material_classification_coordinates']
  place: string
}) {
  const geometries = useMemo(
    () => [{ geometry, kind: 'activity' as const, label: 'The sample', chosen: true }],
    [geometry],
  )
  return <MiniMap geometries={geometries} label={`Map of the sample in ${place}`} />
}
