import type { FormProblem } from './field-problems.ts'

/** A time as people type it: "09:30", "9.30", "8am", "4:30pm", "midday". Undefined when it is none. */
export function timeOf(text: string): Temporal.PlainTime | undefined {
  const typed = text.trim().toLowerCase().replaceAll(' ', '')
  if (typed === 'midday' || typed === 'noon') return new Temporal.PlainTime(12)
  if (typed === 'midnight') return new Temporal.PlainTime(0)
  const found = /^(?<hours>\d{1,2})(?:[:.]?(?<minutes>\d{2}))?(?<half>am|pm)?$/.exec(typed)?.groups
  if (!found || (found['minutes'] === undefined && found['half'] === undefined)) return undefined
  const hours = hourOf(Number(found['hours']), found['half'])
  const minutes = Number(found['minutes'] ?? 0)
  if (hours === undefined || hours > 23 || minutes > 59) return undefined
  return new Temporal.PlainTime(hours, minutes)
}

function hourOf(hours: number, half: string | undefined): number | undefined {
  if (half === undefined) return hours
  if (hours < 1 || hours > 12) return undefined
  return (hours % 12) + (half === 'pm' ? 12 : 0)
}

/** What is wrong with a time as typed; leave `missing` out for an optional one. */
export function timeProblem(field: string, label: string, text: string, missing?: string): FormProblem | undefined {
  if (text.trim() === '') return missing === undefined ? undefined : { field, message: missing }
  return timeOf(text) ? undefined : { field, message: `${label} must be a real time, like 09:30` }
}

interface NumberLimits {
  min?: number
  max?: number
  /** Decimal places allowed; none unless told. */
  decimals?: number
}

/** The number typed, thousands commas allowed; undefined when it is none. */
export function numberOf(text: string): number | undefined {
  const typed = text.trim().replaceAll(',', '')
  return /^-?\d+(\.\d+)?$/.test(typed) ? Number(typed) : undefined
}

/** What is wrong with a number as typed; leave `missing` out for an optional one. */
export function numberProblem(
  field: string,
  label: string,
  text: string,
  limits: NumberLimits,
  missing?: string,
): FormProblem | undefined {
  const { min, max, decimals = 0 } = limits
  if (text.trim() === '') return missing === undefined ? undefined : { field, message: missing }
  const value = numberOf(text)
  if (value === undefined) {
    return { field, message: `${label} must be a ${decimals === 0 ? 'whole number' : 'number, like 1.25'}` }
  }
  const places = text.trim().split('.')[1]?.length ?? 0
  if (decimals === 0 && places > 0) return { field, message: `${label} must be a whole number` }
  if (places > decimals) return { field, message: `${label} must have ${decimals} decimal places or fewer` }
  if ((min !== undefined && value < min) || (max !== undefined && value > max)) {
    return { field, message: rangeWords(label, min, max) }
  }
  return undefined
}

function rangeWords(label: string, min: number | undefined, max: number | undefined): string {
  if (min === undefined) return `${label} must be ${max} or less`
  return max === undefined ? `${label} must be ${min} or more` : `${label} must be between ${min} and ${max}`
}

/** What is wrong with a text: nothing typed, or more characters than the limit. */
export function textProblem(
  field: string,
  label: string,
  text: string,
  limit: number,
  missing?: string,
): FormProblem | undefined {
  if (text.trim() === '') return missing === undefined ? undefined : { field, message: missing }
  if (text.trim().length > limit)
    return { field, message: `${label} must be ${limit.toLocaleString('en-GB')} characters or fewer` }
  return undefined
}

/** What is wrong with an email address; an empty one passes unless `missing` is given. */
export function emailProblem(field: string, text: string, missing?: string): FormProblem | undefined {
  if (text.trim() === '') return missing === undefined ? undefined : { field, message: missing }
  if (/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim())) return undefined
  return { field, message: 'Enter an email address in the correct format, like name@example.com' }
}
