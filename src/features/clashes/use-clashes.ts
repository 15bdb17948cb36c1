/** What else is at a place at a time, from the seven map layers; each layer is read, and may fail, on its own. */
import { queryOptions, useQuery } from '@tanstack/react-query'
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
import type { Clash } from '../../../domain/rules/clashes.ts'
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
  const window = subject && clashWindow(subject, { days })
  const box = window?.box
  const within = window && { ...window.box, start_date: wireDay(window.start_date), end_date: wireDay(window.end_date) }
  const works = useQuery(layerQuery(getWorksInBox, within))
  const progress = useQuery(layerQuery(listWorksInProgress, box))
  const plans = useQuery(layerQuery(getForwardPlansInBox, within))
  const activities = useQuery(layerQuery(getActivitiesInBox, within))
  const restrictions = useQuery(layerQuery(getSection58sInBox, within))
  // what stands on the street or lies in the ground is there on any day
  const ancillary = useQuery(layerQuery(getAncillaryInformationsInBox, box))
  const materials = useQuery(layerQuery(getMaterialClassificationsInBox, box))
  const [one, two] = hs2ActLimitPhases
  const phaseOne = useQuery(layerQuery(getHs2ActLimitsInBox, maySeeLimits && box ? { ...box, phase: one } : undefined))
  const phaseTwo = useQuery(layerQuery(getHs2ActLimitsInBox, maySeeLimits && box ? { ...box, phase: two } : undefined))

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
