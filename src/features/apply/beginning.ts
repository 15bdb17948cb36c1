/** What the address of the first page brings along, and what is read for it. */
import { queryOptions } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { ApiError, call } from '../../api/call.ts'
import type { Acting } from '../../app/session.ts'
import type { Street } from '../streets/street-facts.ts'
import type { Beginning } from './new-application.ts'

export type CameFrom = {
  readonly wrn?: string
  readonly copy?: { readonly wrn: string; readonly prn: string }
  readonly place?: readonly [easting: number, northing: number]
}

type Ready = {
  readonly says: string
  readonly beginning: Beginning
} & ({ readonly isOpen: true } | { readonly isOpen: false; readonly because: string })

/** Reads `?work=`, `?copy=WRN/PRN` and `?easting=&northing=`; what is no such thing is left out. */
export function cameFrom(search: URLSearchParams): CameFrom {
  const wrn = search.get('work')
  const [copyWrn, copyPrn] = (search.get('copy') ?? '').split('/')
  const [easting, northing] = [numberIn(search.get('easting')), numberIn(search.get('northing'))]
  return {
    ...(wrn ? { wrn } : {}),
    ...(copyWrn && copyPrn ? { copy: { wrn: copyWrn, prn: copyPrn } } : {}),
    ...(easting !== undefined && northing !== undefined ? { place: [easting, northing] } : {}),
  }
}

/** The workstreams of the promoter acted for that the person may write to; 000 is never given (BR-PERMIT-22). */
export function writableWorkstreams({ user, promoter }: Acting) {
  return user.workstreams.filter(
    (entry) =>
      entry.organisation_reference === promoter &&
      entry.access_level === 'full_write' &&
      entry.workstream_prefix !== '000',
  )
}

export function beginningQuery(from: CameFrom, acting: Acting) {
  return queryOptions({
    queryKey: ['works', 'beginning of an application', from, acting.promoter, acting.role],
    queryFn: ({ signal }) => readBeginning(from, acting, signal),
  })
}

async function readBeginning({ wrn, copy, place }: CameFrom, acting: Acting, signal: AbortSignal): Promise<Ready> {
  const work = wrn ? await call(getWork, { params: { workReferenceNumber: wrn } }, { signal }) : undefined
  const permit = copy
    ? await call(getPermit, { params: { workReferenceNumber: copy.wrn, permitReferenceNumber: copy.prn } }, { signal })
    : undefined
  const usrn = work?.usrn ?? permit?.usrn
  const street = usrn === undefined ? undefined : await readStreet(usrn, signal)
  const beginning: Beginning = {
    ...promoterOf(acting),
    workstreams: writableWorkstreams(acting).map(({ workstream_prefix }) => workstream_prefix),
    ...(place ? { place } : {}),
    ...(work ? { work } : {}),
    ...(permit ? { copy: permit } : {}),
    ...(street ? { street } : {}),
  }
  const hindrance = work ? hindranceOf(work, acting) : undefined
  return {
    says: sentence(beginning),
    beginning,
    ...(hindrance === undefined ? { isOpen: true } : { isOpen: false, because: hindrance }),
  }
}

/** A street that the gazetteer no longer has is no obstacle: the record keeps its place, its designations are not asked. */
async function readStreet(usrn: number, signal: AbortSignal): Promise<Street | undefined> {
  try {
    return await call(getStreet, { params: { usrn } }, { signal })
  } catch (error) {
    if (error instanceof ApiError && error.kind === 'not_found') return undefined
    throw error
  }
}

/** Why no further permit can be added now; undefined when one can (BR-PERMIT-23, 24). */
function hindranceOf(work: AnswerOf<typeof getWork>, { role }: Acting): string | undefined {
  const latest = work.active_permit
  if (!latest) return undefined
  const answer = can(latest, 'add_permit', role)
  return answer.yes ? undefined : answer.no
}

function promoterOf({ user, promoter }: Acting) {
  const contract = user.contracts.find(({ organisation_reference }) => organisation_reference === promoter)
  return { promoter_swa_code: promoter ?? '', promoter_name: contract?.name ?? user.organisation_name }
}

function sentence({ work, copy, place }: Beginning): string {
  if (work) {
    const where = [work.street_name, work.town].filter(Boolean).join(', ')
    return `A further permit on ${work.work_reference_number}, ${where}. The place stays as it is.`
  }
  if (copy)
    return `The answers of ${copy.permit_reference_number}, ${copy.street_name}, are copied. Dates are asked anew.`
  if (place) return `The place that you chose on the map, ${place.map(Math.round).join(', ')}, is marked already.`
  return 'What you type is kept on this device until you send it. You can stop and go on later.'
}

function numberIn(text: string | null): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
