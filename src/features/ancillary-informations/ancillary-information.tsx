import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { useParams } from 'react-router'
import { getAncillaryInformation } from '../../../domain/contract/ancillary-informations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { dateTimeWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import { paths } from '../../app/paths.ts'
import { RecordPage } from '../../app/record-page.tsx'
import { AppLink } from '../../components/AppLink.tsx'
import { Columns } from '../../components/Columns.tsx'
import { PageTitle } from '../../components/PageTitle.tsx'
import { Skeleton } from '../../components/Skeleton.tsx'
import { SummaryList } from '../../components/SummaryList.tsx'
import { Tag } from '../../components/Tag.tsx'
import { RemoveItem } from './remove-item.tsx'

export type AncillaryInformation = AnswerOf<typeof getAncillaryInformation>

const MiniMap = lazy(async () => ({ default: (await import('../../map/MiniMap.tsx')).MiniMap }))

/** One thing that stands beside the works (W26); removed, it stays to be read. */
export function AncillaryInformationPage() {
  const { wrn = '', prn = '', ref = '' } = useParams()
  const params = { workReferenceNumber: wrn, permitReferenceNumber: prn, ancillaryInformationReferenceNumber: ref }
  return (
    <RecordPage
      query={queryFor(getAncillaryInformation, { params })}
      crumbs={[
        { text: 'Works', href: paths.works() },
        { text: wrn, href: paths.work(wrn) },
        { text: prn, href: paths.permit(wrn, prn) },
        { text: ref },
      ]}
      name={`ancillary information ${ref}`}
      whyRestricted="Ancillary information is for planners, contractors and officers of highway authorities."
      elsewhere={
        <p className="govuk-body">
          <AppLink href={paths.permit(wrn, prn)}>Open the permit</AppLink>
        </p>
      }
    >
      {(item) => <Shown item={item} wrn={wrn} prn={prn} />}
    </RecordPage>
  )
}

function Shown({ item, wrn, prn }: { item: AncillaryInformation; wrn: string; prn: string }) {
  const permit = useQuery(
    queryFor(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } }),
  ).data
  const reference = item.ancillary_info_reference_number
  return (
    <>
      <PageTitle title={item.ancillary_info_type_string} caption={`Ancillary information ${reference}`} />
      <p className="govuk-body">
        <Tag colour={item.ancillary_info_status === 'added' ? 'green' : 'grey'}>
          {item.ancillary_info_status_string}
        </Tag>
      </p>
      <Columns kind="record">
        <div>
          <SummaryList rows={rowsOf(item, permit)} />
          {permit ? <RemoveItem item={item} permit={permit} /> : null}
        </div>
        <div>
          <h2 className="govuk-heading-m">Where</h2>
          <Suspense fallback={<Skeleton text="Loading the map" rows={3} />}>
            <PointsMap item={item} />
          </Suspense>
        </div>
      </Columns>
    </>
  )
}

function rowsOf(item: AncillaryInformation, permit: AnswerOf<typeof getPermit> | undefined) {
  return [
    { key: 'Description', value: item.ancillary_info_description },
    ...(item.location_description ? [{ key: 'Where exactly', value: item.location_description }] : []),
    {
      key: 'Streets (USRN)',
      value: (
        <ul className="govuk-list">
          {item.usrns.map((usrn) => (
            <li key={usrn}>
              <AppLink href={paths.permits(`?usrn=${usrn}`)}>{usrn}</AppLink>
              {usrn === permit?.usrn ? `, ${permit.street_name}` : ''}
            </li>
          ))}
        </ul>
      ),
    },
    { key: 'Added', value: dateTimeWords(item.date_created) },
    ...(item.date_removed ? [{ key: 'Removed', value: dateTimeWords(item.date_removed) }] : []),
    ...(item.ancillary_info_removal_reason
      ? [{ key: 'Why it was removed', value: item.ancillary_info_removal_reason }]
      : []),
  ]
}

function PointsMap({ item }: { item: AncillaryInformation }) {
  const { ancillary_info_coordinates: points } = item
  const geometries = useMemo(
    () => points.map((geometry, at) => ({ geometry, kind: 'activity' as const, label: `Point ${at + 1}` })),
    [points],
  )
  return <MiniMap geometries={geometries} label={`Map of ${item.ancillary_info_type_string.toLowerCase()}`} />
}
