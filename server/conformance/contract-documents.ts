/** The published contract as it lies in its folder, and the parts of OpenAPI that are compared. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apis } from '../../domain/contract/endpoint.ts'
import type { SchemaPart } from './flat-schema.ts'

/** An API with a document of its own; `app` has none. */
export type PublishedApi = (typeof apis)[number]

export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, SchemaPart>> }
}

export interface Operation {
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: Content
  readonly responses: Readonly<Record<string, Content>>
}

interface Parameter {
  readonly name: string
  readonly in: string
  readonly required?: boolean
  readonly schema: SchemaPart
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema?: SchemaPart }>>
}

const otherNames: Partial<Record<PublishedApi, string>> = { lookup: 'street-lookup', export: 'data-export' }

/** Where the document of an API lies in a folder of the contract. */
export function contractFile(folder: string, api: PublishedApi): string {
  return join(folder, `${otherNames[api] ?? api}.json`)
}

/** Whether the folder holds the contract. */
export function holdsContract(folder: string): boolean {
  return apis.every((api) => existsSync(contractFile(folder, api)))
}

/** The contract's document of one API; throws when it is not there or cannot be read. */
export function readContract(folder: string, api: PublishedApi): ApiDocument {
  return JSON.parse(readFileSync(contractFile(folder, api), 'utf8')) as ApiDocument
}
