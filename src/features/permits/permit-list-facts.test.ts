import { describe, expect, test } from 'vitest'
import { listedPermit } from './listed-permit.ts'
import { isOverrun, rowAction, rowClock, symbolBadge, symbolState, whyNotGrantTogether } from './permit-list-facts.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')

describe('what a role can do from the list', () => {
  const actionText = (...args: Parameters<typeof rowAction>) => rowAction(...args)?.text
  const granted = listedPermit({ status: 'granted', assessment_status: 'granted' })
  const onSite = listedPermit({ ...granted, work_status: 'in_progress', actual_start_date: '2026-11-20T08:00:00.000Z' })

  test('an officer assesses what waits for a decision', () => {
    expect(rowAction(listedPermit(), 'HighwayAuthority', now)).toEqual({
      text: 'Assess',
      href: '/works/MW00112345678/permits/MW00112345678-01/assess',
    })
    expect(actionText(listedPermit({ status: 'permit_modification_request' }), 'HighwayAuthority', now)).toBe('Assess')
    expect(actionText(granted, 'HighwayAuthority', now)).toBeUndefined()
  })

  test('a planner starts what is granted and stops what is in progress', () => {
    expect(actionText(granted, 'Planner', now)).toBe('Start')
    expect(actionText(onSite, 'Contractor', now)).toBe('Stop')
    // it could lawfully start before the decision (BR-PERMIT-74), but a list does not suggest it
    expect(actionText(listedPermit(), 'Planner', now)).toBeUndefined()
  })

  test('a permit that has a successor offers nothing', () => {
    expect(actionText(listedPermit({ ...granted, is_active_permit: false }), 'Planner', now)).toBeUndefined()
  })
})

test('the clock stops while changes are asked for, and ends with the decision', () => {
  expect(rowClock({ status: 'under_assessment' })).toBe('running')
  expect(rowClock({ status: 'permit_modification_request' })).toBe('paused')
  expect(rowClock({ status: 'closed' })).toBe('none')
})

describe('symbol', () => {
  test.each([
    ['submitted', 'planned', 'awaiting'],
    ['granted', 'planned', 'planned'],
    ['granted', 'in_progress', 'in_progress'],
    ['submitted', 'in_progress', 'in_progress'],
    ['closed', 'completed', 'completed'],
  ] as const)('%s, works %s: %s', (status, work_status, state) => {
    expect(symbolState(listedPermit({ status, work_status }))).toBe(state)
  })

  test('an overrun begins on the day after the reasonable period (BR-PERMIT-96)', () => {
    const ending = (day: string) =>
      listedPermit({ work_status: 'in_progress', reasonable_period_end_date: `${day}T00:00:00.000Z` })
    expect(isOverrun(ending('2026-11-23'), now)).toBe(false)
    expect(isOverrun(ending('2026-11-22'), now)).toBe(true)
    expect(symbolBadge(ending('2026-11-22'), now)).toBe('overrun')
    expect(symbolBadge(listedPermit({ work_category: 'immediate_urgent' }), now)).toBe('immediate')
  })
})

describe('granting several at once (BR-PERMIT-40)', () => {
  const why = (unlike: Parameters<typeof listedPermit>[0]) =>
    whyNotGrantTogether(listedPermit(unlike), 'HighwayAuthority', now)

  test('what waits for a decision and is like many others may be granted with them', () => {
    expect(why({})).toBeUndefined()
    expect(why({ status: 'under_assessment' })).toBeUndefined()
  })

  test.each([
    [{ status: 'granted', assessment_status: 'granted' }, 'no longer to be decided'],
    [{ work_category: 'hs2_highway' }, 'HS2 works are decided by themselves'],
    [{ is_early_start: true }, 'an early start is decided by itself'],
    [{ lane_rental_charges_potentially_apply: true }, 'lane rental is decided by itself'],
  ] as const)('%o is left out: %s', (unlike, reason) => {
    expect(why(unlike)).toBe(reason)
  })

  test('nobody but an authority grants', () => {
    expect(whyNotGrantTogether(listedPermit(), 'Planner', now)).toBe('no longer to be decided')
  })
})
