/** Random calls to every endpoint: whatever comes, the answer is lawful and never a 500. */
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { createWork } from '../../domain/contract/works.ts'
import { basePath, type Endpoint } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { application, furtherApplication } from '../testing/application.ts'
import { startWorld, type World } from '../testing/world.ts'
import type { Implementation } from './implement.ts'

type Schema = {
  type?: string
  enum?: unknown[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

const work = 'MW00110000001'

let world: World
beforeAll(async () => {
  world = await startWorld({ LOG_LEVEL: 'silent' })
  const body = application({ work_reference_number: work })
  await world.as('api-planner@water.example').must(createWork, { body })
})
afterAll(() => world.stop())

const oddText = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  'é',
  "' or 1=1 --",
  '2026-02-30',
  '2026-11-24',
  '2026-11-24T10:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'a'.repeat(3000),
)
const oddNumber = fc.constantFrom(0, -1, 1, 1.5, 99000001, 2 ** 31, 2 ** 53, 1e308, -0)
const anything: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
)

/** Values that mostly look like what the schema asks for, so that calls get past the first check. */
function like(schema: Schema): fc.Arbitrary<unknown> {
  const often = (arbitrary: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: anything })
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return often(fc.oneof(...choices.map(like)))
  if (schema.enum) return often(fc.constantFrom(...schema.enum))
  switch (schema.type) {
    case 'object':
      return often(someOf(schema))
    case 'array':
      return often(fc.array(like(schema.items ?? {}), { maxLength: 3 }))
    case 'string':
      return often(fc.oneof(oddText, fc.string({ unit: 'binary', maxLength: 30 })))
    case 'integer':
    case 'number':
      return often(fc.oneof(oddNumber, fc.integer(), fc.double()))
    case 'boolean':
      return often(fc.boolean())
    default:
      return anything
  }
}

/** The required fields and up to three others: with more of them hardly a call would be lawful. */
function someOf({ properties = {}, required = [] }: Schema): fc.Arbitrary<Record<string, unknown>> {
  const others = Object.keys(properties).filter((name) => !required.includes(name))
  return fc
    .subarray(others, { maxLength: Math.min(3, others.length) })
    .chain((chosen) =>
      fc.record(Object.fromEntries([...required, ...chosen].map((name) => [name, like(properties[name] ?? {})]))),
    )
}

const day = '2026-11-24T10:00:00Z'

/** Lawful bodies to spoil a little: random ones rarely come near. */
const lawful: Record<string, object> = {
  '/works': application(),
  '/works/:workReferenceNumber/permits': furtherApplication(),
  '/works/:workReferenceNumber/start': { actual_start_date: day },
  '/works/:workReferenceNumber/stop': { actual_end_date: day },
  '/works/:workReferenceNumber/permits/:permitReferenceNumber/assessment': { assessment_status: 'granted' },
}

function bodyOf({ endpoint, shapes }: Implementation): fc.Arbitrary<unknown> {
  const schema = schemaOf(shapes.body)
  const start = lawful[endpoint.path]
  if (!start) return like(schema)
  const spoiled = someOf({ ...schema, required: [] }).map((changes) => ({ ...start, ...changes }))
  return fc.oneof({ weight: 4, arbitrary: spoiled }, { weight: 1, arbitrary: like(schema) })
}

const schemaOf = (shape: z.ZodMiniType | undefined): Schema =>
  shape ? (z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as Schema) : {}

const part = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(work, `${work}-01`, `${work}-COM-01`, '1', '9310', '001', '99000001') },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
)

/** Somebody whom the endpoint lets in, so that the calls are read. */
function callerOf({ access }: Endpoint): string {
  if (typeof access === 'string' || access.Planner) return 'api-planner@water.example'
  return access.HighwayAuthority ? 'officer@marlshire.example' : 'admin@water.example'
}

const known: Record<string, string> = {
  workReferenceNumber: work,
  permitReferenceNumber: `${work}-01`,
  commentReferenceNumber: `${work}-COM-01`,
  organisationReference: '9310',
  workstreamPrefix: '001',
  email: 'planner@water.example',
  usrn: '99000001',
}

/** Trying a password takes half a second by design. */
const runsOf = ({ capability }: Endpoint) => (capability === 'authentication' || capability === 'session' ? 6 : 40)

function callsOf(implementation: Implementation) {
  const { endpoint, shapes } = implementation
  const names = [...endpoint.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
  return fc.record({
    params: fc.record(
      Object.fromEntries(
        names.map((name) => [
          name,
          fc.oneof({ weight: 4, arbitrary: fc.constant(known[name] ?? '1') }, { weight: 1, arbitrary: part }),
        ]),
      ),
    ),
    query: like(schemaOf(shapes.query)),
    body: bodyOf(implementation),
  })
}

function urlOf(endpoint: Endpoint, params: Record<string, string>, query: unknown): string {
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(params[name]?.toWellFormed() ?? ''),
  )
  const pairs = typeof query === 'object' && query !== null ? Object.entries(query) : []
  const search = new URLSearchParams(
    pairs.map(([name, value]) => [name, typeof value === 'string' ? value : (JSON.stringify(value) ?? '')]),
  )
  return `${basePath(endpoint.api)}${path}?${search}`
}

describe('random calls', () => {
  const jsonOnly = implementations.filter(({ endpoint }) => !endpoint.multipart)

  it.each(jsonOnly.map((one) => [`${one.endpoint.method} ${one.endpoint.api} ${one.endpoint.path}`, one] as const))(
    '%s',
    async (_, implementation) => {
      const { endpoint } = implementation
      const caller = world.as(callerOf(endpoint))
      await fc.assert(
        fc.asyncProperty(callsOf(implementation), async ({ params, query, body }) => {
          const isWrite = endpoint.method === 'POST' || endpoint.method === 'PUT'
          const payload = isWrite ? JSON.stringify(body) : undefined
          const headers = { 'content-type': 'application/json' }
          const answer = await caller.request(
            endpoint.method,
            urlOf(endpoint, params, query),
            payload,
            payload ? headers : {},
          )
          expect(answer.status).toBeLessThan(500)
        }),
        { numRuns: runsOf(endpoint) },
      )
    },
    60_000,
  )
})
