import type { RuleProblem } from './rule-broken.ts'

/** Bounds of the inspection rate, in per cent (BR-PBI-01). */
export const lowestRate = 20
export const highestRate = 100

/** Yearly totals that a quota is the average of, at most (BR-PBI-01). */
export const mostYears = 3

/**
 * Sample inspections that one promoter may have in a quarter: the average of the yearly totals × rate ÷ 100 ÷ 4, rounded
 * down once, at the end, in whole numbers (BR-PBI-01, 02).
 *
 * @param units  one to three yearly totals, whole
 * @param rate   per cent, whole
 */
export function quarterlyQuota(units: readonly number[], rate: number): number {
  const sum = units.reduce((total, year) => total + year, 0)
  return Math.floor((sum * rate) / (units.length * 400))
}

/** The least that each of the three targets has to be: 5 % of the quota, rounded up; nothing below a quota of 20 (BR-PBI-10). */
export function leastTarget(quota: number): number {
  return quota < 20 ? 0 : Math.floor((quota + 19) / 20)
}

export type Targets = { readonly target_a: number; readonly target_b: number; readonly target_c: number }

/** What is wrong with the three targets of a quarter (BR-PBI-09, 10). */
export function targetProblems(targets: Targets, quota: number): RuleProblem[] {
  const least = leastTarget(quota)
  const low = (['target_a', 'target_b', 'target_c'] as const)
    .filter((field) => targets[field] < least)
    .map((field) => ({ field, message: `Must be at least ${least}: 5% of the quota of ${quota}`, rule: 'BR-PBI-10' }))
  const sum = targets.target_a + targets.target_b + targets.target_c
  if (sum <= quota) return low
  const message = `The three targets are ${sum} together, and the quota is ${quota}`
  return [...low, { field: 'target_a', message, rule: 'BR-PBI-09' }]
}
