/** What the address of the first page brings along, and what is read for it. */
import { queryOptions } from '@tanstack/react-query'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { getForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { getStreet } from '../../../domain/contract/streets.ts'
import { listTemplates } from '../../../domain/contract/templates.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { ApiError, call } from '../../api/call.ts'
import type { Acting } from '../../app/session.ts'
import type { Street } from '../streets/street-facts.ts'
import type { Template } from '../templates/template-content.ts'
import { beginningWords } from './beginning-words.ts'
import type { Beginning } from './new-application.ts'

type PermitAddress = { readonly wrn: string; readonly prn: string }

export type CameFrom = {
  readonly wrn?: string
  readonly copy?: PermitAddress
  /** A PAA that becomes a permit. */
  readonly progress?: PermitAddress
  /** Reference of a forward plan that becomes a permit. */
  readonly plan?: string
  readonly nonCompliance?: string
  readonly template?: number
  readonly place?: readonly [easting: number, northing: number]
}

type Ready = {
  readonly says: string
  readonly beginning: Beginning
} & ({ readonly isOpen: true } | { readonly isOpen: false; readonly because: string })

/**
 * Reads `?work=`, `?copy=WRN/PRN`, `?progress=WRN/PRN`, `?forward_plan=REF`, `?non_compliance=REF`, `?template=ID` and
 * `?easting=&northing=`; what is no such thing is left out. A plan and a non-compliance are named by their works record.
 */
export function cameFrom(search: URLSearchParams): CameFrom {
  const copy = addressIn(search.get('copy'))
  const progress = addressIn(search.get('progress'))
  const plan = search.get('forward_plan')
  const nonCompliance = search.get('non_compliance')
  const wrn = progress?.wrn ?? search.get('work') ?? recordNamedIn(plan ?? nonCompliance)
  const template = numberIn(search.get('template'))
  const [easting, northing] = [numberIn(search.get('easting')), numberIn(search.get('northing'))]
  return {
    ...(wrn ? { wrn } : {}),
    ...(copy ? { copy } : {}),
    ...(progress ? { progress } : {}),
    ...(plan ? { plan } : {}),
    ...(nonCompliance ? { nonCompliance } : {}),
    ...(template !== undefined ? { template } : {}),
    ...(easting !== undefined && northing !== undefined ? { place: [easting, northing] } : {}),
  }
}

function addressIn(text: string | null): PermitAddress | undefined {
  const [wrn, prn] = (text ?? '').split('/')
  return wrn && prn ? { wrn, prn } : undefined
}

/** `MW001…-FP` and `MW001…-NC-01` begin with their works record (BR-GEN-74). */
function recordNamedIn(reference: string | null): string | undefined {
  return /^(.+)-(?:FP|NC-\d+)$/.exec(reference ?? '')?.[1]
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

async function readBeginning(from: CameFrom, acting: Acting, signal: AbortSignal): Promise<Ready> {
  const { wrn, place, nonCompliance } = from
  const work = wrn ? await call(getWork, { params: { workReferenceNumber: wrn } }, { signal }) : undefined
  const [copy, progress, plan, template] = await Promise.all([
    from.copy && readPermit(from.copy, signal),
    from.progress && readPermit(from.progress, signal),
    wrn && from.plan && readPlan(wrn, from.plan, signal),
    from.template === undefined ? undefined : readTemplate(from.template, acting, signal),
  ])
  const usrn = work?.usrn ?? copy?.usrn
  const street = usrn === undefined ? undefined : await readStreet(usrn, signal)
  const beginning: Beginning = {
    ...promoterOf(acting),
    workstreams: writableWorkstreams(acting).map(({ workstream_prefix }) => workstream_prefix),
    ...(place ? { place } : {}),
    ...(work ? { work } : {}),
    ...(copy ? { copy } : {}),
    ...(progress ? { progress } : {}),
    ...(plan ? { plan } : {}),
    ...(nonCompliance ? { nonCompliance } : {}),
    ...(template ? { template } : {}),
    ...(street ? { street } : {}),
  }
  const hindrance = work ? hindranceOf(beginning, acting) : undefined
  return {
    says: beginningWords(beginning),
    beginning,
    ...(hindrance === undefined ? { isOpen: true } : { isOpen: false, because: hindrance }),
  }
}

function readPermit({ wrn, prn }: PermitAddress, signal: AbortSignal) {
  return call(getPermit, { params: { workReferenceNumber: wrn, permitReferenceNumber: prn } }, { signal })
}

function readPlan(wrn: string, reference: string, signal: AbortSignal) {
  const params = { workReferenceNumber: wrn, forwardPlanReferenceNumber: reference }
  return call(getForwardPlan, { params }, { signal })
}

/** Throws for one that is gone, or that is kept for another promoter. */
async function readTemplate(id: number, { promoter }: Acting, signal: AbortSignal): Promise<Template> {
  const query = { kind: 'application' as const, ...(promoter ? { swa_code: promoter } : {}) }
  const { rows } = await call(listTemplates, { query }, { signal })
  const template = rows.find(({ template_id }) => template_id === id)
  if (!template) throw new Error(`There is no template ${id}`)
  return template
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

/** Why no permit can be added now; undefined when one can (BR-PERMIT-23, 24, 61; BR-FP-13; BR-WORK-03). */
function hindranceOf(
  { work, progress, plan, nonCompliance }: Beginning,
  { role, promoter }: Acting,
): string | undefined {
  if (!work) return undefined
  if (work.promoter_swa_code !== promoter) return `These works are those of ${work.promoter_organisation}`
  if (plan) return plan.forward_plan_status === 'raised' ? undefined : 'This forward plan is no longer raised'
  if (nonCompliance && !isOpenOn(work, nonCompliance)) return 'This non-compliance is closed'
  const latest = work.active_permit
  if (!latest) return undefined
  if (progress && progress.permit_reference_number !== latest.permit_reference_number) {
    return `${latest.permit_reference_number} came after ${progress.permit_reference_number}`
  }
  const answer = can(latest, progress ? 'progress' : 'add_permit', role)
  return answer.yes ? undefined : answer.no
}

function isOpenOn({ non_compliances: all }: AnswerOf<typeof getWork>, reference: string): boolean {
  return (all ?? []).some(
    (each) => each.non_compliance_reference_number === reference && each.non_compliance_status === 'issued',
  )
}

function promoterOf({ user, promoter }: Acting) {
  const contract = user.contracts.find(({ organisation_reference }) => organisation_reference === promoter)
  return { promoter_swa_code: promoter ?? '', promoter_name: contract?.name ?? user.organisation_name }
}

function numberIn(text: string | null): number | undefined {
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}
