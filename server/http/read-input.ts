/** Turns what came over the wire into what the shapes describe, or into problems that name the fields. */
import * as z from 'zod/mini'
import { countWords } from '../../domain/words.ts'
import { invalid, type FieldProblem } from './refusals.ts'

type JsonSchema = { type?: string; properties?: Record<string, JsonSchema>; anyOf?: JsonSchema[]; items?: JsonSchema }

const querySchemas = new WeakMap<z.ZodMiniType, Record<string, JsonSchema>>()

/** Parses a part of a request; throws 400 naming every field that is wrong. */
export function readPart<T extends z.ZodMiniType>(shape: T | undefined, value: unknown): unknown {
  if (!shape) return undefined
  const unstorable = findUnstorableText(value, [])
  if (unstorable) throw invalid([{ field: unstorable, message: 'Must not contain control characters' }])
  // without the input itself, what is wrong could not be told from what is missing
  const parsed = z.safeParse(shape, value, { reportInput: true })
  if (parsed.success) return parsed.data
  throw invalid(parsed.error.issues.flatMap(toProblems).slice(0, mostProblems))
}

/** More than any form has fields: a body of nothing but unknown fields must not be answered with ten times its size. */
const mostProblems = 200

/**
 * Reads the raw query string into numbers, booleans and lists where the shape has them; `name[]` means `name`. A
 * parameter that the shape does not have is ignored (BR-REP-18).
 */
export function readQuery<T extends z.ZodMiniType>(shape: T | undefined, raw: Record<string, unknown>): unknown {
  if (!shape) return undefined
  const properties = propertiesOf(shape)
  const values: Record<string, unknown> = {}
  for (const [rawName, value] of Object.entries(raw)) {
    const name = rawName.endsWith('[]') ? rawName.slice(0, -2) : rawName
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined
    if (property) values[name] = fromText(value, property)
  }
  return readPart(shape, values)
}

/** Path parameters are text; numbers among them are read as such. */
export function readParams<T extends z.ZodMiniType>(shape: T | undefined, raw: Record<string, unknown>): unknown {
  return readQuery(shape, raw)
}

/** Whether a shape has a field of this name. */
export function takes<T extends z.ZodMiniType>(shape: T | undefined, name: string): boolean {
  return shape !== undefined && Object.hasOwn(propertiesOf(shape), name)
}

function propertiesOf(shape: z.ZodMiniType): Record<string, JsonSchema> {
  const known = querySchemas.get(shape)
  if (known) return known
  const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) as JsonSchema
  const properties = schema.properties ?? {}
  querySchemas.set(shape, properties)
  return properties
}

/** As people and programs write numbers; what JavaScript would read besides, like `0x10`, is none (BR-REP-18). */
const decimalNumber = /^-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i

function fromText(value: unknown, schema: JsonSchema): unknown {
  if (schema.type === 'array') {
    const values: unknown[] = Array.isArray(value) ? value : [value]
    return values.map((one) => fromText(one, schema.items ?? {}))
  }
  if (typeof value !== 'string') return value
  if (schema.type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value
  if (schema.type === 'number' || schema.type === 'integer') {
    return decimalNumber.test(value.trim()) ? Number(value) : value
  }
  return value
}

function toProblems(issue: z.core.$ZodIssue): FieldProblem[] {
  const path = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: path ? `${path}.${key}` : key,
      message: 'This field is not part of the contract',
    }))
  }
  return [{ field: path || 'body', message: wordsFor(issue) }]
}

function wordsFor(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Is required' : `Must be ${nameOf(issue.expected)}`
    case 'invalid_value':
      return issue.input === undefined ? 'Is required' : `Must be one of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return issue.origin === 'array'
        ? `Must have ${countWords(Number(issue.maximum), 'item')} or fewer`
        : issue.message
    case 'too_small':
      return issue.origin === 'array' ? `Must have ${countWords(Number(issue.minimum), 'item')} or more` : issue.message
    default:
      return issue.message
  }
}

function nameOf(type: string): string {
  const names: Record<string, string> = {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    array: 'a list',
    tuple: 'a list',
    object: 'an object',
  }
  return names[type] ?? type
}

/** Far more than any body of the contract needs; following a deeper one would exhaust the stack. */
const deepestBody = 64

/** Throws 400 for a body of absurdly many levels; to be asked before anything walks through it. */
export function refuseDeepBody(value: unknown, level = 0): void {
  if (level > deepestBody) throw invalid([{ field: 'body', message: 'Has too many levels' }])
  if (typeof value !== 'object' || value === null) return
  for (const inner of Object.values(value)) refuseDeepBody(inner, level + 1)
}

/** PostgreSQL keeps neither NUL nor broken surrogate pairs; finding one here keeps it from becoming a 500. */
function findUnstorableText(value: unknown, path: string[]): string | undefined {
  if (typeof value === 'string') {
    return value.includes('\u0000') || !value.isWellFormed() ? path.join('.') || 'body' : undefined
  }
  if (typeof value !== 'object' || value === null) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = findUnstorableText(inner, [...path, key])
    if (found) return found
  }
  return undefined
}
