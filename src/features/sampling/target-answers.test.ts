import { describe, expect, test } from 'vitest'
import { answerProblems, figuresOf, targetBody, type TargetAnswers } from './target-answers.ts'

const year = (start: number, units: number | null) => ({
  start: Temporal.PlainDate.from(`${start}-04-01`),
  units,
  isCounted: units !== null,
})
const none = [2023, 2024, 2025].map((start) => year(start, null))
const all = [2023, 2024, 2025].map((start) => year(start, 800))
const some = [year(2023, null), year(2024, 700), year(2025, null)]
const answers: TargetAnswers = {
  units_earlier: '',
  units_later: '',
  inspection_units_baseline: '',
  inspection_rate: '30',
  target_a: '20',
  target_b: '20',
  target_c: '20',
}
const fields = (typed: TargetAnswers, years: typeof all) => answerProblems(typed, years).map(({ field }) => field)

describe('the units behind a quota (BR-PBI-01, 04)', () => {
  test('three years that the service holds are asked of nobody', () => {
    expect(figuresOf(answers, all)).toEqual({ quota: 60, least: 3, sum: 60 })
    expect(targetBody(answers, all)).not.toHaveProperty('annual_inspection_units')
    expect(fields(answers, all)).toEqual([])
  })

  test('a baseline stands in for the years', () => {
    expect(fields(answers, none)).toEqual(['inspection_units_baseline'])
    expect(targetBody({ ...answers, inspection_units_baseline: '1,000' }, none)).toMatchObject({
      inspection_units_baseline: 1000,
    })
  })

  test('what is held of the last two years is sent with what is typed of the other', () => {
    const typed = { ...answers, units_later: '900' }
    expect(figuresOf(typed, some)?.quota).toBe(60)
    expect(targetBody(typed, some).annual_inspection_units).toMatchObject([
      { annual_inspection_units: 700, is_auto_calculated: true },
      { annual_inspection_units: 900, is_auto_calculated: false },
    ])
  })
})

test('BR-PBI-09, 10: the targets are the quota together at most, and 5% of it each at least', () => {
  expect(fields({ ...answers, target_c: '21' }, all)).toEqual(['target_a'])
  expect(fields({ ...answers, target_b: '2' }, all)).toEqual(['target_b'])
  expect(fields({ ...answers, target_a: '' }, all)).toEqual(['target_a'])
})
