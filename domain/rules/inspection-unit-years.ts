import { civilDate } from './working-days.ts'
import { mostYears } from './sample-quota.ts'
import type { RuleProblem } from './rule-broken.ts'

/** Units of inspection of one financial year: counted by the service, or typed where it holds none (BR-PBI-03). */
export type UnitYear = {
  /** the first of April */
  readonly start: Temporal.PlainDate
  /** null when not held */
  readonly units: number | null
  readonly isCounted: boolean
}

/** The complete financial years before one, oldest first (BR-PBI-03). */
export function yearsBefore(yearStart: Temporal.PlainDate): Temporal.PlainDate[] {
  return Array.from({ length: mostYears }, (_, at) => yearStart.subtract({ years: mostYears - at }))
}

/** Totals as a request types them, by the first day of the year. */
export type TypedUnits = {
  readonly inspection_units_baseline?: number | null
  readonly annual_inspection_units?:
    | readonly { readonly financial_year_start_date: string; readonly annual_inspection_units?: number | null }[]
    | null
}

/** The yearly totals that a quota is made of, or what is missing to make it. */
export type Totals = { readonly units: readonly number[] } | { readonly problems: RuleProblem[] }

/**
 * The totals that count: the service's own when it holds three years, else those typed for the last two years, else the
 * baseline as a single year (BR-PBI-04).
 *
 * @param held  the last three complete years, oldest first
 */
export function unitTotals(held: readonly UnitYear[], typed: TypedUnits): Totals {
  const counted = held.filter((year) => year.isCounted).flatMap((year) => year.units ?? [])
  if (counted.length === mostYears) return { units: counted }
  const { annual_inspection_units: annual, inspection_units_baseline: baseline } = typed
  if (annual && annual.length > 0) return typedTotals(held.slice(-2), annual)
  if (baseline != null) return { units: [baseline] }
  const message = 'Give the units of the last two years, or a baseline: three years are not on the system'
  return { problems: [{ field: 'inspection_units_baseline', message, rule: 'BR-PBI-04' }] }
}

function typedTotals(lastTwo: readonly UnitYear[], typed: NonNullable<TypedUnits['annual_inspection_units']>): Totals {
  const isAsked = (text: string) => lastTwo.some(({ start }) => start.equals(civilDate(text)))
  const other = typed.findIndex((year) => !isAsked(year.financial_year_start_date))
  const years = new Set(typed.map((year) => civilDate(year.financial_year_start_date).toString()))
  const field = 'annual_inspection_units'
  if (other >= 0 || years.size !== typed.length || years.size !== lastTwo.length) {
    const names = lastTwo.map(({ start }) => start.toString()).join(' and ')
    const message = `Give the units of the financial years that start on ${names}, one each`
    return { problems: [{ field, message, rule: 'BR-PBI-04' }] }
  }
  const units = lastTwo.map((year) => (year.isCounted ? year.units : unitsOf(typed, year.start)))
  const empty = units.findIndex((value) => value == null)
  if (empty >= 0) {
    const message = `Give the units of the financial year that starts on ${lastTwo[empty]?.start}`
    return { problems: [{ field, message, rule: 'BR-PBI-04' }] }
  }
  return { units: units.flatMap((value) => value ?? []) }
}

function unitsOf(typed: NonNullable<TypedUnits['annual_inspection_units']>, start: Temporal.PlainDate): number | null {
  const year = typed.find((one) => civilDate(one.financial_year_start_date).equals(start))
  return year?.annual_inspection_units ?? null
}
