import { londonDate } from '../../domain/rules/working-days.ts'
import { BadRecord } from './imported.ts'
import { requiredText, textOf, type Fields } from './fields.ts'

/**
 * The moment of a UK local date-time like `2018-06-25 10:36:00`.
 *
 * @throws BadRecord when the field is missing or no real date and time
 */
export function localMoment(fields: Fields, name: string): Temporal.Instant {
  const text = requiredText(fields, name)
  try {
    return Temporal.PlainDateTime.from(text.replace(' ', 'T'), { overflow: 'reject' })
      .toZonedDateTime('Europe/London')
      .toInstant()
  } catch {
    throw new BadRecord(`${name} "${text}" is no date and time`)
  }
}

/**
 * The moment of an ISO 8601 date-time with an offset; null when the field is empty.
 *
 * @throws BadRecord when it is no date and time
 */
export function momentOrNull(fields: Fields, name: string): Temporal.Instant | null {
  const text = textOf(fields, name)
  if (text === '') return null
  try {
    return Temporal.Instant.from(text)
  } catch {
    throw new BadRecord(`${name} "${text}" is no date and time`)
  }
}

export function moment(fields: Fields, name: string): Temporal.Instant {
  requiredText(fields, name)
  return momentOrNull(fields, name) as Temporal.Instant
}

/** A civil day, also when it is written as midnight UTC (BR-GEN-24). */
export function civilDay(fields: Fields, name: string): Temporal.PlainDate {
  const text = requiredText(fields, name)
  if (!/T(?!00:00)/.test(text)) {
    try {
      return Temporal.PlainDate.from(text.slice(0, 10), { overflow: 'reject' })
    } catch {
      throw new BadRecord(`${name} "${text}" is no date`)
    }
  }
  return londonDate(moment(fields, name))
}

/** @throws BadRecord when the end is before the start (BR-PERMIT-20) */
export function refuseReversed(startOn: Temporal.PlainDate, endOn: Temporal.PlainDate): void {
  if (Temporal.PlainDate.compare(endOn, startOn) < 0) {
    throw new BadRecord(`the end ${endOn.toString()} is before the start ${startOn.toString()}`)
  }
}
