/** Knocks at every endpoint as everybody, over a socket, and writes down who was let in. */
import type { AddressInfo } from 'node:net'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import { addFilesToWork, getFile } from '../../../domain/contract/files.ts'
import { takes } from '../../http/read-input.ts'
import type { Implementation } from '../../http/implement.ts'
import { application, immediate } from '../application.ts'
import { parametersOf, urlOf } from '../callable.ts'
import { nameOf } from '../endpoint-name.ts'
import { nonNotifiableSite } from '../non-notifiable-site.ts'
import { forwardPlan, privateStreetNotice } from '../plans-and-notices.ts'
import { recordMakers, type RecordPath } from '../record-paths.ts'
import { uploadOf } from '../sample-files.ts'
import { uploadFile } from '../uploads.ts'
import type { World } from '../world.ts'
import { callers, owner, type KnownCaller } from './callers.ts'
import type { Asked } from './verdict.ts'

export type Outcome = 'let in' | 'not there' | 'restricted' | 'not signed in' | 'failed'

export interface Knock {
  readonly endpoint: Endpoint
  /** Undefined: without a token. */
  readonly caller: KnownCaller | undefined
  readonly asked: Asked
  readonly status: number
  readonly outcome: Outcome
}

/** Full access, read only and none, for those who see some workstreams. */
const workstreams = ['001', '003', '004']
const recordsOfTheCounty: RecordPath = {
  organisationReference: owner.promoter,
  workstreamPrefix: '001',
  email: 'planner@water.example',
  usrn: '99000001',
}
const maker = 'api-planner@water.example'

/** Bodies that name the promoter and the workstream of what they make; elsewhere an empty body is enough to be let in or not. */
const creations: Readonly<Record<string, (workstream_prefix: string) => object>> = {
  'POST /v6/work/works': (workstream_prefix) => application({ ...immediate, workstream_prefix }),
  'POST /v6/work/forward-plans': (workstream_prefix) => forwardPlan({ workstream_prefix }),
  'POST /v6/work/private-street-notices': (workstream_prefix) => privateStreetNotice({ workstream_prefix }),
  'POST /v6/work/non-notifiable-works/sites': (workstream_prefix) => nonNotifiableSite({ workstream_prefix }),
}

/** Asks one endpoint in every way there is; the world has to listen. */
export async function askEndpoint(world: World, { endpoint, shapes }: Implementation): Promise<Knock[]> {
  const knocks: Knock[] = []
  const creation = creations[nameOf(endpoint)]
  for (const asked of questions(endpoint, shapes, creation !== undefined)) {
    const workstream = asked.kind === 'record' ? asked.workstream : '001'
    let path = await pathFor(world, endpoint, workstream)
    for (const caller of [...callers, undefined]) {
      const { status, outcome } = await ask(world, caller, endpoint, {
        url: urlOf(endpoint, path) + queryOf(asked, takes(shapes.query, 'swa_code')),
        body: endpoint.multipart
          ? uploadOf('something.csv', Buffer.from('99000001'))
          : (creation?.(workstream) ?? bodyOf(asked, takes(shapes.body, 'swa_code'))),
      })
      knocks.push({ endpoint, caller, asked, status, outcome })
      // what was deleted or moved on would not be there for the next
      const isUsed = endpoint.method !== 'GET' && status < 300
      if (isUsed) path = await pathFor(world, endpoint, workstream)
    }
  }
  return knocks
}

function questions(endpoint: Endpoint, shapes: Implementation['shapes'], isCreation: boolean): Asked[] {
  const record = { kind: 'record', requestedBy: maker, about: recordsOfTheCounty['email'] ?? '' } as const
  const isGuarded = endpoint.workstream !== undefined && endpoint.workstream !== 'filter'
  if (isCreation) return workstreams.map((workstream) => ({ ...record, workstream }))
  if (endpoint.member?.startsWith('rows-')) {
    const namesOrganisation = takes(shapes.query, 'swa_code') || takes(shapes.body, 'swa_code')
    if (!namesOrganisation) return [{ kind: 'nothing' }]
    return [owner.promoter, owner.authority, '7710', undefined].map((swa_code) => ({ kind: 'rows', swa_code }))
  }
  if (parametersOf(endpoint).length === 0) return [{ kind: 'nothing' }]
  // its rows are the caller's own, whichever promoter the path names
  if (nameOf(endpoint) === 'GET /app/sampling/promoters/:organisationReference') return [{ kind: 'nothing' }]
  return (isGuarded ? workstreams : ['001']).map((workstream) => ({ ...record, workstream }))
}

async function pathFor(world: World, endpoint: Endpoint, workstream: string): Promise<RecordPath> {
  const name = nameOf(endpoint)
  if (name === nameOf(getFile as Endpoint)) return fileOnWorks(world, workstream)
  const last = parametersOf(endpoint).at(-1) ?? ''
  return { ...recordsOfTheCounty, ...otherPaths[name], ...(await recordMakers[last]?.(world, workstream)) }
}

/** Paths that are not the promoter's own. */
const otherPaths: Readonly<Record<string, RecordPath>> = {
  'GET /v6/work/fee-matrix/:organisationReference': { organisationReference: owner.authority },
  'GET /app/contracts/:organisationReference': { organisationReference: '8010' },
}

/** A file of the authority's on works in the workstream: one that lies on nothing only its own organisation has. */
async function fileOnWorks(world: World, workstream: string): Promise<RecordPath> {
  const officer = world.as('officer@marlshire.example')
  const params = (await recordMakers['workReferenceNumber']?.(world, workstream)) ?? {}
  const fileId = await uploadFile(officer)
  await officer.must(addFilesToWork, { params, body: { file_ids: [fileId] } })
  return { fileId: String(fileId) }
}

function queryOf(asked: Asked, isInQuery: boolean): string {
  return asked.kind === 'rows' && isInQuery && asked.swa_code !== undefined ? `?swa_code=${asked.swa_code}` : ''
}

function bodyOf(asked: Asked, isInBody: boolean): object {
  return asked.kind === 'rows' && isInBody && asked.swa_code !== undefined ? { swa_code: asked.swa_code } : {}
}

async function ask(
  world: World,
  caller: KnownCaller | undefined,
  endpoint: Endpoint,
  { url, body }: { url: string; body: object },
): Promise<Pick<Knock, 'status' | 'outcome'>> {
  const headers: Record<string, string> = caller
    ? { token: await world.house.tokens.issue('id', caller.email, world.clock.realNow()) }
    : {}
  const isWrite = endpoint.method === 'POST' || endpoint.method === 'PUT'
  const isForm = body instanceof FormData
  if (isWrite && !isForm) headers['content-type'] = 'application/json'
  const { port } = world.app.server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}${url}`, {
    method: endpoint.method,
    headers,
    ...(isWrite ? { body: isForm ? body : JSON.stringify(body) } : {}),
  })
  const text = await answer.text()
  return { status: answer.status, outcome: outcomeOf(answer.status, text) }
}

function outcomeOf(status: number, text: string): Outcome {
  if (status >= 500) return 'failed'
  if (status === 404) return 'not there'
  if (status !== 401) return 'let in'
  return text.includes('Access restricted') ? 'restricted' : 'not signed in'
}
