import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { unitTotals, yearsBefore, type TypedUnits, type UnitYear } from './inspection-unit-years.ts'
import { samplesToMake } from './sample-eligibility.ts'
import { leastTarget, quarterlyQuota, targetProblems } from './sample-quota.ts'
import { lawfulRates, rateProblems } from './sample-rate.ts'

const day = (text: string) => Temporal.PlainDate.from(text)

describe('BR-PBI-01, 02 quota', () => {
  test.each([
    ['BR-PBI-40', [800, 1000, 1200], 30, 75],
    ['BR-PBI-41', [905, 940], 35, 80],
    ['BR-PBI-42', [230], 30, 17],
    ['nothing', [0], 30, 0],
  ])('%s: %j at %i is %i', (_, units, rate, quota) => expect(quarterlyQuota(units, rate)).toBe(quota))

  test('is rounded down once, and never above the exact value', () => {
    const years = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(years, fc.integer({ min: 20, max: 100 }), (units, rate) => {
        const [sum, quota] = [units.reduce((a, b) => a + b, 0), quarterlyQuota(units, rate)]
        expect(BigInt(quota)).toBe((BigInt(sum) * BigInt(rate)) / BigInt(units.length * 400))
      }),
    )
  })
})

describe('BR-PBI-09, 10 the three targets', () => {
  test.each([
    [19, 0],
    [20, 1],
    [21, 2],
    [75, 4],
    [80, 4],
    [81, 5],
  ])('of a quota of %i each is at least %i', (quota, least) => expect(leastTarget(quota)).toBe(least))

  test.each<[string, number, [number, number, number], string[]]>([
    ['BR-PBI-40', 75, [25, 25, 25], []],
    ['BR-PBI-40', 75, [4, 4, 67], []],
    ['BR-PBI-40', 75, [26, 25, 25], ['target_a BR-PBI-09']],
    ['BR-PBI-40', 75, [3, 30, 30], ['target_a BR-PBI-10']],
    ['BR-PBI-41', 80, [40, 20, 20], []],
    ['BR-PBI-41', 80, [4, 4, 4], []],
    ['BR-PBI-41', 80, [41, 20, 20], ['target_a BR-PBI-09']],
    ['BR-PBI-41', 80, [3, 40, 37], ['target_a BR-PBI-10']],
    ['BR-PBI-42', 17, [0, 0, 17], []],
    ['BR-PBI-42', 17, [0, 0, 0], []],
    ['BR-PBI-42', 17, [6, 6, 6], ['target_a BR-PBI-09']],
    ['low in b and c', 75, [25, 3, 0], ['target_b BR-PBI-10', 'target_c BR-PBI-10']],
  ])('%s: quota %i, %j', (_, quota, [target_a, target_b, target_c], wrong) => {
    const problems = targetProblems({ target_a, target_b, target_c }, quota)
    expect(problems.map(({ field, rule }) => `${field} ${rule}`)).toEqual(wrong)
  })
})

describe('the inspection rate', () => {
  const quarter = day('2026-10-01')
  const last = { quarter: day('2026-07-01'), rate: 45 }
  const isGood = (rate: number, isUpdate: boolean, before: typeof last | undefined) =>
    rateProblems({ rate, isUpdate, quarter, last: before }).length === 0

  test('BR-PBI-05 of a first target is 30 or 50, also when it is updated (BR-PBI-07)', () => {
    for (const isUpdate of [false, true]) {
      expect([20, 25, 30, 35, 50, 100].filter((rate) => isGood(rate, isUpdate, undefined))).toEqual([30, 50])
    }
  })

  test('BR-PBI-06 of a later target moves by five at most', () => {
    expect([35, 40, 45, 47, 50, 55].filter((rate) => isGood(rate, false, last))).toEqual([40, 45, 50])
    expect([20, 25, 30].filter((rate) => isGood(rate, false, { ...last, rate: 20 }))).toEqual([20, 25])
    expect([90, 95, 100].filter((rate) => isGood(rate, false, { ...last, rate: 100 }))).toEqual([95, 100])
  })

  test('BR-PBI-07 an update may go down in steps of five', () => {
    const tried = [15, 20, 25, 30, 35, 40, 42, 45, 50, 55]
    expect(tried.filter((rate) => isGood(rate, true, last))).toEqual([20, 25, 30, 35, 40, 45, 50])
  })

  test('BR-PBI-08 after a pause of more than 3 years it is 30, whatever it was', () => {
    const longAgo = { quarter: day('2023-04-01'), rate: 45 }
    const justThree = { quarter: day('2023-07-01'), rate: 45 }
    for (const isUpdate of [false, true]) {
      expect([30, 40, 45, 50].filter((rate) => isGood(rate, isUpdate, longAgo))).toEqual([30])
    }
    expect([30, 40, 45, 50].filter((rate) => isGood(rate, false, justThree))).toEqual([40, 45, 50])
  })
})

