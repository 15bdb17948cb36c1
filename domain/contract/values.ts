/**
 * The small shapes that every capability's shapes are made of: text with a limit, date-times, whole numbers, codes.
 * Written in `zod/mini` so that a form can load them without the whole library.
 */
import * as z from 'zod/mini'

/** Text of at most `max` characters (BR-GEN-02 to 07). Empty text is allowed: it means "not given". */
export const text = (max: number) =>
  z.string().check(z.maxLength(max, { error: `Must be ${max.toLocaleString('en-GB')} characters or fewer` }))

/** Text that has to say something, of at most `max` characters (BR-GEN-02 to 07). */
export const requiredText = (max: number) =>
  z.string().check(
    z.refine((value) => value.trim().length > 0, { error: 'Must not be empty' }),
    z.maxLength(max, { error: `Must be ${max.toLocaleString('en-GB')} characters or fewer` }),
  )

/** A whole number within both bounds; no number of the contract is negative (BR-GEN-01). */
export const whole = (minimum: number, maximum: number) =>
  z
    .int({ error: 'Must be a whole number' })
    .check(
      z.minimum(minimum, { error: between(minimum, maximum) }),
      z.maximum(maximum, { error: between(minimum, maximum) }),
    )

/** A number from 0 to `maximum` with at most two decimals: metres, or pounds and pence (BR-GEN-01). */
export const decimal = (maximum: number) =>
  z.number({ error: 'Must be a number' }).check(
    z.minimum(0, { error: between(0, maximum) }),
    z.maximum(maximum, { error: between(0, maximum) }),
    z.refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6, {
      error: 'Must have at most 2 decimal places',
    }),
  )

const between = (minimum: number, maximum: number) => `Must be between ${minimum} and ${maximum}`

/** Unique street reference number (BR-GEN-35: the business rules are newer than the contract's lower bound). */
export const usrn = whole(100_001, 99_999_999)

/** The number that an upload answered with (BR-GEN-53). */
export const fileId = whole(1, Number.MAX_SAFE_INTEGER)

const dateTimePattern =
  /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?)?$/

/**
 * An ISO 8601 date-time with or without an offset, or a date alone (BR-GEN-10). Years 1900 to 2199.
 *
 * BR-GEN-10 asks for an offset but does not refuse its absence: without one, the time is taken as UTC.
 */
export const dateTime = z.string().check(
  z.refine((value) => dateTimePattern.test(value) && isRealDate(value), {
    error: 'Must be a real date and time in ISO 8601, like 2026-03-27T09:30:00Z',
  }),
  z.meta({ format: 'date-time' }),
)

function isRealDate(value: string): boolean {
  const [year, month, day] = value.slice(0, 10).split('-').map(Number)
  const date = new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day))
  return date.getUTCDate() === day
}

/** A list that rejects repeated values (BR-GEN-08). */
export const unique = () =>
  z.refine((values: unknown) => !Array.isArray(values) || new Set(values.map(asText)).size === values.length, {
    error: 'Must not contain the same value twice',
  })

const asText = (value: unknown) => JSON.stringify(value)

/** An enumeration as answers carry it: a version may meet a value that it does not know (BR-GEN-100). */
export const answer = <const T extends readonly string[]>(values: T) => z.enum([...values, 'upcoming_enum'] as const)

/** Events as answers carry them; the contract has a word of its own for those that a version does not know. */
export const eventAnswer = <const T extends readonly string[]>(values: T) =>
  z.enum([...values, 'upcoming_event'] as const)

/** The value, or `upcoming_enum` where the list of this answer does not have it (BR-GEN-100). */
export function asKnown<const T extends readonly string[]>(values: T, value: string): T[number] | 'upcoming_enum' {
  return values.find((known) => known === value) ?? 'upcoming_enum'
}

/** The event, or `upcoming_event` where the list of this answer does not have it. */
export function asKnownEvent<const T extends readonly string[]>(
  values: T,
  value: string,
): T[number] | 'upcoming_event' {
  return values.find((known) => known === value) ?? 'upcoming_event'
}

/** A numeric code list of a request. */
export const code = <const T extends readonly number[]>(values: T) => z.literal(values)

/** A numeric code list as answers carry it: 999 stands for a code that a version does not know. */
export const codeAnswer = <const T extends readonly number[]>(values: T) => z.literal([...values, 999] as const)
