import { Ajv } from 'ajv'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { apis } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { startWorld, type World } from '../testing/world.ts'

interface Operation {
  readonly summary: string
  readonly security: unknown[]
  readonly parameters: { name: string; in: string; required: boolean; schema: object }[]
  readonly requestBody?: { content: Record<string, { schema: object }> }
  readonly responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}
interface Document {
  readonly openapi: string
  readonly info: { title: string; version: string }
  readonly servers: { url: string }[]
  readonly paths: Record<string, Record<string, Operation>>
}

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const read = async (api: string) => (await world.inject({ url: `/v6/${api}/swagger.json` })).json() as Document

describe.each(apis)('the OpenAPI document of %s', (api) => {
  it('lists every endpoint that is answered, and no other', async () => {
    const { paths } = await read(api)
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    )
    const answered = implementations
      .filter(({ endpoint }) => endpoint.api === api)
      .map(({ endpoint }) => `${endpoint.method} ${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`)
    expect(listed.sort()).toEqual(answered.sort())
  })

  it('is OpenAPI 3.0: parameters of paths declared, schemas that compile, an answer for each', async () => {
    const document = await read(api)
    expect(document).toMatchObject({ openapi: '3.0.3', servers: [{ url: `/v6/${api}` }] })
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(methods)) {
        const where = `${method} ${path}`
        const inPath = operation.parameters.filter((parameter) => parameter.in === 'path')
        expect(inPath.map(({ name }) => `{${name}}`).sort(), where).toEqual((path.match(/\{\w+\}/g) ?? []).sort())
        expect(
          inPath.every(({ required }) => required),
          where,
        ).toBe(true)
        expect(operation.summary, where).not.toBe('')
        expect(
          Object.keys(operation.responses).some((status) => status.startsWith('2')),
          where,
        ).toBe(true)
        for (const schema of schemasOf(operation)) {
          expect(JSON.stringify(schema), where).not.toMatch(/"(?:const|\$schema|\$defs|examples|patternProperties)":/)
          expect(() => new Ajv({ strict: false, validateFormats: false }).compile(schema), where).not.toThrow()
        }
      }
    }
  })

  it('has a page to read it on, which runs under the policy of every page', async () => {
    const page = await world.inject({ url: `/v6/${api}/docs` })
    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
    expect(page.headers['content-security-policy']).toContain("script-src 'self'")
    expect(page.payload).not.toMatch(/<script>|<style>| on\w+="/)
    for (const [, script] of page.payload.matchAll(/<script src="([^"]+)"/g)) {
      expect((await world.inject({ url: new URL(script ?? '', `http://x/v6/${api}/docs`).pathname })).statusCode).toBe(
        200,
      )
    }
  })
})

function schemasOf(operation: Operation): object[] {
  const contents = [operation.requestBody, ...Object.values(operation.responses)]
  return [
    ...operation.parameters.map(({ schema }) => schema),
    ...contents.flatMap((content) => Object.values(content?.content ?? {}).map(({ schema }) => schema)),
  ]
}