describe('the yearly totals that count (BR-PBI-03, 04)', () => {
  const years = yearsBefore(day('2026-04-01'))
  const held = (...units: (number | null)[]): UnitYear[] =>
    years.map((start, at) => ({ start, units: units[at] ?? null, isCounted: units[at] != null }))
  const typed = (...units: (number | null)[]) =>
    units.map((annual_inspection_units, at) => ({
      financial_year_start_date: `${2024 + at}-04-01T00:00:00Z`,
      annual_inspection_units,
    }))
  const totals = (year: UnitYear[], request: TypedUnits) => {
    const answer = unitTotals(year, request)
    return 'units' in answer ? answer.units : answer.problems.map(({ field, rule }) => `${field} ${rule}`)
  }

  test('BR-PBI-03 are of the three complete years before, oldest first', () => {
    expect(years.map(String)).toEqual(['2023-04-01', '2024-04-01', '2025-04-01'])
  })

  test.each<[string, UnitYear[], TypedUnits, readonly (number | string)[]]>([
    [
      'three counted years, whatever is typed',
      held(800, 1000, 1200),
      { inspection_units_baseline: 5 },
      [800, 1000, 1200],
    ],
    ['the baseline as one year', held(), { inspection_units_baseline: 230 }, [230]],
    ['two typed years', held(), { annual_inspection_units: typed(905, 940) }, [905, 940]],
    [
      'typed years before a baseline',
      held(),
      { annual_inspection_units: typed(905, 940), inspection_units_baseline: 5 },
      [905, 940],
    ],
    [
      'a counted year before a typed one',
      held(null, null, 700),
      { annual_inspection_units: typed(905, 940) },
      [905, 700],
    ],
    ['nothing typed', held(1, 2), {}, ['inspection_units_baseline BR-PBI-04']],
    ['one typed year', held(), { annual_inspection_units: typed(905) }, ['annual_inspection_units BR-PBI-04']],
    [
      'a typed year without its units',
      held(),
      { annual_inspection_units: typed(905, null) },
      ['annual_inspection_units BR-PBI-04'],
    ],
    ['three typed years', held(), { annual_inspection_units: typed(1, 2, 3) }, ['annual_inspection_units BR-PBI-04']],
    [
      'one year typed twice',
      held(),
      { annual_inspection_units: [...typed(1), ...typed(1)] },
      ['annual_inspection_units BR-PBI-04'],
    ],
  ])('%s', (_, year, request, expected) => expect(totals(year, request)).toEqual(expected))
})

describe('BR-PBI-26, 35 how many samples to make', () => {
  test.each([
    [10, 0, 100, 10],
    [10, 4, 100, 6],
    [10, 4, 50, 3],
    [10, 3, 50, 4],
    [10, 9, 1, 1],
    [10, 10, 100, 0],
    [4, 10, 100, 0],
  ])('target %i, issued %i, %i%%: %i', (target, issued, rate, number) => {
    expect(samplesToMake(target, issued, rate)).toBe(number)
  })
})

describe('BR-PBI-05 to 08 the rates that are offered', () => {
  const quarter = Temporal.PlainDate.from('2026-10-01')
  const last = (rate: number, on = '2026-07-01') => ({ rate, quarter: Temporal.PlainDate.from(on) })

  test.each([
    ['a first target', { isUpdate: false, last: undefined }, [30, 50]],
    ['a new one', { isUpdate: false, last: last(40) }, [35, 40, 45]],
    ['at the lower end', { isUpdate: false, last: last(20) }, [20, 25]],
    ['an update', { isUpdate: true, last: last(35) }, [20, 25, 30, 35, 40]],
    ['after a long pause', { isUpdate: false, last: last(60, '2022-07-01') }, [30]],
  ])('%s', (_, question, rates) => {
    expect(lawfulRates({ quarter, ...question })).toEqual(rates)
  })
})
