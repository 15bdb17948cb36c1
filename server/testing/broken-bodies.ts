import { choicesOf, lawfulValue, mayBeNull, type BodySchema } from './body-schema.ts'

/** A body that is right but for one field. */
export interface BrokenBody {
  /** What is wrong with it, in words. */
  readonly fault: string
  /** The field at fault, as the refusal has to name it. */
  readonly field: string
  readonly body: unknown
}

/** A value within a body: how to put another in its place. */
interface Place {
  readonly field: string
  readonly put: (value: unknown) => unknown
}

/** Every way to break one field of a body: missing, null, of another type, too long, out of its list, not known at all. */
export function brokenBodies(schema: BodySchema): BrokenBody[] {
  const [choice = {}] = choicesOf(schema)
  return [...insideOf(choice, lawfulValue(choice), { field: '', put: (value) => value })]
}

function* insideOf(schema: BodySchema, value: unknown, place: Place): Generator<BrokenBody> {
  if (schema.type === 'object' && schema.properties) yield* insideObject(schema, value as Fields, place)
  else if (schema.type === 'array') yield* insideList(schema, place)
  else yield* limitsOf(schema, place)
}

type Fields = Readonly<Record<string, unknown>>

function* insideObject(schema: BodySchema, value: Fields, { field, put }: Place): Generator<BrokenBody> {
  const pathOf = (name: string) => (field ? `${field}.${name}` : name)
  if (schema.additionalProperties === false) {
    const name = 'not_in_the_contract'
    yield { fault: 'an unknown field', field: pathOf(name), body: put({ ...value, [name]: 'x' }) }
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const { [name]: _, ...others } = value
    const place = { field: pathOf(name), put: (inner: unknown) => put({ ...value, [name]: inner }) }
    if (schema.required?.includes(name)) yield { fault: 'a missing field', field: place.field, body: put(others) }
    if (!mayBeNull(property)) yield { fault: 'null', field: place.field, body: place.put(null) }
    yield { fault: 'another type', field: place.field, body: place.put(otherType(property)) }
    const [choice, ...more] = choicesOf(property)
    if (choice && more.length === 0) yield* insideOf(choice, value[name] ?? lawfulValue(choice), place)
  }
}

function* insideList({ items, prefixItems, maxItems }: BodySchema, { field, put }: Place): Generator<BrokenBody> {
  if (!items || prefixItems) return
  const one = lawfulValue(items)
  const place = { field: `${field}.0`, put: (inner: unknown) => put([inner]) }
  yield { fault: 'a list with an item of another type', field: place.field, body: place.put(otherType(items)) }
  if (maxItems !== undefined) {
    yield { fault: 'too many items', field, body: put(Array.from({ length: maxItems + 1 }, () => one)) }
  }
  const [choice, ...more] = choicesOf(items)
  if (choice && more.length === 0) yield* insideOf(choice, one, place)
}

function* limitsOf(schema: BodySchema, { field, put }: Place): Generator<BrokenBody> {
  if (schema.const !== undefined || schema.enum) {
    // a word of answers for what a version does not know yet: no request may use it (BR-GEN-100)
    for (const value of ['upcoming_enum', 'no_such_value', 999])
      yield { fault: `the value ${value}`, field, body: put(value) }
    return
  }
  const { type, maxLength, minimum, maximum } = schema
  if (type === 'string') {
    if (maxLength !== undefined) yield { fault: 'text too long', field, body: put('x'.repeat(maxLength + 1)) }
    if (schema.format === 'date-time') yield { fault: 'a day that is none', field, body: put('2026-02-30T00:00:00Z') }
  }
  if (type === 'integer') yield { fault: 'a broken number', field, body: put(1.5) }
  if (minimum !== undefined) yield { fault: 'too small a number', field, body: put(minimum - 1) }
  if (maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER) {
    yield { fault: 'too large a number', field, body: put(maximum + 1) }
  }
}

/** A value of a type that none of the choices has. */
function otherType(schema: BodySchema): unknown {
  const types = choicesOf(schema).map(({ type, const: only, enum: values }) => type ?? typeof (only ?? values?.[0]))
  return types.some((type) => type === 'string') ? 7 : 'x'
}
