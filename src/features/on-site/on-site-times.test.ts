import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOfMoment, momentNow, momentProblems } from './on-site-times.ts'

describe('a day and a time typed on site', () => {
  test('are London time, in winter and in summer', () => {
    const winter = { day: { day: '23', month: '11', year: '2026' }, time: '8:04am' }
    const summer = { day: { day: '1', month: '7', year: '2026' }, time: '16:31' }
    expect(instantOfMoment(winter)?.toString()).toBe('2026-11-23T08:04:00Z')
    expect(instantOfMoment(summer)?.toString()).toBe('2026-07-01T15:31:00Z')
  })

  test('what the form shows for now is never in the future', () => {
    const from = Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 * 24 * 3600 * 1000 }), (offset) => {
        const now = Temporal.Instant.fromEpochMilliseconds(from + offset)
        const shown = instantOfMoment(momentNow(now))
        expect(shown && Temporal.Instant.compare(shown, now)).toBeLessThanOrEqual(0)
      }),
    )
  })

  test('each missing part is named', () => {
    const blank = { day: { day: '', month: '', year: '' }, time: '' }
    expect(momentProblems('Start', blank, 'Enter when works started').map(({ message }) => message)).toEqual([
      'Enter when works started',
      'Enter a time',
    ])
    const half = { day: { day: '31', month: '', year: '2026' }, time: '25:00' }
    expect(
      momentProblems('Start', half, 'Enter when works started').map(({ field, message }) => [field, message]),
    ).toEqual([
      ['day.month', 'Start must include a month'],
      ['time', 'Time must be a real time, like 09:30'],
    ])
  })
})
