import { useQuery } from '@tanstack/react-query'
import { listPermits } from '../../../domain/contract/permits.ts'
import { centrePoint } from '../../../domain/geometry.ts'
import { geometryFrom } from '../../map/map-feature.ts'
import { widestPlace } from '../../map/map-services.ts'
import type { Place } from '../../map/map-view.ts'
import { queryFor } from '../../api/query.ts'
import { useActing } from '../../app/session.ts'

/**
 * The place given, else the newest permit this person can see: their own streets, whatever part of the country they work in.
 * Undefined while that is being asked; the widest view when there is no permit to go by.
 */
export function useOpeningPlace(given: Place | undefined): Place | undefined {
  const { scope } = useActing()
  const newest = useQuery({ ...queryFor(listPermits, { query: { ...scope } }), enabled: given === undefined })
  if (given) return given
  if (newest.isPending) return undefined
  const works = newest.data?.rows[0]?.works_coordinates
  const geometry = works && geometryFrom(works.type, works.coordinates)
  return geometry ? { centre: centrePoint(geometry), metresPerPixel: 1.75 } : widestPlace
}
