/** What a form about a sampling target holds, and what the rules make of it while it is typed. */
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import type { updateSampleInspectionTarget } from '../../../domain/contract/sampling.ts'
import { unitTotals, type UnitYear } from '../../../domain/rules/inspection-unit-years.ts'
import {
  highestRate,
  leastTarget,
  lowestRate,
  quarterlyQuota,
  targetProblems,
} from '../../../domain/rules/sample-quota.ts'
import type { FormProblem } from '../../forms/field-problems.ts'

export interface TargetAnswers {
  /** Of the last two complete years, where the service does not hold three. */
  units_earlier: string
  units_later: string
  inspection_units_baseline: string
  inspection_rate: string
  target_a: string
  target_b: string
  target_c: string
}

const targetFields = ['target_a', 'target_b', 'target_c'] as const
const categoryOf = (field: (typeof targetFields)[number]) => `category ${field.slice(-1).toUpperCase()} target`

/** A whole number as people type it, thousands with or without commas; undefined when it is none. */
export function wholeOf(text: string): number | undefined {
  const digits = text.trim().replaceAll(',', '')
  return /^\d{1,8}$/.test(digits) ? Number(digits) : undefined
}

/** The service's own counts of three years are what counts; nothing is typed then (BR-PBI-04). */
export const areHeld = (years: readonly UnitYear[]) =>
  years.length === 3 && years.every(({ units, isCounted }) => isCounted && units !== null)

/** Units as the request names them: the two years, else the baseline (BR-PBI-04). */
export function typedUnits(answers: TargetAnswers, years: readonly UnitYear[]) {
  const typed = [wholeOf(answers.units_earlier), wholeOf(answers.units_later)]
  const baseline = wholeOf(answers.inspection_units_baseline)
  // what the service has counted of the two is given; a baseline that is typed goes before it, as nothing else was
  const lastTwo = areHeld(years) ? [] : years.slice(-2)
  const given = lastTwo.map((year, at) => (year.isCounted ? year.units : (typed[at] ?? null)))
  const isTyped = typed.some((units) => units !== undefined)
  if (given.length > 0 && given.every((units) => units !== null) && (isTyped || baseline === undefined)) {
    return {
      annual_inspection_units: lastTwo.map((year, at) => ({
        financial_year_start_date: `${year.start.toString()}T00:00:00Z`,
        annual_inspection_units: given[at] ?? null,
        is_auto_calculated: year.isCounted,
      })),
    }
  }
  return !areHeld(years) && baseline !== undefined ? { inspection_units_baseline: baseline } : {}
}

/** The quota of a quarter and the least of each target; nothing until units and a rate are there (BR-PBI-01, 10). */
export function figuresOf(answers: TargetAnswers, years: readonly UnitYear[]) {
  const totals = unitTotals(years, typedUnits(answers, years))
  const rate = wholeOf(answers.inspection_rate)
  if ('problems' in totals || rate === undefined || rate < lowestRate || rate > highestRate) return undefined
  const quota = quarterlyQuota(totals.units, rate)
  return { quota, least: leastTarget(quota), sum: sumOfTargets(answers) }
}

const sumOfTargets = (answers: TargetAnswers) =>
  targetFields.reduce((sum, field) => sum + (wholeOf(answers[field]) ?? 0), 0)

/** What is wrong with the answers, in the order of the page (BR-PBI-01, 04, 09, 10). */
export function answerProblems(answers: TargetAnswers, years: readonly UnitYear[]): FormProblem[] {
  const problems: FormProblem[] = []
  if ('problems' in unitTotals(years, typedUnits(answers, years))) {
    problems.push({ field: 'inspection_units_baseline', message: 'Enter a baseline, or the yearly units' })
  }
  const rate = wholeOf(answers.inspection_rate)
  if (rate === undefined) problems.push({ field: 'inspection_rate', message: 'Enter an inspection rate' })
  else if (rate < lowestRate || rate > highestRate) {
    problems.push({ field: 'inspection_rate', message: `Rate must be between ${lowestRate} and ${highestRate}` })
  }
  const missing = targetFields.filter((field) => wholeOf(answers[field]) === undefined)
  problems.push(...missing.map((field) => ({ field, message: `Enter a ${categoryOf(field)}` })))
  const figures = figuresOf(answers, years)
  if (!figures || missing.length > 0) return problems
  return [...problems, ...targetProblems(numbersOf(answers), figures.quota)]
}

const numbersOf = (answers: TargetAnswers) => ({
  target_a: wholeOf(answers.target_a) ?? 0,
  target_b: wholeOf(answers.target_b) ?? 0,
  target_c: wholeOf(answers.target_c) ?? 0,
})

export function targetBody(
  answers: TargetAnswers,
  years: readonly UnitYear[],
): BodyOf<typeof updateSampleInspectionTarget> {
  return {
    ...typedUnits(answers, years),
    inspection_rate: wholeOf(answers.inspection_rate) ?? 0,
    ...numbersOf(answers),
  }
}
