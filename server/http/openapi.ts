/** The OpenAPI document and its page for each API, made from the declarations that the routes are made of. */
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import * as z from 'zod/mini'
import { apis, basePath, type Endpoint } from '../../domain/contract/endpoint.ts'
import type { Implementation } from './implement.ts'

type Json = Record<string, unknown>

/** The OpenAPI 3.0 document of one API. */
export function openApiDocument(api: Endpoint['api'], implementations: readonly Implementation[]): Json {
  const paths: Record<string, Json> = {}
  for (const implementation of implementations) {
    if (implementation.endpoint.api !== api) continue
    const path = implementation.endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    const operations = (paths[path] ??= {})
    operations[implementation.endpoint.method.toLowerCase()] = operation(implementation)
  }
  return {
    openapi: '3.0.3',
    info: { title: `Street Manager ${api} API, embedded`, version: '6.0' },
    servers: [{ url: basePath(api) }],
    paths,
    components: { securitySchemes: { token: { type: 'apiKey', in: 'header', name: 'token' } } },
  }
}

function operation({ endpoint, shapes }: Implementation): Json {
  const roles =
    typeof endpoint.access === 'string'
      ? undefined
      : [...Object.keys(endpoint.access), ...(endpoint.addOn ? [endpoint.addOn] : [])]
  return {
    summary: endpoint.summary,
    tags: [endpoint.capability],
    ...(roles ? { 'x-roles': roles, security: [{ token: [] }] } : { security: [] }),
    ...(endpoint.rules ? { 'x-rules': endpoint.rules } : {}),
    parameters: [...parameters(shapes.params, 'path'), ...parameters(shapes.query, 'query')],
    ...requestBody(endpoint, shapes.body),
    responses: {
      [endpoint.success]: answer(endpoint, shapes.answer),
      default: { description: 'Refused', content: json(errorSchema) },
    },
  }
}

const errorSchema: Json = {
  type: 'object',
  required: ['message', 'error'],
  properties: {
    message: { type: 'string' },
    error: {
      type: 'object',
      required: ['status'],
      properties: {
        status: { type: 'integer' },
        request_id: { type: 'string' },
        fields: {
          type: 'array',
          items: {
            type: 'object',
            properties: { field: { type: 'string' }, message: { type: 'string' }, rule: { type: 'string' } },
          },
        },
      },
    },
  },
}

function parameters(shape: z.ZodMiniType | undefined, place: 'path' | 'query'): Json[] {
  if (!shape) return []
  const schema = schemaOf(shape) as { properties?: Record<string, Json>; required?: string[] }
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || (schema.required ?? []).includes(name),
    schema: property,
  }))
}

function requestBody(endpoint: Endpoint, shape: z.ZodMiniType | undefined): Json {
  if (endpoint.multipart) {
    const fields = shape ? (schemaOf(shape) as { properties?: Json }).properties : {}
    const properties = { file: { type: 'string', format: 'binary' }, ...fields }
    const schema = { type: 'object', required: ['file'], properties }
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } }
  }
  return shape ? { requestBody: { required: true, content: json(schemaOf(shape)) } } : {}
}

const bytesOrText = {
  'application/octet-stream': { type: 'string', format: 'binary' },
  'text/csv': { type: 'string' },
  'text/calendar': { type: 'string' },
  'application/x-pem-file': { type: 'string' },
} as const

function answer(endpoint: Endpoint, shape: z.ZodMiniType | undefined): Json {
  if (endpoint.binary) {
    return {
      description: 'The file',
      content: { [endpoint.binary]: { schema: bytesOrText[endpoint.binary] } },
    }
  }
  return shape ? { description: 'Done', content: json(schemaOf(shape)) } : { description: 'Done' }
}

const json = (schema: Json): Json => ({ 'application/json': { schema } })

const schemaOf = (shape: z.ZodMiniType): Json =>
  sayNull(z.toJSONSchema(shape, { target: 'openapi-3.0', io: 'input', unrepresentable: 'any' }) as Json) as Json

/** OpenAPI 3.0 reads `nullable` only beside a type, and a list of values takes null only where null is one of them. */
function sayNull(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(sayNull)
  if (typeof schema !== 'object' || schema === null) return schema
  const said = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, sayNull(value)])) as Json
  if (said['nullable'] !== true) return said
  if (Array.isArray(said['enum'])) return { ...said, enum: [...said['enum'], null] }
  const key = said['oneOf'] ? 'oneOf' : 'anyOf'
  const choices = said[key]
  if (said['type'] || !Array.isArray(choices)) return said
  const [first, ...others] = choices as Json[]
  const { nullable: _, ...rest } = said
  return { ...rest, [key]: [{ ...first, nullable: true }, ...others] }
}

/** Serves `/v6/<api>/swagger.json` and a page to read it at `/v6/<api>/docs`, for every API. */
export async function registerOpenApi(app: FastifyInstance, implementations: readonly Implementation[]): Promise<void> {
  for (const api of apis) {
    const document = openApiDocument(api, implementations)
    await app.register(async (scope) => {
      scope.get(`${basePath(api)}/swagger.json`, () => document)
      await scope.register(swagger, { mode: 'static', specification: { document: document as never } })
      await scope.register(swaggerUi, { routePrefix: `${basePath(api)}/docs` })
    })
  }
}
