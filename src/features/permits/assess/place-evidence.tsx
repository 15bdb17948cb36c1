import { useMemo } from 'react'
import { trafficManagementTypes } from '../../../../domain/contract/enums/permits.ts'
import { centrePoint } from '../../../../domain/geometry.ts'
import { withinSentence } from '../../../../domain/words.ts'
import { paths } from '../../../app/paths.ts'
import { AppLink } from '../../../components/AppLink.tsx'
import { ClashList } from '../../clashes/clash-list.tsx'
import { clashesHeading } from '../../clashes/clash-words.ts'
import { geometryFrom } from '../../../map/map-feature.ts'
import { clashesAskedFor, useClashes } from '../../clashes/use-clashes.ts'
import type { Permit } from '../use-permit.ts'
import { stateOf } from './works-state.ts'

/** Where the works are, and what else is in the street then. */
export function PlaceEvidence({ permit }: { permit: Permit }) {
  const found = useClashes(clashesAskedFor(permit))
  const subject = useMemo(
    () => ({
      geometry: permit.works_coordinates,
      state: stateOf(permit),
      trafficManagement: trafficManagementTypes.find((known) => known === permit.traffic_management_type),
    }),
    [permit],
  )
  const place = geometryFrom(permit.works_coordinates.type, permit.works_coordinates.coordinates)
  const centre = place && centrePoint(place).map(Math.round).join(',')
  return (
    <section aria-labelledby="place" className="app-assess-evidence">
      <h2 className="govuk-heading-m" id="place" tabIndex={-1}>
        {place === undefined
          ? 'Place: broken, and cannot be searched round'
          : found.isLoading
            ? 'Place'
            : `Place: ${withinSentence(clashesHeading(found.counts))}`}
      </h2>
      <ClashList
        found={found}
        subject={subject}
        mapLabel={`Map of the works in ${permit.street_name} and others nearby`}
      />
      {centre ? (
        <p className="govuk-body-s">
          <AppLink href={paths.map(`?${new URLSearchParams({ centre, scale: '0.5' }).toString()}`)}>
            Open on the map
          </AppLink>
        </p>
      ) : null}
    </section>
  )
}
