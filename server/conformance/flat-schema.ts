/** Schemas as plain lists of fields, so that two of them can be compared whatever they are built of. */

export type SchemaPart = {
  readonly $ref?: string
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, SchemaPart>>
  readonly required?: readonly string[]
  readonly items?: SchemaPart
  readonly allOf?: readonly SchemaPart[]
  readonly anyOf?: readonly SchemaPart[]
  readonly oneOf?: readonly SchemaPart[]
}

type Schemas = Readonly<Record<string, SchemaPart>>

/** One line for each field: its path, whether it is required, its type and the values that it may have. */
export function flatSchema(schema: SchemaPart | undefined, schemas: Schemas = {}): string[] {
  if (!schema) return []
  return [...fieldsOf(resolve(schema, schemas), schemas, '')].sort()
}

function* fieldsOf(schema: SchemaPart, schemas: Schemas, path: string): Generator<string> {
  for (const choice of choicesOf(schema, schemas)) {
    for (const [name, part] of Object.entries(choice.properties ?? {})) {
      const inner = resolve(part, schemas)
      const need = choice.required?.includes(name) ? '' : '?'
      yield `${path}${name}${need}: ${typeOf(inner, schemas)}`
      yield* fieldsOf(inner, schemas, `${path}${name}.`)
    }
    if (choice.items) {
      const inner = resolve(choice.items, schemas)
      yield `${path}[]: ${typeOf(inner, schemas)}`
      yield* fieldsOf(inner, schemas, `${path}[].`)
    }
  }
}

function resolve(schema: SchemaPart, schemas: Schemas): SchemaPart {
  if (schema.$ref) return resolve(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  const [only, ...more] = schema.allOf ?? []
  return only && more.length === 0 ? resolve(only, schemas) : schema
}

function choicesOf(schema: SchemaPart, schemas: Schemas): SchemaPart[] {
  const choices = schema.oneOf ?? schema.anyOf
  return choices ? choices.map((choice) => resolve(choice, schemas)) : [schema]
}

function typeOf(schema: SchemaPart, schemas: Schemas): string {
  const choices = choicesOf(schema, schemas)
  const values = choices.flatMap((choice) => choice.enum ?? []).filter((value) => value !== null)
  if (values.length > 0) return [...new Set(values.map(String))].sort().join('|')
  // whole numbers and numbers are told apart by neither side's clients
  const types = choices.map((choice) => (choice.type === 'integer' ? 'number' : (choice.type ?? 'any')))
  return [...new Set(types)].sort().join('|')
}
