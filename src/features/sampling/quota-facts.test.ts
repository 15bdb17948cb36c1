import { expect, test } from 'vitest'
import { ofQuarter, progressIn, sumOf, type SampleTarget } from './quota-facts.ts'

const target = (unlike: Partial<SampleTarget> = {}): SampleTarget => ({
  pbi_sample_inspection_target_reference_number: 'PBI-1',
  organisation_name: 'Marl Water',
  org_ref: '9310',
  inspection_units: 400,
  inspection_rate: 30,
  target_a: 10,
  target_b: 8,
  target_c: 6,
  completed_a: 3,
  completed_b: 0,
  completed_c: 6,
  generated_b: 8,
  generated_c: 6,
  start_date: '2026-10-01T00:00:00.000Z',
  end_date: '2026-12-31T00:00:00.000Z',
  is_inspection_rate_auto_updated: false,
  ...unlike,
})

test('BR-PBI-20: targets of this quarter only; what waits for a quarter is none of it', () => {
  const earlier = target({ start_date: '2026-07-01T00:00:00.000Z' })
  const waiting = target({ start_date: null })
  expect(ofQuarter([earlier, target(), waiting], Temporal.PlainDate.from('2026-11-22'))).toEqual([target()])
})

test('BR-PBI-33: what is done of a category, of one promoter and of all', () => {
  expect(progressIn(target(), 'a')).toEqual({ done: 3, target: 10 })
  expect(sumOf([progressIn(target(), 'a'), progressIn(target({ completed_a: 1 }), 'a')])).toEqual({
    done: 4,
    target: 20,
  })
})
