import { describe, expect, test } from 'vitest'
import { checkActivity, type ActivityAnswers, type ActivityContext } from './activity-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const skip: ActivityAnswers = {
  activity_activity_type: 'skips',
  start_date: '2026-12-07',
  end_date: '2026-12-09',
  location_types: ['carriageway'],
}

const fieldsOf = (changes: Partial<ActivityAnswers>, context: Partial<ActivityContext> = {}) =>
  checkActivity({ ...skip, ...changes }, { now, ...context }).map(({ field }) => field)

describe('BR-ACT-01, 03 what an activity needs', () => {
  test('BR-ACT-01 another type needs words', () => {
    expect(fieldsOf({ activity_activity_type: 'other' })).toEqual(['activity_type_details'])
    expect(fieldsOf({ activity_activity_type: 'other', activity_type_details: 'Film crew' })).toEqual([])
  })

  test('BR-ACT-03 parts of the street', () => expect(fieldsOf({ location_types: [] })).toEqual(['location_types']))
})

describe('BR-ACT-03 when it is', () => {
  test('BR-ACT-03 starts in the future: tomorrow, or later today when a time is given', () => {
    expect(fieldsOf({ start_date: '2026-11-25' })).toEqual([])
    expect(fieldsOf({ start_date: '2026-11-24' })).toEqual(['start_date'])
    expect(fieldsOf({ start_date: '2026-11-24', start_time: '2026-11-24T10:01:00Z' })).toEqual([])
    expect(fieldsOf({ start_date: '2026-11-24', start_time: '2026-11-24T10:00:00Z' })).toEqual(['start_time'])
  })

  test('BR-ACT-03 ends after its start; one day of its own is enough', () => {
    expect(fieldsOf({ end_date: '2026-12-07' })).toEqual([])
    expect(fieldsOf({ end_date: '2026-12-06' })).toEqual(['end_date'])
    const times = { start_time: '2026-12-07T18:00:00Z', end_date: '2026-12-07' }
    expect(fieldsOf({ ...times, end_time: '2026-12-07T18:00:00Z' })).toEqual(['end_time'])
    expect(fieldsOf({ ...times, end_time: '2026-12-07T18:01:00Z' })).toEqual([])
  })

  test('BR-GEN-25 a time is on its date in London', () => {
    expect(fieldsOf({ start_time: '2026-12-08T08:00:00Z' })).toEqual(['start_time'])
    expect(fieldsOf({ end_time: '2026-12-10T00:00:00Z' })).toEqual(['end_time'])
    // half past midnight in London is still the day before in UTC
    const summer = { start_date: '2027-06-02', start_time: '2027-06-01T23:30:00Z', end_date: '2027-06-02' }
    expect(fieldsOf(summer)).toEqual([])
  })
})

describe('BR-ACT-11 one that has begun', () => {
  const later = { now: Temporal.Instant.from('2026-12-08T10:00:00Z') }
  const begun = { ...later, startBefore: { start_date: '2026-12-07T00:00:00.000Z', start_time: null } }

  test('BR-ACT-11 may be changed with its start as it was', () => {
    expect(fieldsOf({ end_date: '2026-12-20' }, begun)).toEqual([])
    expect(fieldsOf({ end_date: '2026-12-20' }, later)).toEqual(['start_date'])
  })

  test('BR-ACT-11 but not to another start in the past', () => {
    expect(fieldsOf({ start_date: '2026-12-06' }, begun)).toEqual(['start_date'])
    expect(fieldsOf({ start_time: '2026-12-07T00:00:00Z' }, begun)).toEqual(['start_time'])
    expect(fieldsOf({ start_date: '2026-12-09', end_date: '2026-12-09' }, begun)).toEqual([])
  })
})
