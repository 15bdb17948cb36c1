import { describe, expect, test } from 'vitest'
import { checkReinspection, checkReinspectionOf, reinspectionOf, type Reinspection } from './reinspection-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')
const works = { work_status: 'completed' } as const
const visit: Reinspection = { type: 'live_site', category: 'a', date: '2026-11-24T00:00:00.000Z' }

const problems = (changes: Partial<Reinspection>) =>
  checkReinspection({ ...visit, ...changes }, works, now, 'reinspection').map(({ field, rule }) => `${field} ${rule}`)

describe('BR-INSP-41 when a visit can be planned', () => {
  test.each([
    ['today', { date: '2026-11-24' }, []],
    ['a later day', { date: '2027-03-01' }, []],
    ['yesterday', { date: '2026-11-23' }, ['reinspection_date BR-INSP-41']],
    ['a time later today', { dateTime: '2026-11-24T10:00:01Z' }, []],
    ['a time that is now', { dateTime: '2026-11-24T10:00:00Z' }, ['reinspection_date_time BR-INSP-41']],
    ['a time on another day', { dateTime: '2026-11-25T10:00:00Z' }, ['reinspection_date_time BR-INSP-41']],
  ])('%s', (_name, changes, expected) => expect(problems(changes)).toEqual(expected))

  test('BR-GEN-25: date and time agree by the London day, in summer too', () => {
    const summer = { date: '2027-06-01T00:00:00.000Z', dateTime: '2027-05-31T23:30:00Z' }
    expect(problems(summer)).toEqual([])
  })

  test('BR-INSP-10, BR-INSP-04: a type with its category', () => {
    expect(problems({ category: 'b' })).toEqual(['reinspection_category BR-INSP-10'])
    expect(problems({ type: 'section_81', category: null })).toEqual(['reinspection_type BR-INSP-04'])
  })
})

describe('BR-INSP-42 the visit that an inspection asks for', () => {
  const asked = {
    inspection_type: 'reinstatement',
    inspection_category: 'b',
    reinspection_date: '2026-12-01',
  } as const

  test('is of the same type and category', () =>
    expect(reinspectionOf(asked)).toMatchObject({ type: 'reinstatement', category: 'b', date: '2026-12-01' }))
  test('also when only one of the two is given', () => {
    expect(reinspectionOf({ ...asked, reinspection_type: 'live_site' })).toMatchObject({ type: 'reinstatement' })
    expect(reinspectionOf({ ...asked, reinspection_category: 'c' })).toMatchObject({ category: 'b' })
  })
  test('or of those that are given', () => {
    const given = { reinspection_type: 'non_compliance_follow_up', reinspection_category: 'follow_up' } as const
    expect(reinspectionOf({ ...asked, ...given })).toMatchObject({
      type: 'non_compliance_follow_up',
      category: 'follow_up',
    })
    expect(reinspectionOf({ ...asked, reinspection_type: 'section_81' })).toMatchObject({
      type: 'section_81',
      category: null,
    })
  })
  test('without a date there is none, and no time either', () => {
    const undated = { ...asked, reinspection_date: null }
    expect(reinspectionOf(undated)).toBeNull()
    expect(checkReinspectionOf(undated, works, now)).toEqual([])
    const timed = { ...undated, reinspection_date_time: '2026-12-01T10:00:00Z' }
    expect(checkReinspectionOf(timed, works, now)).toMatchObject([{ field: 'reinspection_date', rule: 'BR-INSP-41' }])
  })
})
