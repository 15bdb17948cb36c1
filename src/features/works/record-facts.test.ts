import { describe, expect, test } from 'vitest'
import type { Permit } from '../permits/use-permit.ts'
import { recordAlerts, recordClock } from './record-facts.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')

/** What the head reads of a permit: a standard application that ends its clock today. */
const asked: Partial<Permit> = {
  permit_status: 'submitted',
  work_status: 'planned',
  work_category: 'standard',
  work_type: 'planned',
  deadline_date: '2026-11-23T00:00:00.000Z',
  validity_period_end_date: '2026-11-25T00:00:00.000Z',
  reasonable_period_end_date: '2026-11-22T00:00:00.000Z',
  permit_asds: [],
  permit_not_selected_asds: [],
  is_early_start: false,
  is_lane_rental: false,
}
const permit = (unlike: Partial<Permit>) => ({ ...asked, ...unlike }) as Permit

describe('the clock of a record', () => {
  test.each([
    ['an application', {}, 'today', 'Decision due by 23 November 2026'],
    [
      'a modification request',
      { permit_status: 'permit_modification_request' },
      'paused',
      'Waits for the changes asked for',
    ],
    ['a granted permit', { permit_status: 'granted' }, 'soon', 'Start due by 25 November 2026'],
    ['works in progress', { work_status: 'in_progress' }, 'overdue', 'Stop due by 22 November 2026'],
  ] as const)('of %s', (_, unlike, group, note) => {
    expect(recordClock(permit(unlike), 'Planner', now)).toMatchObject({ group, note })
  })

  test('of a change request counts for the officer, whatever else goes on (BR-ALT-17)', () => {
    const change = { alteration_status: 'submitted', deadline_date: '2026-11-24T00:00:00.000Z' }
    const changed = permit({ work_status: 'in_progress', permit_alterations: [change] as Permit['permit_alterations'] })
    expect(recordClock(changed, 'HighwayAuthority', now)?.note).toBe('Change: decision due by 24 November 2026')
    expect(recordClock(changed, 'Planner', now)?.note).toBe('Stop due by 22 November 2026')
    expect(recordAlerts(changed, now).map(({ text }) => text)).toContain('Change waits for a decision')
  })

  test('of immediate works in progress is the decision for the officer alone', () => {
    const immediate = permit({ work_type: 'immediate', work_status: 'in_progress' })
    expect(recordClock(immediate, 'HighwayAuthority', now)?.note).toBe('Decision due by 23 November 2026')
    expect(recordClock(immediate, 'Contractor', now)?.note).toBe('Stop due by 22 November 2026')
  })

  test('a granted PAA lets nobody start, and a closed permit has no clock', () => {
    expect(recordClock(permit({ permit_status: 'granted', work_category: 'paa' }), 'Planner', now)).toBeUndefined()
    expect(recordClock(permit({ permit_status: 'closed', work_status: 'completed' }), 'Planner', now)).toBeUndefined()
  })
})

describe('alerts', () => {
  const texts = (unlike: Partial<Permit>) => recordAlerts(permit(unlike), now).map(({ text }) => text)

  test('none without a cause', () => expect(texts({})).toEqual([]))

  test('an overrun is one only while works go on', () => {
    expect(texts({ work_status: 'in_progress' })).toEqual(['Overrun'])
    expect(texts({ work_status: 'in_progress', reasonable_period_end_date: '2026-11-23T00:00:00.000Z' })).toEqual([])
  })

  test('a sensitive street counts whether or not the application named it', () => {
    const asd = { street_special_desig_code: 2, street_special_desig_code_string: 'Traffic-sensitive street' } as const
    expect(texts({ permit_not_selected_asds: [asd] })).toEqual(['Traffic-sensitive'])
    expect(texts({ permit_asds: [asd], is_early_start: true })).toEqual(['Early start', 'Traffic-sensitive'])
  })
})
