/** What is near a place at a time: one question to our own server, or before a Street Manager one to each of its layers. */
import { findClashes } from '../../../domain/contract/clashes.ts'
import type { AnswerOf, Endpoint, QueryOf } from '../../../domain/contract/endpoint.ts'
import {
  getActivitiesInBox,
  getForwardPlansInBox,
  getSection58sInBox,
  getWorksInBox,
} from '../../../domain/contract/geojson.ts'
import type { ClashKind } from '../../../domain/contract/enums/clashes.ts'
import type { Geometry, MultiLineString } from '../../../domain/geometry.ts'
import { clashesOf, clashMetres, clashWindow, type Clash, type Subject } from '../../../domain/rules/clashes.ts'
import { ApiError } from '../../api/api-error.ts'
import { call, type CallOptions, type Input } from '../../api/call.ts'
import { clashFrom, layerOfKind } from './clash-row.ts'
import * as near from './neighbours.ts'
import type { ClashLayer, Neighbour } from './neighbours.ts'

export type NearbyClash = Clash<Neighbour>

/** Dates are civil dates, both included. */
export interface NearAsked {
  /** A street has its lines with it, to be measured to where no server of ours can. */
  readonly place: { readonly geometry: Geometry } | { readonly usrn: number; readonly line: MultiLineString }
  readonly startOn: string
  readonly endOn: string
  readonly street?: string | undefined
  readonly exclude?: string | undefined
  readonly days: number
  /** Metres; 100 unless told. */
  readonly distance?: number
  /** Of all kinds unless told. */
  readonly kinds?: readonly ClashKind[]
  /** Civil date in Europe/London. */
  readonly today: string
}

export interface ClashPage {
  readonly clashes: readonly NearbyClash[]
  /** Of all pages. */
  readonly total: number
  readonly onSameDays: number
  readonly hasNext: boolean
  /** More is in reach than was measured. */
  readonly isCut: boolean
  /** Layers that could not be read. */
  readonly failed: readonly ClashLayer[]
}

/** One page of what is near, the gravest first. */
export async function readClashes(asked: NearAsked, offset: number, signal: AbortSignal): Promise<ClashPage> {
  try {
    return await fromServer(asked, offset, signal)
  } catch (error) {
    // a Street Manager has no such question: its layers are asked, and measured here by the same rule
    if (!(error instanceof ApiError) || error.kind !== 'elsewhere') throw error
    const geometry = 'usrn' in asked.place ? asked.place.line : asked.place.geometry
    return await fromLayers({ ...asked, geometry }, signal)
  }
}

async function fromServer(asked: NearAsked, offset: number, signal: AbortSignal): Promise<ClashPage> {
  const { place, street, exclude } = asked
  const body = {
    ...('usrn' in place ? { usrn: place.usrn } : { coordinates: place.geometry }),
    start_date: wireDay(asked.startOn),
    end_date: wireDay(asked.endOn),
    days: asked.days,
    ...(asked.distance === undefined ? {} : { distance: asked.distance }),
    ...(asked.kinds ? { kind: [...asked.kinds] } : {}),
    ...(street ? { street_name: street } : {}),
    ...(exclude ? { exclude_work_reference_number: exclude } : {}),
    offset,
  } as Input<typeof findClashes>['body']
  const { rows, pagination, on_same_days, is_cut } = await call(findClashes, { body }, { signal })
  return {
    clashes: rows.flatMap((row) => clashFrom(row, asked.today) ?? []),
    total: pagination.total_rows,
    onSameDays: on_same_days,
    hasNext: pagination.has_next_page,
    isCut: is_cut,
    failed: [],
  }
}

/** A layer that fails is named, and the others are shown; all of them failing is an error. */
async function fromLayers(asked: NearAsked & Subject, signal: AbortSignal): Promise<ClashPage> {
  const { kinds, distance: metres = clashMetres } = asked
  const { box, start_date, end_date } = clashWindow(asked, { days: asked.days, metres })
  const query = { ...box, start_date: wireDay(start_date), end_date: wireDay(end_date) }
  const read = async <E extends Endpoint<never> | Endpoint>(endpoint: E, as: (answer: AnswerOf<E>) => Neighbour[]) => {
    const { answer, isCut } = await callCut(endpoint, query as QueryOf<E>, { signal })
    return { found: as(answer), isCut }
  }
  const layers = ['works', 'forward_plans', 'activities', 'section_58s'] as const
  const answers = await Promise.allSettled([
    // which of the works have begun, it says for no box
    read(getWorksInBox, (answer) => near.worksNear(answer, new Set(), asked.today)),
    read(getForwardPlansInBox, near.forwardPlansNear),
    read(getActivitiesInBox, near.activitiesNear),
    read(getSection58sInBox, near.section58sNear),
  ])
  const good = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
  const [lost] = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason as unknown] : []))
  if (good.length === 0) throw lost
  const others = good.flatMap(({ found }) => found)
  const clashes = clashesOf(
    asked,
    others
      .filter(({ worksReference }) => !asked.exclude || worksReference !== asked.exclude)
      .filter(({ layer }) => !kinds || kinds.some((kind) => layerOfKind[kind] === layer)),
    metres,
  )
  return {
    clashes,
    total: clashes.length,
    onSameDays: clashes.filter(({ standing }) => standing === 'clash').length,
    hasNext: false,
    isCut: good.some(({ isCut }) => isCut),
    failed: layers.filter((_, at) => answers[at]?.status === 'rejected'),
  }
}

/** The service says with this header that a box held more than one answer carries. */
const moreHeader = 'x-more-features'

/** A layer of the map, and whether the box held more than its answer. */
export async function callCut<E extends Endpoint<never> | Endpoint>(
  endpoint: E,
  query: QueryOf<E>,
  options: CallOptions,
): Promise<{ answer: AnswerOf<E>; isCut: boolean }> {
  let isCut = false
  const onHeaders = (headers: Headers) => {
    isCut = headers.get(moreHeader) === 'true'
  }
  const answer = await call(endpoint, { query } as Input<E>, { ...options, onHeaders })
  return { answer, isCut }
}

/** A civil date as the wire carries it (BR-GEN-24). */
function wireDay(day: string): string {
  return `${day}T00:00:00.000Z`
}
