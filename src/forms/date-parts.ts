import type { FormProblem } from './field-problems.ts'

/** A date as typed: three texts until it is a real date. */
export interface DateParts {
  day: string
  month: string
  year: string
}

export const noDate: DateParts = { day: '', month: '', year: '' }

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

export function partsOf(date: Temporal.PlainDate): DateParts {
  return { day: String(date.day), month: String(date.month), year: String(date.year) }
}

export function isBlank(parts: DateParts): boolean {
  return parts.day.trim() === '' && parts.month.trim() === '' && parts.year.trim() === ''
}

/** The date that the parts mean, or undefined while they mean none. A month may be a number or its name. */
export function dateOf(parts: DateParts): Temporal.PlainDate | undefined {
  const day = wholeNumber(parts.day)
  const month = wholeNumber(parts.month) ?? monthByName(parts.month)
  const year = /^\d{4}$/.test(parts.year.trim()) ? Number(parts.year) : undefined
  if (day === undefined || month === undefined || year === undefined) return undefined
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

/**
 * What is wrong with a date as typed; undefined when it is a real date.
 *
 * @param field   name of the question; a missing part is told on that part's own input
 * @param label   begins the sentence, such as "Start date"
 * @param missing words when nothing was typed; leave out for an optional date
 */
export function dateProblem(field: string, label: string, parts: DateParts, missing?: string): FormProblem | undefined {
  if (isBlank(parts)) return missing === undefined ? undefined : { field, message: missing }
  for (const part of ['day', 'month', 'year'] as const) {
    if (parts[part].trim() === '') return { field: `${field}.${part}`, message: `${label} must include a ${part}` }
  }
  return dateOf(parts) ? undefined : { field, message: `${label} must be a real date` }
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,2}$/.test(text.trim()) ? Number(text) : undefined
}

function monthByName(text: string): number | undefined {
  const typed = text.trim().toLowerCase()
  if (typed.length < 3) return undefined
  const at = monthNames.indexOf(typed.slice(0, 3))
  return at === -1 ? undefined : at + 1
}
