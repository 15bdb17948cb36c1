/**
 * Every endpoint with a body, every field of it, every way to get it wrong: refused by the field's name in the error shape
 * (BR-GEN-97), and nothing is stored. Made from the declarations, so that a new endpoint is tried without a word here.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod/mini'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { lawfulValue, schemaOf, type BodySchema } from '../testing/body-schema.ts'
import { brokenBodies } from '../testing/broken-bodies.ts'
import { callerOf, makePath, parametersOf, urlOf } from '../testing/callable.ts'
import { nameOf } from '../testing/endpoint-name.ts'
import { readRefusal } from '../testing/client.ts'
import type { RecordPath } from '../testing/record-paths.ts'
import { uploadOf } from '../testing/sample-files.ts'
import { watchStore, type StoreWatch } from '../testing/watch-store.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let watch: StoreWatch
let requests = 0
const paths = new Map<string, RecordPath>()

const all = implementations.map((one) => ({ ...one, schema: schemaOf(one.shapes.body) }))
const named = (list: typeof all) => list.map((one) => [nameOf(one.endpoint), one] as const)
const withBody = named(all.filter(({ endpoint, shapes }) => shapes.body !== undefined && !endpoint.multipart))

beforeAll(async () => {
  // jobs that run by themselves write rows that no request asked for
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  world = await startWorld()
  watch = await watchStore(world.db)
})
afterAll(async () => {
  console.log(`bodies with one fault: ${requests} requests to ${withBody.length} endpoints`)
  await world.stop()
  vi.useRealTimers()
})

/** One record of each kind is enough: nothing that is tried here changes it. */
async function pathOf(endpoint: Endpoint): Promise<RecordPath> {
  const last = parametersOf(endpoint).at(-1) ?? ''
  const path = paths.get(last) ?? (await makePath(world, endpoint))
  paths.set(last, path)
  return path
}

describe('one field that is wrong', () => {
  it.each(withBody)('%s: the body that is broken is right before', (_, { shapes, schema }) => {
    const parsed = z.safeParse(shapes.body as z.ZodMiniType, lawfulValue(schema))
    expect(parsed.error?.issues ?? []).toEqual([])
  })

  it.each(withBody)('%s answers 400 with its name, and stores nothing', async (_, { endpoint, schema }) => {
    const client = world.as(callerOf(endpoint))
    const url = urlOf(endpoint, await pathOf(endpoint))
    const before = await watch.rowsWritten()
    for (const { fault, field, body } of brokenBodies(schema)) {
      const answer = await client.request(endpoint.method, url, body)
      requests += 1
      // a code that is nobody's is not the caller's either, which is asked first (BR-ROLE-25)
      if (field === 'swa_code' && endpoint.member?.startsWith('rows-') && answer.status === 401) continue
      expect(answer.status, `${field}: ${fault}: ${JSON.stringify(answer.body)}`).toBe(400)
      const { problems, message } = readRefusal(answer)
      expect(message).toBe('Validation failed')
      expect(
        problems.map((problem) => problem.field),
        `${field}: ${fault}`,
      ).toContain(field)
      expect(problems.every((problem) => problem.message.length > 0)).toBe(true)
    }
    expect(await watch.rowsWritten(), 'rows written by refused requests').toBe(before)
  })
})

function lawfulBody({ method, multipart }: Endpoint, schema: BodySchema): unknown {
  if (multipart) return uploadOf('part.csv', Buffer.from('99000001'))
  return method === 'POST' || method === 'PUT' ? lawfulValue(schema) : undefined
}

/** By the contract, gone is gone, whether it was there or not. */
const goneAnyway = ['DELETE /v6/worklist/potential-works-overrunning/:permitReferenceNumber']

const nobodysUuid = '00000000-0000-4000-8000-000000000000'

/** A reference of the same kind that nothing has. */
const nobodys: RecordPath = {
  usrn: '99999998',
  email: 'nobody@nowhere.example',
  workstreamPrefix: '999',
  organisationReference: '9999',
  governancePermitId: nobodysUuid,
  formId: nobodysUuid,
  permitId: nobodysUuid,
}

describe('a reference that is unknown', () => {
  // the Ctrl Hub API knows no such caller and has a shape of errors of its own (ctrl-hub.test.ts)
  const ours = all.filter(({ endpoint }) => endpoint.api !== 'ctrl-hub')
  const onRecords = named(ours.filter(({ endpoint }) => parametersOf(endpoint).length > 0))

  it.each(onRecords)('%s is not found, and nothing is stored', async (_, { endpoint, schema }) => {
    const client = world.as(callerOf(endpoint))
    const known = await pathOf(endpoint)
    const before = await watch.rowsWritten()
    for (const name of parametersOf(endpoint)) {
      const path = { ...known, [name]: nobodys[name] ?? '4294967' }
      const answer = await client.request(endpoint.method, urlOf(endpoint, path), lawfulBody(endpoint, schema))
      const status = goneAnyway.includes(nameOf(endpoint)) ? 204 : 404
      expect(answer.status, `${name}: ${JSON.stringify(answer.body)}`).toBe(status)
    }
    expect(await watch.rowsWritten(), 'rows written by refused requests').toBe(before)
  })
})
