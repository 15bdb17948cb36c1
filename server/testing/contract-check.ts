/** Holds every answer against the published contract, when it lies beside the repository. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import { apis } from '../../domain/contract/endpoint.ts'
import { readContract, type PublishedApi } from '../conformance/contract-documents.ts'

const folder = join(import.meta.dirname, '../../../shared/contract')

type Schema = { [key: string]: unknown }
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> }
}
interface Operation {
  readonly responses: Readonly<Record<string, { content?: { 'application/json'?: { schema: Schema } } }>>
}
interface Loaded {
  readonly document: Document
  readonly ajv: Ajv
  readonly checks: Map<Operation, ValidateFunction | null>
}

let skipIsTold = false
const loaded = new Map<PublishedApi, Loaded>()

/** What is wrong with a successful answer of a documented API, in words; nothing when it is as the contract says. */
export function contractProblems(method: string, url: string, status: number, body: unknown): string[] {
  const [, api, path] = /^\/v6\/([a-z]+)(\/[^?]*)/.exec(url) ?? []
  const published = apis.find((known) => known === api)
  if (!published || !path || status >= 300) return []
  if (!existsSync(folder)) {
    if (!skipIsTold) console.warn('Answers are not held against the contract: ../shared/contract is not there')
    skipIsTold = true
    return []
  }
  const { document, ajv, checks } = load(published)
  const operation = findOperation(document, method, path)
  if (!operation) return []
  const response = operation.responses[String(status)]
  if (!response) return [`${method} ${path}: the contract has no answer ${status}`]
  const schema = response.content?.['application/json']?.schema
  if (!schema) return []
  const check = checks.get(operation) ?? ajv.compile({ ...readSchema(schema), components: undefined })
  checks.set(operation, check)
  if (check(body)) return []
  return (check.errors ?? []).map(
    (error) => `${method} ${path}: ${error.instancePath || 'body'} ${error.message} ${JSON.stringify(error.params)}`,
  )
}

function load(api: PublishedApi): Loaded {
  const known = loaded.get(api)
  if (known) return known
  const document = readContract(folder, api) as unknown as Document
  const ajv = new Ajv({ strict: false, allErrors: true, discriminator: false })
  addFormats.default(ajv)
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    ajv.addSchema(readSchema(schema) as Schema, `contract:${name}`)
  }
  const entry = { document, ajv, checks: new Map() }
  loaded.set(api, entry)
  return entry
}

function findOperation(document: Document, method: string, path: string): Operation | undefined {
  for (const [template, operations] of Object.entries(document.paths)) {
    const operation = operations[method.toLowerCase()]
    if (operation && matches(template, path)) return operation
  }
  return undefined
}

function matches(template: string, path: string): boolean {
  const [parts, values] = [template.split('/'), path.split('/')]
  return parts.length === values.length && parts.every((part, at) => part.startsWith('{') || part === values[at])
}

/** From OpenAPI 3.0 to JSON Schema: `nullable` becomes a union with null, references point at the added schemas. */
function readSchema(schema: unknown): Schema {
  if (Array.isArray(schema)) return schema.map(readSchema) as unknown as Schema
  if (typeof schema !== 'object' || schema === null) return schema as unknown as Schema
  const { nullable, ...rest } = schema as Schema
  const read: Schema = {}
  for (const [key, value] of Object.entries(rest)) {
    read[key] = key === '$ref' ? `contract:${String(value).split('/').at(-1)}` : readSchema(value)
  }
  return nullable ? { anyOf: [read, { type: 'null' }] } : read
}
