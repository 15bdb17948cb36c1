/** What else is at a place at a time: what digs or restricts in one question, what stands or lies there a layer each. */
import { infiniteQueryOptions, queryOptions, useInfiniteQuery, useQuery, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { findClashes } from '../../../domain/contract/clashes.ts'
import { hs2ActLimitPhases } from '../../../domain/contract/enums/streets.ts'
import type { AnswerOf, Endpoint, QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  getAncillaryInformationsInBox,
  getHs2ActLimitsInBox,
  getMaterialClassificationsInBox,
} from '../../../domain/contract/geojson.ts'
import type { Geometry } from '../../../domain/geometry.ts'
import { clashDays, clashesOf, clashWindow, gravestFirst } from '../../../domain/rules/clashes.ts'
import { hs2PromoterSwaCode } from '../../../domain/rules/hs2-checks.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import { useNow } from '../../app/now.ts'
import { useActing } from '../../app/session.ts'
import { geometryFrom } from '../../map/map-feature.ts'
import * as near from './neighbours.ts'
import type { ClashLayer, Neighbour } from './neighbours.ts'
import { callCut, readClashes, type NearAsked, type NearbyClash } from './read-clashes.ts'

export type { NearbyClash } from './read-clashes.ts'

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

/** `street` is what digs or restricts, together: works, plans, activities and Section 58s. */
export type LayerState = {
  readonly layer: ClashLayer | 'street'
  readonly isLoading: boolean
  readonly isFailed: boolean
  /** The service had more than one answer holds. */
  readonly isCut: boolean
  readonly tryAgain: () => void
}

export type Clashes = {
  /** The gravest first; of what has been read. */
  readonly clashes: readonly NearbyClash[]
  /** Of all that there is, read or not. */
  readonly counts: ClashCounts
  readonly layers: readonly LayerState[]
  /** Something is still being read. */
  readonly isLoading: boolean
  readonly days: number
  /** Reads on; undefined when all of it is here. */
  readonly readMore: (() => void) | undefined
}

export type ClashCounts = { readonly onSameDays: number; readonly all: number }

export function useClashes({ geometry, from, to, street, exclude, days = clashDays }: ClashesAsked): Clashes {
  const today = londonDate(useNow()).toString()
  const maySeeLimits = useMaySeeHs2Limits()
  const subject = useMemo(() => subjectOf(geometry, from, to, street), [geometry, from, to, street])
  const asked = subject && { place: { geometry: subject.geometry }, ...subject, exclude, days, today }
  const asks = layerQueries(subject?.geometry, maySeeLimits)
  const onStreet = useStreetClashes(asked)
  const ancillary = useQuery(asks.ancillary)
  const materials = useQuery(asks.materials)
  const phaseOne = useQuery(asks.phaseOne)
  const phaseTwo = useQuery(asks.phaseTwo)

  const there = useMemo(() => {
    if (!subject) return []
    const all = [
      ...read(ancillary.data, near.ancillaryInformationsNear),
      ...read(materials.data, near.materialsNear),
      ...read(phaseOne.data, (answer) => near.hs2LimitsNear(answer, 'Phase 1')),
      ...read(phaseTwo.data, (answer) => near.hs2LimitsNear(answer, 'Phase 2a')),
    ]
    const others = all.filter(({ worksReference }) => !exclude || worksReference !== exclude)
    return clashesOf(subject, others)
  }, [subject, exclude, ancillary.data, materials.data, phaseOne.data, phaseTwo.data])
  const clashes = useMemo(() => [...onStreet.clashes, ...there].sort(gravestFirst), [onStreet.clashes, there])
  const layers = subject
    ? [
        ...onStreet.layers,
        stateOf('ancillary_informations', [ancillary]),
        stateOf('material_classifications', [materials]),
        ...(maySeeLimits ? [stateOf('hs2_act_limits', [phaseOne, phaseTwo])] : []),
      ]
    : []
  const counts = { ...onStreet.counts, all: onStreet.counts.all + there.length }
  return {
    clashes,
    counts,
    layers,
    isLoading: layers.some((layer) => layer.isLoading),
    days,
    readMore: onStreet.readMore,
  }
}

/** A place that is broken is measured from as far as it goes. */
function subjectOf(geometry: Geometry | null | undefined, from = '', to = '', street: string | undefined) {
  const place = geometry && geometryFrom(geometry.type, geometry.coordinates)
  return place && from && to && from <= to ? { geometry: place, startOn: from, endOn: to, street } : undefined
}

const none: readonly NearbyClash[] = []

/** What digs or restricts near a place or on a street, page by page. */
export function useStreetClashes(asked: NearAsked | undefined): Clashes {
  const answer = useInfiniteQuery(streetQuery(asked))
  const pages = answer.data?.pages
  const clashes = useMemo(() => pages?.flatMap((page) => page.clashes) ?? none, [pages])
  const [first] = pages ?? []
  const tryAgain = () => void answer.refetch()
  const failed = (first?.failed ?? []).map((layer): LayerState => ({
    layer,
    isLoading: false,
    isFailed: true,
    isCut: false,
    tryAgain,
  }))
  const own: LayerState = {
    layer: 'street',
    isLoading: answer.isPending || answer.isFetchingNextPage,
    isFailed: answer.isError,
    isCut: first?.isCut ?? false,
    tryAgain,
  }
  return {
    clashes,
    counts: { onSameDays: first?.onSameDays ?? 0, all: first?.total ?? 0 },
    layers: asked ? [own, ...failed] : [],
    isLoading: asked !== undefined && own.isLoading,
    days: asked?.days ?? clashDays,
    readMore: answer.hasNextPage && !answer.isFetchingNextPage ? () => void answer.fetchNextPage() : undefined,
  }
}

function streetQuery(asked: NearAsked | undefined) {
  return infiniteQueryOptions({
    queryKey: [findClashes.capability, findClashes.path, asked],
    queryFn: ({ signal, pageParam }) => readClashes(asked as NearAsked, pageParam, signal),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.hasNext ? pages.length * rowsOfAPage : undefined),
    enabled: asked !== undefined,
  })
}

