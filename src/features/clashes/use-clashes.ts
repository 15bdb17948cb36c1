/** What else is at a place at a time, from the seven map layers; each layer is read, and may fail, on its own. */
import { queryOptions, useQuery, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { hs2ActLimitPhases } from '../../../domain/contract/enums/streets.ts'
import type { AnswerOf, Endpoint, QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  getActivitiesInBox,
  getAncillaryInformationsInBox,
  getForwardPlansInBox,
  getHs2ActLimitsInBox,
  getMaterialClassificationsInBox,
  getSection58sInBox,
  getWorksInBox,
} from '../../../domain/contract/geojson.ts'
import { listWorksInProgress } from '../../../domain/contract/works.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { clashDays, clashesOf, clashWindow } from '../../../domain/rules/clashes.ts'
import type { Clash, Subject } from '../../../domain/rules/clashes.ts'
import { hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { call, type Input } from '../../api/call.ts'
import { useNow } from '../../app/now.ts'
import { useActing } from '../../app/session.ts'
import * as near from './neighbours.ts'
import type { ClashLayer, Neighbour } from './neighbours.ts'

export type NearbyClash = Clash<Neighbour>

export type ClashesAsked = {
  /** Undefined while the place or the dates are not known: nothing is asked. */
  readonly geometry: Geometry | null | undefined
  /** Civil dates, both included. */
  readonly from: string | undefined
  readonly to: string | undefined
  readonly street?: string | undefined
  /** The works themselves, which are not their own neighbour. */
  readonly exclude?: string | undefined
  /** Days before and after; 14 unless told otherwise. A forward plan looks at a year. */
  readonly days?: number
}

export type LayerState = {
  readonly layer: ClashLayer
  readonly isLoading: boolean
  readonly isFailed: boolean
  /** The service had more than one answer holds. */
  readonly isCut: boolean
  readonly tryAgain: () => void
}

export type Clashes = {
  /** The gravest first; of the layers that have been read. */
  readonly clashes: readonly NearbyClash[]
  readonly layers: readonly LayerState[]
  /** Some layer is still being read. */
  readonly isLoading: boolean
  readonly days: number
}

export function useClashes({ geometry, from, to, street, exclude, days = clashDays }: ClashesAsked): Clashes {
  const today = londonDate(useNow()).toString()
  const maySeeLimits = useMaySeeHs2Limits()
  const subject = useMemo(
    () => (geometry && from && to && from <= to ? { geometry, startOn: from, endOn: to, street } : undefined),
    [geometry, from, to, street],
  )
  const asks = clashQueries(subject, days, maySeeLimits)
  const works = useQuery(asks.works)
  const progress = useQuery(asks.progress)
  const plans = useQuery(asks.plans)
  const activities = useQuery(asks.activities)
  const restrictions = useQuery(asks.restrictions)
  const ancillary = useQuery(asks.ancillary)
  const materials = useQuery(asks.materials)
  const phaseOne = useQuery(asks.phaseOne)
  const phaseTwo = useQuery(asks.phaseTwo)

  const clashes = useMemo(() => {
    if (!subject) return []
    const inProgress = new Set(progress.data?.answer.permit_reference_numbers)
    const all = [
      ...read(works.data, (answer) => near.worksNear(answer, inProgress, today)),
      ...read(plans.data, near.forwardPlansNear),
      ...read(activities.data, near.activitiesNear),
      ...read(restrictions.data, near.section58sNear),
      ...read(ancillary.data, near.ancillaryInformationsNear),
      ...read(materials.data, near.materialsNear),
      ...read(phaseOne.data, (answer) => near.hs2LimitsNear(answer, 'Phase 1')),
      ...read(phaseTwo.data, (answer) => near.hs2LimitsNear(answer, 'Phase 2a')),
    ]
    return clashesOf(
      subject,
      all.filter(({ worksReference }) => !exclude || worksReference !== exclude),
    )
  }, [
    subject,
    exclude,
    today,
    works.data,
    progress.data,
    plans.data,
    activities.data,
    restrictions.data,
    ancillary.data,
    materials.data,
    phaseOne.data,
    phaseTwo.data,
  ])
  const layers = subject
    ? [
        stateOf('works', [works, progress]),
        stateOf('forward_plans', [plans]),
        stateOf('activities', [activities]),
        stateOf('section_58s', [restrictions]),
        stateOf('ancillary_informations', [ancillary]),
        stateOf('material_classifications', [materials]),
        ...(maySeeLimits ? [stateOf('hs2_act_limits', [phaseOne, phaseTwo])] : []),
      ]
    : []
  return { clashes, layers, isLoading: layers.some((layer) => layer.isLoading), days }
}

/** Every layer as it is asked for; without a place or dates each of them waits. */
function clashQueries(subject: Subject | undefined, days: number, maySeeLimits: boolean) {
  const window = subject && clashWindow(subject, { days })
  const box = window?.box
  const within = window && { ...window.box, start_date: wireDay(window.start_date), end_date: wireDay(window.end_date) }
  const [one, two] = hs2ActLimitPhases
  const limits = maySeeLimits ? box : undefined
  return {
    works: layerQuery(getWorksInBox, within),
    progress: layerQuery(listWorksInProgress, box),
    plans: layerQuery(getForwardPlansInBox, within),
    activities: layerQuery(getActivitiesInBox, within),
    restrictions: layerQuery(getSection58sInBox, within),
    // what stands on the street or lies in the ground is there on any day
    ancillary: layerQuery(getAncillaryInformationsInBox, box),
    materials: layerQuery(getMaterialClassificationsInBox, box),
    phaseOne: layerQuery(getHs2ActLimitsInBox, limits && { ...limits, phase: one }),
    phaseTwo: layerQuery(getHs2ActLimitsInBox, limits && { ...limits, phase: two }),
  }
}

/** What an officer's page of these works will ask for, asked for beforehand; a layer that fails is told by the page. */
export async function prefetchClashes(client: QueryClient, works: WorksPlace): Promise<void> {
  const { geometry, from: startOn, to: endOn, street } = clashesAskedFor(works)
  const asks = clashQueries({ geometry, startOn, endOn, street }, clashDays, true)
  await Promise.all([
    client.prefetchQuery(asks.works),
    client.prefetchQuery(asks.progress),
    client.prefetchQuery(asks.plans),
    client.prefetchQuery(asks.activities),
    client.prefetchQuery(asks.restrictions),
    client.prefetchQuery(asks.ancillary),
    client.prefetchQuery(asks.materials),
    client.prefetchQuery(asks.phaseOne),
    client.prefetchQuery(asks.phaseTwo),
  ])
}

/** Where and when the works of a permit are, by the names of its answer. */
export interface WorksPlace {
  readonly works_coordinates: Geometry
  readonly proposed_start_date: string
  readonly proposed_end_date: string
  readonly street_name: string
  readonly work_reference_number: string
}

/** The question of what is near a permit's works. */
export function clashesAskedFor(works: WorksPlace) {
  return {
    geometry: works.works_coordinates,
    from: works.proposed_start_date.slice(0, 10),
    to: works.proposed_end_date.slice(0, 10),
    street: works.street_name,
    exclude: works.work_reference_number,
  } satisfies ClashesAsked
}

/** The limits are shown to the HS2 promoter and to authorities on the route only; which those are, their answers tell (BR-HS2-11). */
export function useMaySeeHs2Limits(): boolean {
  const { role, promoter } = useActing()
  return role === 'HighwayAuthority' || promoter === hs2PromoterSwaCode
}

type Answered<Answer> = { readonly answer: Answer; readonly isCut: boolean }

function read<Answer>(data: Answered<Answer> | undefined, as: (answer: Answer) => Neighbour[]): Neighbour[] {
  return data ? as(data.answer) : []
}

type OneQuery = {
  readonly isPending: boolean
  readonly isError: boolean
  readonly data?: { readonly isCut: boolean } | undefined
  readonly refetch: () => unknown
}

function stateOf(layer: ClashLayer, queries: readonly OneQuery[]): LayerState {
  return {
    layer,
    isLoading: queries.some((query) => query.isPending),
    isFailed: queries.some((query) => query.isError),
    isCut: queries.some((query) => query.data?.isCut),
    tryAgain: () => {
      for (const query of queries) if (query.isError) query.refetch()
    },
  }
}

/** The service says with this header that a box held more than one answer carries. */
const moreHeader = 'x-more-features'

function layerQuery<E extends Endpoint<never> | Endpoint>(endpoint: E, query: QueryOf<E> | undefined) {
  return queryOptions<Answered<AnswerOf<E>>>({
    queryKey: [endpoint.capability, endpoint.path, 'near works', query],
    queryFn: async ({ signal }) => {
      let isCut = false
      const onHeaders = (headers: Headers) => {
        isCut = headers.get(moreHeader) === 'true'
      }
      const answer = await call(endpoint, { query } as Input<E>, { signal, onHeaders })
      return { answer, isCut }
    },
    enabled: query !== undefined,
  })
}

/** A civil date as the wire carries it (BR-GEN-24). */
function wireDay(day: string): string {
  return `${day}T00:00:00.000Z`
}
