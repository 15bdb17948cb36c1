import { expect, test } from 'vitest'
import { outageLength } from './outage-length.ts'

test.each([
  ['2026-11-24T10:00:00Z', '2026-11-24T10:00:40Z', '40 seconds'],
  ['2026-11-24T10:00:00Z', '2026-11-24T10:05:20Z', '5 minutes'],
  ['2026-11-24T10:00:00Z', '2026-11-24T12:00:00Z', '2 hours'],
  ['2026-11-24T10:00:00Z', '2026-11-24T11:01:00Z', '1 hour 1 minute'],
  ['2026-11-24T10:00:00Z', '2026-11-24T09:59:59Z', '0 seconds'],
])('from %s to %s is %s', (began, ended, words) => expect(outageLength(began, ended)).toBe(words))
