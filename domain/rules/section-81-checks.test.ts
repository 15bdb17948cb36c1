import { describe, expect, test } from 'vitest'
import { section81Types } from '../contract/enums/section-81s.ts'
import { checkSection81, checkSection81Change, isUnattributed, type Section81Answers } from './section-81-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const answers: Section81Answers = {
  section_81_type: 'cabinet',
  section_81_severity: 'high',
  made_safe_by_ha: false,
  location_types: ['footway'],
  inspection_date: '2026-11-24',
  section_81_evidence: false,
}

const fieldsOf = (changes: Partial<Section81Answers>) =>
  checkSection81({ ...answers, ...changes }, now).map(({ field }) => field)

describe('BR-S81-02 severity and safety', () => {
  test('are asked of every type but the unattributed ones, which have none', () => {
    for (const section_81_type of section81Types) {
      const other_type_details = section_81_type === 'other' ? 'Bollard' : null
      const type = { section_81_type, other_type_details }
      const both = ['section_81_severity', 'made_safe_by_ha']
      const without = { section_81_severity: null, made_safe_by_ha: null }
      const isFree = isUnattributed(section_81_type)
      expect(fieldsOf(type), section_81_type).toEqual(isFree ? both : [])
      expect(fieldsOf({ ...type, ...without }), section_81_type).toEqual(isFree ? [] : both)
    }
  })
})

describe('BR-S81-06 what a new one needs', () => {
  test('BR-S81-06 another type needs words', () => {
    expect(fieldsOf({ section_81_type: 'other', other_type_details: ' ' })).toEqual(['other_type_details'])
  })

  test('BR-S81-06, BR-GEN-25 an inspection today or in the past, by the day in London', () => {
    expect(fieldsOf({ inspection_date: '2026-11-23' })).toEqual([])
    expect(fieldsOf({ inspection_date: '2026-11-25' })).toEqual(['inspection_date'])
  })

  test('BR-S81-06 a reinspection today or later, its time on its day', () => {
    const at = (reinspection_date: string | null, reinspection_date_time: string | null = null) =>
      fieldsOf({ reinspection_date, reinspection_date_time })
    expect(at('2026-11-24')).toEqual([])
    expect(at('2026-11-23')).toEqual(['reinspection_date'])
    expect(at('2026-12-01', '2026-12-01T09:30:00Z')).toEqual([])
    expect(at('2026-12-01', '2026-12-02T09:30:00Z')).toEqual(['reinspection_date_time'])
    expect(at(null, '2026-12-02T09:30:00Z')).toEqual(['reinspection_date'])
  })

  test('BR-S81-06 parts of the street', () => expect(fieldsOf({ location_types: [] })).toEqual(['location_types']))

  test('BR-GEN-56 files where there is evidence', () => {
    expect(fieldsOf({ section_81_evidence: true })).toEqual(['file_ids'])
    expect(fieldsOf({ section_81_evidence: true, file_ids: [7] })).toEqual([])
  })
})

describe('BR-S81-10 to 16 a change of status', () => {
  const status_reason = 'Seen on site'

  test.each([
    [{ section_81_status: 'acknowledged' }, []],
    [{ section_81_status: 'accepted' }, ['work_type']],
    [{ section_81_status: 'accepted', work_type: 'permit_works' }, []],
    [{ section_81_status: 'rejected' }, ['status_reason']],
    [{ section_81_status: 'rejected', status_reason, work_type: 'permit_works' }, ['work_type']],
    [{ section_81_status: 'accepted_fixed', status_reason: ' ' }, ['status_reason']],
    [{ section_81_status: 'resolved_by_ha', status_reason }, []],
    [{ section_81_status: 'resolved_by_ha' }, ['status_reason']],
    [{ section_81_status: 'cancelled' }, ['status_reason']],
    [{ section_81_status: 'issued' }, ['section_81_status']],
  ] as const)('%j: %j', (change, fields) => {
    expect(checkSection81Change(change).map(({ field }) => field)).toEqual(fields)
  })
})
