/** What a declaration takes, as a JSON schema to make values from: lawful ones, and such as break it in one place. */
import * as z from 'zod/mini'

export interface BodySchema {
  readonly type?: string
  readonly format?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, BodySchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly items?: BodySchema
  readonly prefixItems?: readonly BodySchema[]
  readonly anyOf?: readonly BodySchema[]
  readonly oneOf?: readonly BodySchema[]
  readonly minItems?: number
  readonly maxItems?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** The schema of a shape as a client sends it; an empty one for what takes nothing. */
export function schemaOf(shape: z.ZodMiniType | undefined): BodySchema {
  return shape ? (oneTypeEach(z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })) as BodySchema) : {}
}

/** `type: [boolean, null]` as the choice that it is. */
function oneTypeEach(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(oneTypeEach)
  if (typeof schema !== 'object' || schema === null) return schema
  const read = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, oneTypeEach(value)]))
  const { type, ...others } = read
  return Array.isArray(type) ? { anyOf: type.map((one) => ({ type: one, ...others })) } : read
}

/** What a value may be, without the null of fields that may be left empty. */
export function choicesOf(schema: BodySchema): readonly BodySchema[] {
  const choices = schema.anyOf ?? schema.oneOf
  return choices ? choices.filter(({ type }) => type !== 'null').flatMap(choicesOf) : [schema]
}

export const mayBeNull = (schema: BodySchema): boolean =>
  schema.type === 'null' || [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some(mayBeNull)

const places: Readonly<Record<string, unknown>> = {
  Point: { type: 'Point', coordinates: [600_020, 100_002] },
  LineString: {
    type: 'LineString',
    coordinates: [
      [600_020, 100_002],
      [600_030, 100_002],
    ],
  },
  Polygon: {
    type: 'Polygon',
    coordinates: [
      [
        [600_020, 100_002],
        [600_030, 100_002],
        [600_030, 100_008],
        [600_020, 100_002],
      ],
    ],
  },
}

/** The smallest value that the schema takes: required fields only, of each the first that may be. */
export function lawfulValue(schema: BodySchema): unknown {
  const [choice = {}] = choicesOf(schema)
  const place = places[String(choice.properties?.['type']?.const)]
  if (place) return place
  if (choice.const !== undefined) return choice.const
  if (choice.enum) return choice.enum.find((value) => value !== null)
  switch (choice.type) {
    case 'object':
      return Object.fromEntries(
        (choice.required ?? []).map((name) => [name, lawfulValue(choice.properties?.[name] ?? {})]),
      )
    case 'array':
      return choice.prefixItems
        ? choice.prefixItems.map(lawfulValue)
        : Array.from({ length: choice.minItems ?? 0 }, () => lawfulValue(choice.items ?? {}))
    case 'string':
      return choice.format === 'date-time' ? '2026-12-07T00:00:00.000Z' : 'x'.slice(0, choice.maxLength)
    case 'integer':
    case 'number':
      return Math.max(choice.minimum ?? 1, Math.min(1, choice.maximum ?? 1))
    default:
      return false
  }
}
