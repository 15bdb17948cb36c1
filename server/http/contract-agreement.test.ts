/** Our declarations against the published contract: paths, parameters, fields, values. Skipped where it does not lie beside us. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Endpoint } from '../../domain/contract/endpoint.ts'
import { implementations } from '../street-manager/implementations.ts'
import { flatSchema, type SchemaPart } from '../testing/flat-schema.ts'
import { openApiDocument } from './openapi.ts'

interface Content {
  readonly content?: Readonly<Record<string, { schema: SchemaPart }>>
}
interface Operation {
  readonly parameters?: readonly { name: string; in: string; required?: boolean; schema: SchemaPart }[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas?: Readonly<Record<string, SchemaPart>> }
}

const folder = join(import.meta.dirname, '../../../shared/contract')
const fileNames: Readonly<Record<string, string>> = { lookup: 'street-lookup', export: 'data-export' }

const read = (api: string): Document =>
  JSON.parse(readFileSync(join(folder, `${fileNames[api] ?? api}.json`), 'utf8')) as Document

const published = implementations
  .map(({ endpoint }) => endpoint)
  .filter(({ api, path }) => api !== 'app' && path !== '/status')

const json = (content: Content | undefined) => content?.content?.['application/json']?.schema

function parametersOf(operation: Operation, schemas: Record<string, SchemaPart> | undefined): string[] {
  return (operation.parameters ?? [])
    .filter((parameter) => parameter.in !== 'header')
    .map(({ name, in: place, required, schema }) => {
      const [type] = flatSchema({ type: 'object', properties: { [name]: schema }, required: [name] }, schemas)
      return `${place} ${required ? '' : '?'}${type}`
    })
    .sort()
}

/** Our fields without those inside an object that the contract leaves open, like a geometry. */
function asDetailedAs(theirs: readonly string[], ours: readonly string[]): string[] {
  const isOpen = (path: string) =>
    theirs.some((line) => new RegExp(`^${escaped(path)}\\??: object$`).test(line)) &&
    !theirs.some((line) => line.startsWith(`${path}.`))
  return ours.filter((line) => {
    const parts = line.split(/\??: /)[0]?.split('.') ?? []
    return !parts.some((_, at) => at > 0 && isOpen(parts.slice(0, at).join('.')))
  })
}

const escaped = (text: string) => text.replaceAll(/[.[\]]/g, String.raw`\$&`)

const nameOf = ({ api, method, path }: Endpoint) => `${api} ${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`

describe.skipIf(!existsSync(folder))('declarations and the contract (skipped without ../shared/contract)', () => {
  it.each(published.map((endpoint) => [nameOf(endpoint), endpoint] as const))(
    '%s',
    (_, { api, method, path, success, binary }) => {
      const place = path.replaceAll(/:(\w+)/g, '{$1}')
      const contract = read(api)
      const theirs = contract.paths[place]?.[method.toLowerCase()]
      const ours = (openApiDocument(api, implementations) as unknown as Document).paths[place]?.[method.toLowerCase()]
      if (!theirs || !ours) throw new Error('one of the two does not know this operation')
      const { schemas } = contract.components
      expect(parametersOf(ours, {})).toEqual(parametersOf(theirs, schemas))
      const [body, theirBody] = [flatSchema(json(ours.requestBody)), flatSchema(json(theirs.requestBody), schemas)]
      expect(asDetailedAs(theirBody, body)).toEqual(theirBody)
      expect(Object.keys(theirs.responses)).toContain(String(success))
      if (binary) return
      const [answer, theirAnswer] = [ours, theirs].map((side) => flatSchema(json(side.responses[success]), schemas))
      expect(asDetailedAs(theirAnswer ?? [], answer ?? [])).toEqual(theirAnswer)
    },
  )
})
