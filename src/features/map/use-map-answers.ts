/** What the map asks the server for: works and activities of a box and dates. Fetched again when another person changes them. */
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Endpoint, QueryOf } from '../../../domain/contract/endpoint.ts'
import { getActivitiesInBox, getWorksInBox } from '../../../domain/contract/geojson.ts'
import { listWorksInProgress } from '../../../domain/contract/works.ts'
import type { Bounds } from '../../../domain/geometry.ts'
import { call, type Input } from '../../api/call.ts'
import { useMay } from '../../app/session.ts'
import { boxToAskFor } from '../../map/in-view.ts'
import { activitiesOnMap, unplacedActivities } from '../../map/layers/activities.ts'
import { unplacedWorks, worksOnMap } from '../../map/layers/works.ts'
import type { MapFeature, Unplaced } from '../../map/map-feature.ts'
import { useProgressListed } from './use-progress-listed.ts'
import { wireDay } from './use-counted-works.ts'

export type MapAnswers = {
  features: MapFeature[]
  /** What the map has nowhere to put. */
  unplaced: Unplaced[]
  /** The server had more than it sent: what is shown is not all there is. */
  isCut: boolean
  /** Of the works of the box that is looked at: all that they say is here; there are more of them than one answer carries. */
  works: { isHere: boolean; isCut: boolean }
  isLoading: boolean
  /** Something of this box and these dates is on its way: what is shown meanwhile may be of another box. */
  isArriving: boolean
  failed: { what: string; tryAgain: () => void }[]
}

/** The server says with this header that a box held more features than one answer carries. */
export const moreHeader = 'x-more-features'

type Dates = { from: string; to: string }

/** @param isNear  whether works are wanted one by one: far out they are counted, and only activities are fetched */
export function useMapAnswers(box: Bounds | undefined, dates: Dates, today: string, isNear: boolean): MapAnswers {
  const asked = box && boxToAskFor(box)
  const query = asked && { ...asked, start_date: wireDay(dates.from), end_date: wireDay(dates.to) }
  const works = useQuery(boxQuery(getWorksInBox, query, isNear))
  // a Street Manager behind this server does not say it for a box, but its lists do
  const isToldApart = useMay()(listWorksInProgress)
  const progress = useQuery(boxQuery(listWorksInProgress, asked, isNear && isToldApart))
  const listed = useProgressListed(isNear && !isToldApart)
  const inProgress = useMemo(
    () => listed ?? new Set(progress.data?.answer.permit_reference_numbers),
    [listed, progress.data],
  )
  const activities = useQuery(boxQuery(getActivitiesInBox, query, true))
  const isThere = ({ data, isPlaceholderData }: { data: unknown; isPlaceholderData: boolean }) =>
    data !== undefined && !isPlaceholderData
  const isComing = ({ isPending, isPlaceholderData }: { isPending: boolean; isPlaceholderData: boolean }) =>
    isPending || isPlaceholderData
  const areWorksHere = isThere(works) && (!isToldApart || isThere(progress))
  const worksFeatures = useMemo(
    () => (works.data ? worksOnMap(works.data.answer, inProgress, today) : []),
    [works.data, inProgress, today],
  )
  const unplaced = useMemo(
    () => [
      ...(works.data ? unplacedWorks(works.data.answer, inProgress) : []),
      ...(activities.data ? unplacedActivities(activities.data.answer) : []),
    ],
    [works.data, inProgress, activities.data],
  )
  const otherFeatures = useMemo(
    () => (activities.data ? activitiesOnMap(activities.data.answer) : []),
    [activities.data],
  )
  return {
    features: useMemo(() => [...worksFeatures, ...otherFeatures], [worksFeatures, otherFeatures]),
    unplaced,
    works: { isHere: areWorksHere, isCut: areWorksHere && works.data?.isCut === true },
    isCut: works.data?.isCut === true || activities.data?.isCut === true,
    isLoading: (isNear && (works.isPending || (isToldApart && progress.isPending))) || activities.isPending,
    isArriving: (isNear && (isComing(works) || (isToldApart && isComing(progress)))) || isComing(activities),
    failed: [
      ...(works.isError ? [{ what: 'Works', tryAgain: () => void works.refetch() }] : []),
      ...(progress.isError ? [{ what: 'Which works are in progress', tryAgain: () => void progress.refetch() }] : []),
      ...(activities.isError ? [{ what: 'Activities', tryAgain: () => void activities.refetch() }] : []),
    ],
  }
}

/**
 * Until the next box has arrived the last one stays on the map. TanStack Query ends a request whose box nobody looks at any more.
 * Its comparing of old and new answers is off: for thousands of features it costs more than drawing them.
 */
function boxQuery<E extends Endpoint<never> | Endpoint>(endpoint: E, query: QueryOf<E> | undefined, isWanted: boolean) {
  return queryOptions({
    queryKey: [endpoint.capability, endpoint.path, 'on the map', query],
    queryFn: async ({ signal }) => {
      let isCut = false
      const onHeaders = (headers: Headers) => {
        isCut = headers.get(moreHeader) === 'true'
      }
      const answer = await call(endpoint, { query } as Input<E>, { signal, onHeaders })
      return { answer, isCut }
    },
    enabled: isWanted && query !== undefined,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
}
