import { describe, expect, test } from 'vitest'
import { checkCancellation } from './cancellation-checks.ts'
import type { Cancellation } from './cancellation-checks.ts'
import { checkRevert, checkStart, checkStop } from './on-site-checks.ts'
import type { RuleProblem } from './rule-broken.ts'
import { refuseIf, RuleBroken } from './rule-broken.ts'

const now = Temporal.Instant.from('2026-11-24T09:00:00Z')
const words = (problems: RuleProblem[]) => problems.map(({ field, message, rule }) => `${field}: ${message} (${rule})`)

describe('BR-PERMIT-80 logging a start', () => {
  test.each([
    ['2026-11-24T09:00:00Z', []],
    ['2026-11-24T10:00:00+01:00', []],
    ['2026-11-24T09:00:01Z', ['actual_start_date: Start must be now or in the past (BR-PERMIT-80)']],
    ['', ['actual_start_date: Enter when works started (BR-PERMIT-80)']],
    [undefined, ['actual_start_date: Enter when works started (BR-PERMIT-80)']],
  ])('%s', (actual_start_date, expected) => {
    expect(words(checkStart({ actual_start_date }, { now }))).toEqual(expected)
  })
})

describe('BR-PERMIT-83 logging a stop', () => {
  const permit = { actual_start_date: '2026-11-24T08:00:00.000Z' }

  test.each([
    ['2026-11-24T09:00:00Z', []],
    ['2026-11-24T09:00:01Z', ['actual_stop_date: Stop must be now or in the past (BR-PERMIT-83)']],
    ['2026-11-24T08:00:00Z', []],
    ['2026-11-24T07:59:59Z', ['actual_stop_date: Stop must be after 24 November 2026 at 8am (BR-PERMIT-83)']],
    [null, ['actual_stop_date: Enter when works stopped (BR-PERMIT-83)']],
  ])('%s', (actual_stop_date, expected) => {
    expect(words(checkStop({ actual_stop_date }, permit, { now }))).toEqual(expected)
  })
})

describe('BR-PERMIT-81, 84 undoing', () => {
  test.each([
    ['start', 'BR-PERMIT-81'],
    ['stop', 'BR-PERMIT-84'],
  ] as const)('a %s needs a reason of 500 characters at most', (undoing, rule) => {
    expect(words(checkRevert({}, undoing))).toEqual([`revert_reason: Enter why you are undoing this (${rule})`])
    expect(checkRevert({ revert_reason: 'a'.repeat(500) }, undoing)).toEqual([])
    expect(words(checkRevert({ revert_reason: 'a'.repeat(501) }, undoing))).toEqual([
      'revert_reason: Reason must be 500 characters or fewer (BR-GEN-05)',
    ])
  })
})

describe('BR-PERMIT-67, 72 cancelling', () => {
  const problems = (changes: Cancellation) => words(checkCancellation({ permit_status: 'cancelled', ...changes }))

  test('the reason is optional, but other needs words', () => {
    expect(problems({})).toEqual([])
    expect(problems({ permit_cancellation_reason: 'weather' })).toEqual([])
    expect(problems({ permit_cancellation_reason: 'other' })).toEqual([
      'permit_cancellation_reason_other: Enter why you are cancelling the permit (BR-PERMIT-67)',
    ])
    expect(problems({ permit_cancellation_reason: 'other', permit_cancellation_reason_other: 'Strike' })).toEqual([])
  })

  test('cancelled is the only status that a promoter sends', () => {
    expect(problems({ permit_status: 'granted' })).toHaveLength(1)
    expect(problems({ permit_status: undefined })).toHaveLength(1)
  })

  test('words of 500 characters at most', () => {
    expect(
      problems({ additional_comments: 'a'.repeat(500), permit_cancellation_reason_other: 'a'.repeat(500) }),
    ).toEqual([])
    expect(
      problems({ additional_comments: 'a'.repeat(501), permit_cancellation_reason_other: 'a'.repeat(501) }),
    ).toHaveLength(2)
  })
})

describe('a broken rule', () => {
  test('carries every problem and speaks with the first', () => {
    const problems = checkStop({ actual_stop_date: null }, {}, { now })
    expect(() => refuseIf(problems)).toThrow(RuleBroken)
    try {
      refuseIf(problems)
    } catch (broken) {
      expect(broken).toMatchObject({ message: 'Enter when works stopped', rule: 'BR-PERMIT-83', fields: problems })
    }
  })

  test('no problem, no refusal', () => expect(() => refuseIf([])).not.toThrow())
})
