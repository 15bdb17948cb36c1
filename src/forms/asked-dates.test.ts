import { expect, test } from 'vitest'
import { askedDates } from './asked-dates.ts'

const read = (text: string) => askedDates(new URLSearchParams(text))

test('a form is opened with two dates in order, or with none', () => {
  const asked = read('start_date=2026-12-07&end_date=2026-12-09&then=check')
  expect(asked?.start).toEqual({ day: '7', month: '12', year: '2026' })
  expect(asked?.end).toEqual({ day: '9', month: '12', year: '2026' })
  expect(asked?.search).toBe('?start_date=2026-12-07&end_date=2026-12-09')
  for (const wrong of [
    '',
    'start_date=2026-12-07',
    'start_date=2026-12-09&end_date=2026-12-07',
    'start_date=2026-02-30&end_date=2026-03-01',
    'start_date=soon&end_date=later',
  ]) {
    expect(read(wrong)).toBeUndefined()
  }
})
