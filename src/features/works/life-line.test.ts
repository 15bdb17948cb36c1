import { describe, expect, test } from 'vitest'
import { lifeLine } from './life-line.ts'

type Permit = Parameters<typeof lifeLine>[0]
type History = Parameters<typeof lifeLine>[1]

const reference = 'MP00288310112-01'
const submitted: Permit = {
  permit_reference_number: reference,
  permit_status: 'submitted',
  assessment_status: null,
  is_deemed: false,
  date_created: '2026-11-02T09:00:00.000Z',
  deadline_date: '2026-11-09T00:00:00.000Z',
  proposed_start_date: '2026-11-16T00:00:00.000Z',
  reasonable_period_end_date: '2026-11-25T00:00:00.000Z',
}
const event = (name: History[number]['event'], action_date: string): History[number] => ({
  event: name,
  object_reference: reference,
  action_date,
})
const line = (permit: Permit, history: History = []) =>
  lifeLine(permit, history).map(({ name, when, isDone }) => `${isDone ? '✓' : '○'} ${name} ${when}`.trim())

describe('the life line', () => {
  test('of an application shows what is due', () => {
    expect(line(submitted)).toEqual([
      '✓ Submitted Mon 2 Nov',
      '○ Decision due Mon 9 Nov',
      '○ Start planned Mon 16 Nov',
      '○ Stop due Wed 25 Nov',
    ])
  })

  test('of works on site says when they were granted and started', () => {
    const permit: Permit = {
      ...submitted,
      permit_status: 'granted',
      assessment_status: 'granted',
      actual_start_date: '2026-11-16T08:04:00.000Z',
      reinstatement_registration_due_date: '2026-12-09T00:00:00.000Z',
    }
    expect(line(permit, [event('permit_granted', '2026-11-09T10:00:00.000Z')])).toEqual([
      '✓ Submitted Mon 2 Nov',
      '✓ Granted Mon 9 Nov',
      '✓ Started Mon 16 Nov, 8:04am',
      '○ Stop due Wed 25 Nov',
      '○ Sites due Wed 9 Dec',
    ])
  })

  test('of works made good ends with their sites; where nothing was dug none are due', () => {
    const stopped: Permit = {
      ...submitted,
      permit_status: 'closed',
      assessment_status: 'granted',
      actual_start_date: '2026-11-16T08:04:00.000Z',
      actual_stop_date: '2026-11-18T15:00:00.000Z',
      reinstatement_registration_due_date: '2026-12-02T00:00:00.000Z',
    }
    expect(line({ ...stopped, excavation_carried_out: true }).at(-1)).toBe('○ Sites due Wed 2 Dec')
    expect(line({ ...stopped, final_reinstatement: true }).at(-1)).toBe('✓ Sites registered')
    expect(line({ ...stopped, excavation_carried_out: false }).at(-1)).toBe('✓ Stopped Wed 18 Nov, 3pm')
  })

  test('of immediate works has the start before the decision', () => {
    expect(line({ ...submitted, actual_start_date: '2026-11-02T08:30:00.000Z' })).toEqual([
      '✓ Submitted Mon 2 Nov',
      '✓ Started Mon 2 Nov, 8:30am',
      '○ Decision due Mon 9 Nov',
      '○ Stop due Wed 25 Nov',
    ])
  })

  test('of works on site goes on after a revocation, not after a cancellation', () => {
    const revoked: Permit = {
      ...submitted,
      permit_status: 'revoked',
      assessment_status: 'revoked',
      actual_start_date: '2026-11-16T08:04:00.000Z',
    }
    expect(line(revoked)).toEqual([
      '✓ Submitted Mon 2 Nov',
      '✓ Granted',
      '✓ Started Mon 16 Nov, 8:04am',
      '✓ Revoked',
      '○ Stop due Wed 25 Nov',
    ])
    const cancelled: Permit = { ...revoked, permit_status: 'cancelled', assessment_status: null }
    expect(line(cancelled)).toEqual(['✓ Submitted Mon 2 Nov', '✓ Started Mon 16 Nov, 8:04am', '✓ Cancelled'])
  })

  test('names a deemed grant, and leaves out a day that nothing tells', () => {
    const permit: Permit = { ...submitted, permit_status: 'granted', assessment_status: 'granted', is_deemed: true }
    expect(line(permit, [event('permit_deemed', '2026-11-10T00:00:00.000Z')])[1]).toBe('✓ Deemed granted Tue 10 Nov')
    expect(line(permit)[1]).toBe('✓ Deemed granted')
  })

  test.each([
    ['refused', 'refused', ['✓ Submitted Mon 2 Nov', '✓ Refused Mon 9 Nov'], 'permit_refused'],
    ['cancelled', null, ['✓ Submitted Mon 2 Nov', '✓ Cancelled Mon 9 Nov'], 'permit_cancelled'],
    ['revoked', 'revoked', ['✓ Submitted Mon 2 Nov', '✓ Granted', '✓ Revoked Mon 9 Nov'], 'permit_revoked'],
  ] as const)('ends with a permit that is %s', (permit_status, assessment_status, steps, name) => {
    const permit: Permit = { ...submitted, permit_status, assessment_status }
    expect(line(permit, [event(name, '2026-11-09T10:00:00.000Z')])).toEqual(steps)
  })
})
