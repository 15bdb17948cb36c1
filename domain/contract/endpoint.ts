/**
 * One declaration per endpoint. What is stated here drives the server's route and its authorisation, the browser's typed
 * call, whether a button is offered, and the OpenAPI document. Nothing of it is written a second time.
 *
 * Facts (this file's kind, `<capability>.ts`) carry no schema, so that asking "may this person press it?" loads none.
 * Shapes (`<capability>.shapes.ts`) are zod; a fact knows its shapes by type only.
 */
import type * as z from 'zod/mini'
import type { Role } from './enums/organisations.ts'

export const apis = [
  'work',
  'reporting',
  'lookup',
  'geojson',
  'party',
  'export',
  'event',
  'sampling',
  'worklist',
] as const
/** The APIs of Street Manager, `app` for what is ours alone, and `ctrl-hub` for governance permits. */
export type Api = (typeof apis)[number] | 'app' | 'ctrl-hub'

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** The roles that decide who may call what; the other roles are add-ons or kinds of account (BR-ROLE-01, 02). */
export const actingRoles = ['Planner', 'Contractor', 'HighwayAuthority', 'Admin'] as const satisfies readonly Role[]
export type ActingRole = (typeof actingRoles)[number]

/**
 * `public`: no sign-in. `body-token`: a token in the body names the user. `session-token`: the header `X-Session-Token`
 * names an organisation (BR-GOV-16). Otherwise a cell for each role: `allowed`, or
 * `member` when the relation named in `member` must hold as well (BR-ROLE-51).
 */
export type Access =
  | 'public'
  | 'body-token'
  | 'session-token'
  | Readonly<Partial<Record<ActingRole, 'allowed' | 'member'>>>

/** What the caller's organisation must be to the record (BR-ROLE-60 to 67). */
export type Member = 'promoter' | 'authority' | 'either' | 'own' | 'own-authority' | 'self' | 'requester' | RowsMember
type RowsMember =
  | 'rows-promoter'
  | 'rows-authority'
  | 'rows-either'
  | 'rows-own'
  | 'rows-open'
  | 'rows-requester'
  | 'rows-interested'
  | 'rows-open-authority'

/** A capability has the same name in the contract, on the server, in the app and in the journeys. */
export type Capability =
  | 'activities'
  | 'alterations'
  | 'ancillary-informations'
  | 'authentication'
  | 'comments'
  | 'events'
  | 'exports'
  | 'fee-matrices'
  | 'files'
  | 'fixed-penalty-notices'
  | 'forward-plans'
  | 'geographical-areas'
  | 'governance'
  | 'historic-works'
  | 'history'
  | 'inspections'
  | 'material-classifications'
  | 'non-compliances'
  | 'non-notifiable-works'
  | 'organisations'
  | 'permits'
  | 'private-street-notices'
  | 'reports'
  | 'sampling'
  | 'sandbox'
  | 'saved-views'
  | 'search'
  | 'section-58s'
  | 'section-74s'
  | 'section-81s'
  | 'session'
  | 'sites'
  | 'status'
  | 'streets'
  | 'templates'
  | 'to-do'
  | 'upstream'
  | 'users'
  | 'worklist'
  | 'works'
  | 'workstreams'

/** The shapes of one endpoint. A missing part means that the endpoint takes or gives nothing there. */
export interface Shapes {
  readonly params?: z.ZodMiniType
  readonly query?: z.ZodMiniType
  readonly body?: z.ZodMiniType
  readonly answer?: z.ZodMiniType
}

export interface EndpointFacts {
  /** One line of what it does, for the OpenAPI page. */
  readonly summary: string
  readonly capability: Capability
  readonly access: Access
  /** Admits whoever holds it beside an acting role, whatever that role is (BR-ROLE-04, 53). */
  readonly addOn?: Extract<Role, 'StreetWorksAdmin'>
  readonly member?: Member
  /** Access to the workstream that a Planner or Contractor needs; `write-both` on a second record's too (BR-ROLE-55). */
  readonly workstream?: 'read' | 'write' | 'write-both' | 'filter'
  readonly success: 200 | 201 | 204
  /** Capabilities whose answers a successful write makes stale. */
  readonly changes?: readonly Capability[]
  /** Numbered rules that it enforces. */
  readonly rules?: readonly string[]
  /** Body is multipart/form-data with one part named `file`. */
  readonly multipart?: boolean
  /** Answers this, not JSON. */
  readonly binary?: 'application/octet-stream' | 'text/csv' | 'text/calendar' | 'application/x-pem-file'
}

export interface Endpoint<S extends Shapes = Shapes> extends EndpointFacts {
  readonly api: Api
  readonly method: Method
  /** Path below the API's base path, parameters as `:name`. */
  readonly path: string
  /** Never present at run time: carries the shapes' types to typed calls. */
  readonly shapes?: S
}

/** Declares one endpoint; `S` is the type of its shapes. */
export function endpoint<S extends Shapes>(api: Api, method: Method, path: string, facts: EndpointFacts): Endpoint<S> {
  return { api, method, path, ...facts }
}

/** Where an API's endpoints live on this server. Ours have no version: they change with the app that ships with them. */
export function basePath(api: Api): string {
  if (api === 'ctrl-hub') return '/v3'
  return api === 'app' ? '' : `/v6/${api}`
}

/** The whole path of an endpoint with its parameters filled in and encoded. */
export function fillPath(endpoint: Endpoint, params: Readonly<Record<string, string | number>> = {}): string {
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`${endpoint.method} ${endpoint.path} needs the parameter ${name}`)
    return encodeURIComponent(value)
  })
  return basePath(endpoint.api) + path
}

type Part<S extends Shapes, K extends keyof Shapes, Side extends 'input' | 'output'> = S[K] extends z.ZodMiniType
  ? Side extends 'input'
    ? z.input<S[K]>
    : z.output<S[K]>
  : undefined

export type ParamsOf<E> = E extends Endpoint<infer S> ? Part<S, 'params', 'output'> : never
export type QueryOf<E> = E extends Endpoint<infer S> ? Part<S, 'query', 'output'> : never
export type BodyOf<E> = E extends Endpoint<infer S> ? Part<S, 'body', 'output'> : never
export type AnswerOf<E> = E extends Endpoint<infer S> ? Part<S, 'answer', 'output'> : never
