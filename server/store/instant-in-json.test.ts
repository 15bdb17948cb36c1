import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantInJson } from './instant-in-json.ts'

test('an instant in JSON is in UTC with milliseconds, whatever PostgreSQL wrote it in (BR-GEN-10)', () => {
  expect(instantInJson('2026-07-01T09:30:00+00:00')).toBe('2026-07-01T09:30:00.000Z')
  expect(instantInJson('2026-07-01T10:30:00+01:00')).toBe('2026-07-01T09:30:00.000Z')
  expect(instantInJson('2026-07-01T09:30:00.25+00:00')).toBe('2026-07-01T09:30:00.250Z')
  expect(instantInJson('2026-07-01T09:30:00.123999+00:00')).toBe('2026-07-01T09:30:00.123Z')
})

test('and says the same as Temporal of every second', () => {
  const seconds = fc.integer({ min: 0, max: 4_000_000_000 })
  fc.assert(
    fc.property(seconds, (second) => {
      const at = new Date(second * 1000).toISOString()
      expect(instantInJson(at.replace('.000Z', '+00:00'))).toBe(at)
    }),
  )
})
