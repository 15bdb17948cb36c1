/** Works around a place on some days: what is asked of the service and in which order it is told. */
import { queryOptions } from '@tanstack/react-query'
import { getActivitiesInBox, getWorksInBox } from '../../../domain/contract/geojson.ts'
import { listWorksInProgress } from '../../../domain/contract/works.ts'
import { boundsAround, distanceApart } from '../../../domain/distance-apart.ts'
import type { Bounds, Geometry } from '../../../domain/geometry.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { ApiError } from '../../api/api-error.ts'
import { call } from '../../api/call.ts'
import { permitsInProgress } from '../../lists/permits-in-progress.ts'
import type { FeatureState, MapFeature } from '../../map/map-feature.ts'
import { activitiesOnMap } from '../../map/layers/activities.ts'
import { worksOnMap } from '../../map/layers/works.ts'

export interface WorksNear {
  readonly metres: number
  /** The permit that says most about the works now. */
  readonly works: MapFeature
}

interface Around {
  /** A point, or the lines of a street. */
  readonly place: readonly Geometry[]
  readonly metres: number
  /** Civil days before and after today on which the works take place. */
  readonly daysBefore: number
  readonly daysAfter: number
}

/** The service says with this header that a box held more than one answer carries. */
const moreHeader = 'x-more-features'

interface NearAnswer {
  readonly near: readonly WorksNear[]
  /** There was more than the service answers at once. */
  readonly isCut: boolean
  /** Instant at which the service was asked, ISO 8601. */
  readonly askedAt: string
}

/** Works around a place, the nearest first. */
export const worksNearQuery = ({ place, metres, daysBefore, daysAfter }: Around, now: Temporal.Instant) => {
  const today = londonDate(now)
  const box = boxRound(place, metres)
  const days = daysAround(today, daysBefore, daysAfter)
  return queryOptions({
    queryKey: ['works', 'around', place, metres, days],
    // without a connection it fails at once: an inspector must not wait for nothing
    networkMode: 'always',
    queryFn: async ({ signal }): Promise<NearAnswer> => {
      let isCut = false
      const onHeaders = (headers: Headers) => {
        isCut = headers.get(moreHeader) === 'true'
      }
      const [answer, progress] = await Promise.all([
        call(getWorksInBox, { query: { ...box, ...days } }, { signal, onHeaders }),
        progressIn(box, signal),
      ])
      const inProgress = new Set(progress)
      const works = worksOnMap(answer, inProgress, today.toString())
      return { near: nearestWorks(works, place, metres), isCut, askedAt: Temporal.Now.instant().toString() }
    },
  })
}

/** Permits whose works have begun: of the box, or of all lists where a Street Manager behind this server says it for no box. */
async function progressIn(box: Bounds, signal: AbortSignal): Promise<readonly string[]> {
  try {
    return (await call(listWorksInProgress, { query: box }, { signal })).permit_reference_numbers
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'elsewhere') return permitsInProgress({}, signal)
    throw error
  }
}

/** Activities around a place, such as skips and scaffolding, the nearest first; called-off ones are not there. */
export const activitiesNearQuery = ({ place, metres, daysBefore, daysAfter }: Around, now: Temporal.Instant) => {
  const query = { ...boxRound(place, metres), ...daysAround(londonDate(now), daysBefore, daysAfter) }
  return queryOptions({
    queryKey: ['activities', 'around', place, metres, query],
    // without a connection it fails at once: an inspector must not wait for nothing
    networkMode: 'always',
    queryFn: async ({ signal }): Promise<NearAnswer> => {
      let isCut = false
      const onHeaders = (headers: Headers) => {
        isCut = headers.get(moreHeader) === 'true'
      }
      const answer = await call(getActivitiesInBox, { query }, { signal, onHeaders })
      const near = nearestWorks(activitiesOnMap(answer), place, metres)
      return { near, isCut, askedAt: Temporal.Now.instant().toString() }
    },
  })
}

/** Civil dates as the wire carries them (BR-GEN-24). */
function daysAround(today: Temporal.PlainDate, before: number, after: number) {
  return {
    start_date: `${today.subtract({ days: before }).toString()}T00:00:00.000Z`,
    end_date: `${today.add({ days: after }).toString()}T00:00:00.000Z`,
  }
}

/** The box of every part of a place, widened by `metres`. */
export function boxRound(place: readonly Geometry[], metres: number) {
  const boxes = place.map((part) => boundsAround(part, metres))
  return {
    minEasting: Math.min(...boxes.map((box) => box.minEasting)),
    minNorthing: Math.min(...boxes.map((box) => box.minNorthing)),
    maxEasting: Math.max(...boxes.map((box) => box.maxEasting)),
    maxNorthing: Math.max(...boxes.map((box) => box.maxNorthing)),
  }
}

/** Each works record once, by the permit that is furthest on; the nearest first, references deciding between equals. */
export function nearestWorks(features: readonly MapFeature[], place: readonly Geometry[], within: number): WorksNear[] {
  const found = new Map<string, WorksNear>()
  for (const works of features) {
    const metres = Math.min(...place.map((part) => distanceApart(part, works.geometry)))
    if (metres > within) continue
    const key = works.worksReference ?? works.id
    const other = found.get(key)
    if (!other || tellsMore(works, other.works)) found.set(key, { works, metres })
  }
  return [...found.values()].sort((a, b) => a.metres - b.metres || (a.works.id < b.works.id ? -1 : 1))
}

const saysMost: readonly FeatureState[] = ['in_progress', 'planned', 'awaiting', 'completed', 'activity']

function tellsMore(one: MapFeature, other: MapFeature): boolean {
  const [a, b] = [saysMost.indexOf(one.state), saysMost.indexOf(other.state)]
  return a === b ? one.id > other.id : a < b
}
