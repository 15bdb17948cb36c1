import { useQuery } from '@tanstack/react-query'
import { listPermits } from '../../../domain/contract/permits.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { centrePoint, type Geometry, type Position } from '../../../domain/geometry.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'
import { keptPlace, widestPlace } from '../../map/map-services.ts'
import type { Place } from '../../map/map-view.ts'
import type { MapFilters } from './map-filters.ts'

/** Half a kilometre on a desk: a street with what crosses it. */
const streetScale = 0.875
/** A kilometre and more: the neighbourhood of a permit. */
const neighbourhoodScale = 1.75

/**
 * Where the address says; else the street that it names; else where a map was last left; else the newest permit that this person
 * can see, since those are their own streets, whatever part of the country they work in. Undefined while that is being asked.
 */
export function useOpeningPlace({ centre, metresPerPixel, usrn }: MapFilters): Place | undefined {
  const { scope } = useActing()
  const kept = keptPlace()
  const street = useQuery({
    ...queryFor(getStreet, { params: { usrn: usrn ?? 0 } }),
    enabled: centre === undefined && usrn !== undefined,
  })
  const isStreetGone = usrn === undefined || street.isError
  const newest = useQuery({
    ...queryFor(listPermits, { query: { ...scope } }),
    enabled: centre === undefined && isStreetGone && kept === undefined,
  })
  if (centre) return { centre, metresPerPixel: metresPerPixel ?? streetScale }
  if (!isStreetGone) return street.data && around(middleOf(street.data), streetScale)
  if (kept) return kept
  return newest.isPending ? undefined : around(worksOf(newest.data), neighbourhoodScale)
}

function around(centre: Position | undefined, metresPerPixel: number): Place {
  return centre ? { centre, metresPerPixel } : widestPlace
}

function middleOf({ street_line: line }: { street_line?: { coordinates: readonly unknown[] } | null | undefined }) {
  if (!line || line.coordinates.length === 0) return undefined
  return centrePoint({ type: 'MultiLineString', coordinates: line.coordinates as Position[][] })
}

function worksOf(permits: { rows: readonly { works_coordinates: unknown }[] } | undefined): Position | undefined {
  const works = permits?.rows[0]?.works_coordinates
  return works ? centrePoint(works as Geometry) : undefined
}
