import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { governanceEnd, governanceRisk, isGovernanceComplete, isSettled } from './governance-risk.ts'
import { londonDate } from './working-days.ts'

const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`)
const today = day('06-17')

describe('the worked table of risk', () => {
  test.each([
    ['BR-GOV-50', '06-01', '07-01', false, 14, 46, 'low'],
    ['BR-GOV-51', '06-10', '06-20', false, 3, 30, 'medium'],
    ['BR-GOV-52', '06-08', '06-18', false, 1, 10, 'high'],
    ['BR-GOV-53', '06-22', '06-26', false, 9, 100, 'low'],
    ['BR-GOV-54', '06-17', '06-17', false, 0, 0, 'high'],
    ['BR-GOV-55', '06-01', '06-12', false, 0, 0, 'high'],
    ['BR-GOV-56', '06-01', '06-15', true, 0, 0, 'none'],
    ['BR-GOV-57', '06-22', '06-26', true, 0, 0, 'none'],
    ['BR-GOV-58', '06-15', '06-19', false, 2, 50, 'low'],
  ] as const)('%s', (_, start, end, settled, days, percent, status) => {
    const found = governanceRisk({ startOn: day(start), endOn: day(end), isSettled: settled }, today)
    expect(found).toEqual({ days, percent, status })
  })
})

test('BR-GOV-22: without dates there is no risk to tell', () => {
  expect(governanceRisk({ startOn: null, endOn: null, isSettled: false }, today)).toMatchObject({ status: 'none' })
})

test('BR-GOV-22: thresholds are configuration', () => {
  const facts = { startOn: day('06-01'), endOn: day('07-01'), isSettled: false }
  expect(governanceRisk(facts, today, { high: 46, medium: 60 }).status).toBe('high')
  expect(governanceRisk(facts, today, { high: 10, medium: 46 }).status).toBe('medium')
})

test('BR-GOV-20, 21: within their bounds whatever the dates, and never less risk a day later', () => {
  const days = fc.integer({ min: 0, max: 200 }).map((count) => day('01-01').add({ days: count }))
  const rank = ['none', 'low', 'medium', 'high']
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 90 }), days, (startOn, length, on) => {
      const facts = { startOn, endOn: startOn.add({ days: length }), isSettled: false }
      const found = governanceRisk(facts, on)
      expect(found.days).toBeGreaterThanOrEqual(0)
      expect(found.percent).toBeGreaterThanOrEqual(0)
      expect(found.percent).toBeLessThanOrEqual(100)
      const next = governanceRisk(facts, on.add({ days: 1 }))
      expect(next.days).toBeLessThanOrEqual(found.days)
      expect(rank.indexOf(next.status)).toBeGreaterThanOrEqual(rank.indexOf(found.status))
      expect(governanceRisk({ ...facts, isSettled: true }, on)).toEqual({ days: 0, percent: 0, status: 'none' })
    }),
  )
})

test.each([
  ['granted', 'in_progress', true, false],
  ['closed', 'completed', true, true],
  ['cancelled', 'cancelled', false, true],
  ['refused', 'planned', false, true],
  ['revoked', 'planned', false, true],
  ['revoked', 'in_progress', true, false],
])('BR-GOV-22: a permit that is %s, works %s', (permit_status, work_status, hasStarted, settled) => {
  expect(isSettled({ permit_status, work_status, hasStarted })).toBe(settled)
})

describe('BR-GOV-23: the end', () => {
  const ends = {
    proposedEndOn: day('06-24'),
    proposedEndAt: Temporal.Instant.from('2026-06-24T16:00:00Z'),
    reasonablePeriodEndOn: day('06-24'),
    actualStopAt: null,
  }

  test('is the proposed one, at its time where one was given', () => {
    expect(governanceEnd(ends).toString()).toBe('2026-06-24T16:00:00Z')
    expect(governanceEnd({ ...ends, proposedEndAt: null }).toString()).toBe('2026-06-24T22:59:59Z')
  })

  test('is that of the reasonable period when sooner, not when later', () => {
    expect(londonDate(governanceEnd({ ...ends, reasonablePeriodEndOn: day('06-19') }))).toEqual(day('06-19'))
    expect(londonDate(governanceEnd({ ...ends, reasonablePeriodEndOn: day('06-30') }))).toEqual(day('06-24'))
  })

  test('is the stop when there was one', () => {
    const actualStopAt = Temporal.Instant.from('2026-06-15T12:00:00Z')
    expect(governanceEnd({ ...ends, actualStopAt })).toEqual(actualStopAt)
  })
})

describe('BR-GOV-24: complete', () => {
  const all = {
    forms: [
      { is_required: true, is_submitted: true },
      { is_required: false, is_submitted: false },
    ],
    peopleCount: 1,
    hasOperation: true,
    hasWorkOrder: true,
  }
  test('when nothing is missing; a form that is not required may wait', () => {
    expect(isGovernanceComplete(all)).toBe(true)
  })
  test.each([
    { peopleCount: 0 },
    { hasOperation: false },
    { hasWorkOrder: false },
    { forms: [{ is_required: true, is_submitted: false }] },
    { forms: [{ is_required: true, is_submitted: null }] },
  ])('not with %o', (change) => {
    expect(isGovernanceComplete({ ...all, ...change })).toBe(false)
  })
})
