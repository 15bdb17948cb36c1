/** Values by chance that mostly look like what a schema asks for, so that calls get past the first check. */
import * as fc from 'fast-check'
import { choicesOf, type BodySchema } from './body-schema.ts'
import { naughtyClasses } from './naughty-text.ts'

const mostOdd = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  'é',
  "' or 1=1 --",
  '2026-02-30',
  '2026-11-24',
  '2026-11-24T10:00:00Z',
  '+275760-09-13T00:00:00.001Z',
  'a'.repeat(3000),
)
const oddText = fc.oneof(mostOdd, fc.oneof(...naughtyClasses.map((texts) => fc.constantFrom(...texts))))
const oddNumber = fc.constantFrom(0, -1, 1, 1.5, 99000001, 2 ** 31, 2 ** 53, 1e308, -0)
const anything: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  oddNumber,
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
)

/** One part in ten is anything at all. */
export function valueLike(schema: BodySchema): fc.Arbitrary<unknown> {
  const often = (arbitrary: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 9, arbitrary }, { weight: 1, arbitrary: anything })
  const choices = choicesOf(schema)
  if (choices.length > 1) return often(fc.oneof(...choices.map(valueLike)))
  const [choice = {}] = choices
  if (choice.const !== undefined) return often(fc.constant(choice.const))
  if (choice.enum) return often(fc.constantFrom(...choice.enum))
  switch (choice.type) {
    case 'object':
      return often(someFields(choice))
    case 'array':
      return often(fc.array(valueLike(choice.items ?? {}), { maxLength: 3 }))
    case 'string':
      return often(
        choice.format === 'date-time' ? someDay : fc.oneof(oddText, fc.string({ unit: 'binary', maxLength: 30 })),
      )
    case 'integer':
    case 'number':
      return often(fc.oneof(oddNumber, fc.integer(), fc.double()))
    case 'boolean':
      return often(fc.boolean())
    default:
      return anything
  }
}

/** Days around the test's own, so that what depends on dates is reached; sometimes none. */
const someDay = fc.oneof(
  oddText,
  fc.integer({ min: -60, max: 120 }).map((days) => new Date(Date.UTC(2026, 10, 24 + days)).toISOString()),
)

/** The required fields and up to three others: with more of them hardly a call would be lawful. */
export function someFields({ properties = {}, required = [] }: BodySchema): fc.Arbitrary<Record<string, unknown>> {
  const others = Object.keys(properties).filter((name) => !required.includes(name))
  return fc
    .subarray(others, { maxLength: Math.min(3, others.length) })
    .chain((chosen) =>
      fc.record(Object.fromEntries([...required, ...chosen].map((name) => [name, valueLike(properties[name] ?? {})]))),
    )
}
