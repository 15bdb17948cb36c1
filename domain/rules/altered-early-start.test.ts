import { describe, expect, test } from 'vitest'
import { earlyStartAfterChange } from './altered-early-start.ts'
import { englandAndWales as holidays } from './bank-holidays.ts'

const receivedAt = Temporal.Instant.from('2026-11-24T10:00:00Z')
const context = { receivedAt, category: 'minor', holidays } as const

const agreed = {
  early_start_pre_approval: true,
  pre_approval_details: 'By telephone',
  pre_approval_authoriser: 'Priya Nair',
  early_start_reason: null,
}
const nothing = {
  early_start_pre_approval: null,
  pre_approval_details: null,
  pre_approval_authoriser: null,
  early_start_reason: null,
}
const early = { ...agreed, is_early_start: true, proposed_start_date: '2026-11-26' }
const inTime = { ...nothing, is_early_start: false, proposed_start_date: '2026-12-07' }

describe('BR-PERMIT-11, BR-ALT-16: a start that moves is tested again by the notice of the change', () => {
  test('into the early range', () => {
    const reason = { early_start_pre_approval: false, early_start_reason: 'The leak grows' }
    expect(earlyStartAfterChange({ ...reason, proposed_start_date: '2026-11-26' }, inTime, context)).toEqual({
      ...nothing,
      ...reason,
      is_early_start: true,
    })
  })

  test('BR-PERMIT-14: out of it, which leaves nothing of the earlier agreement', () => {
    const request = { ...agreed, proposed_start_date: '2026-12-07' }
    expect(earlyStartAfterChange(request, early, context)).toEqual({ ...nothing, is_early_start: false })
  })

  test('from one early day to another the agreement is the one that the change gives', () => {
    const request = { ...agreed, pre_approval_details: 'By letter', proposed_start_date: '2026-11-25' }
    expect(earlyStartAfterChange(request, early, context)).toMatchObject({
      is_early_start: true,
      pre_approval_details: 'By letter',
    })
  })
})

describe('BR-ALT-16: a start that stays is not tested', () => {
  test('it keeps its details where the change is silent', () => {
    const request = { proposed_start_date: '2026-11-26T00:00:00.000Z' }
    expect(earlyStartAfterChange(request, early, context)).toEqual({ ...agreed, is_early_start: true })
  })

  test('and takes new ones where it is not', () => {
    const request = { ...agreed, pre_approval_authoriser: 'Dai Rees', proposed_start_date: '2026-11-26' }
    expect(earlyStartAfterChange(request, early, context)).toMatchObject({ pre_approval_authoriser: 'Dai Rees' })
  })

  test('a start in time stays in time, however near it is by now', () => {
    const permit = { ...inTime, proposed_start_date: '2026-11-25' }
    expect(earlyStartAfterChange({ proposed_start_date: '2026-11-25' }, permit, context).is_early_start).toBe(false)
  })
})
