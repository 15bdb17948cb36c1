import { describe, expect, test } from 'vitest'
import { autoAcceptanceDue, isAnswerOverdue } from './auto-acceptance.ts'

describe('BR-INSP-51 ten calendar days after the day of recording', () => {
  test.each([
    ['Tuesday 1 December', '2026-12-01T10:00:00Z', '2026-12-11'],
    ['over Christmas, which does not count otherwise', '2026-12-22T16:31:00Z', '2027-01-01'],
    ['BR-GEN-11: by the London day, which in summer begins an hour early', '2027-06-01T23:30:00Z', '2027-06-12'],
  ])('%s', (_name, recorded, due) => expect(autoAcceptanceDue(Temporal.Instant.from(recorded)).toString()).toBe(due))

  test.each([
    ['2026-12-11T23:59:59Z', false],
    ['2026-12-12T00:00:00Z', true],
  ])('BR-GEN-24: at %s the time is over: %s', (now, over) =>
    expect(isAnswerOverdue('2026-12-11', Temporal.Instant.from(now))).toBe(over),
  )

  test('what has no last day is never overdue', () =>
    expect(isAnswerOverdue(null, Temporal.Instant.from('2030-01-01T00:00:00Z'))).toBe(false))
})
