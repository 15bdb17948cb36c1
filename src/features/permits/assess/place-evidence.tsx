import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo } from 'react'
import { getWorksInBox } from '../../../../domain/contract/geojson.ts'
import { listWorksInProgress } from '../../../../domain/contract/works.ts'
import { boundsAround } from '../../../../domain/distance-apart.ts'
import { centrePoint } from '../../../../domain/geometry.ts'
import { londonDate } from '../../../../domain/rules/working-days.ts'
import { queryFor } from '../../../api/query.ts'
import { useNow } from '../../../app/now.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { ErrorPanel } from '../../../components/ErrorPanel.tsx'
import { Skeleton } from '../../../components/Skeleton.tsx'
import { worksOnMap } from '../../../map/layers/works.ts'
import type { Permit } from '../use-permit.ts'
import { NearbyList } from './nearby-list.tsx'
import { shapesOf } from './nearby-shapes.ts'
import { boxRound, nearbyHeading, nearbyWorks, nearDays, nearMetres, type Subject } from './nearby-works.ts'

const MiniMap = lazy(async () => ({ default: (await import('../../../map/MiniMap.tsx')).MiniMap }))

/** Others are drawn up to this number: more would hide the works themselves. */
const mostDrawn = 12

/** Where the works are, and what else is in the street then. */
export function PlaceEvidence({ permit }: { permit: Permit }) {
  const today = londonDate(useNow()).toString()
  const subject = useMemo(() => subjectOf(permit), [permit])
  const works = useQuery(queryFor(getWorksInBox, { query: boxRound(subject) }))
  const progress = useQuery(queryFor(listWorksInProgress, { query: boundsAround(subject.geometry, nearMetres) }))
  const nearby = useMemo(() => {
    const inProgress = new Set(progress.data?.permit_reference_numbers)
    return works.data && nearbyWorks(subject, worksOnMap(works.data, inProgress, today))
  }, [subject, works.data, progress.data, today])
  const drawn = useMemo(() => nearby?.slice(0, mostDrawn) ?? [], [nearby])
  const geometries = useMemo(() => shapesOf(permit, drawn), [permit, drawn])
  const centre = centrePoint(subject.geometry).map(Math.round).join(',')
  return (
    <section aria-labelledby="place" className="app-assess-evidence">
      <h2 className="govuk-heading-m" id="place" tabIndex={-1}>
        {nearby ? nearbyHeading(nearby) : 'Place'}
      </h2>
      <Suspense fallback={<div className="app-assess-map" />}>
        <MiniMap geometries={geometries} label={`Map of the works in ${permit.street_name} and others nearby`} />
      </Suspense>
      {works.isPending ? <Skeleton text="Loading works nearby" rows={2} /> : null}
      {works.isError ? (
        <ErrorPanel title="Works nearby could not be loaded" onTryAgain={async () => void (await works.refetch())}>
          <p className="govuk-body">The rest of this page is complete.</p>
        </ErrorPanel>
      ) : null}
      {nearby ? <NearbyList subject={subject} nearby={nearby} drawn={drawn.length} /> : null}
      <p className="govuk-body-s">
        Looked at: works within {nearMetres} metres, from {nearDays} days before to {nearDays} days after.{' '}
        <AppLink href={paths.map(`?${new URLSearchParams({ centre, scale: '0.5' }).toString()}`)}>
          Open on the map
        </AppLink>
      </p>
    </section>
  )
}

function subjectOf(permit: Permit): Subject {
  return {
    worksReference: permit.work_reference_number,
    geometry: permit.works_coordinates,
    street: permit.street_name,
    startOn: permit.proposed_start_date.slice(0, 10),
    endOn: permit.proposed_end_date.slice(0, 10),
  }
}