/** BR-REP-01 */
const rowsOfAPage = 25

/** What stands on the street or lies in the ground is there on any day: without a place each of them waits. */
function layerQueries(geometry: Geometry | undefined, maySeeLimits: boolean) {
  const box = geometry && clashWindow({ geometry, startOn: '2000-01-01', endOn: '2000-01-01' }).box
  const [one, two] = hs2ActLimitPhases
  const limits = maySeeLimits ? box : undefined
  return {
    ancillary: layerQuery(getAncillaryInformationsInBox, box),
    materials: layerQuery(getMaterialClassificationsInBox, box),
    phaseOne: layerQuery(getHs2ActLimitsInBox, limits && { ...limits, phase: one }),
    phaseTwo: layerQuery(getHs2ActLimitsInBox, limits && { ...limits, phase: two }),
  }
}

/** What an officer's page of these works will ask for, asked for beforehand; what fails is told by the page. */
export async function prefetchClashes(client: QueryClient, works: WorksPlace, today: string): Promise<void> {
  const { geometry: given, from, to, ...asked } = clashesAskedFor(works)
  const subject = subjectOf(given, from, to, asked.street)
  if (!subject) return
  const { geometry } = subject
  const asks = layerQueries(geometry, true)
  await Promise.all([
    client.prefetchInfiniteQuery(
      streetQuery({ place: { geometry }, ...subject, exclude: asked.exclude, days: clashDays, today }),
    ),
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

function layerQuery<E extends Endpoint<never> | Endpoint>(endpoint: E, query: QueryOf<E> | undefined) {
  return queryOptions<Answered<AnswerOf<E>>>({
    queryKey: [endpoint.capability, endpoint.path, 'near works', query],
    queryFn: ({ signal }) => callCut(endpoint, query as QueryOf<E>, { signal }),
    enabled: query !== undefined,
  })
}
