import { describe, expect, test } from 'vitest'
import { workStatuses } from '../contract/enums/works.ts'
import { checkOverrunWarning, followUpOf, overrunHindrance, type OverrunWarning } from './overrun-warning-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const warning = (changes: Partial<OverrunWarning> = {}): OverrunWarning => ({
  location_types: ['footway'],
  overrun_warning_reasons: ['spoil_left_on_site'],
  inspection_date: '2026-11-24',
  schedule_follow_up_inspection: false,
  section_74_evidence: false,
  ...changes,
})

const found = (changes: Partial<OverrunWarning>) =>
  checkOverrunWarning(warning(changes), { work_status: 'completed' }, now).map(({ field, rule }) => `${field} ${rule}`)

describe('the answers of an overrun warning', () => {
  test('BR-S74-02 nothing is wrong with a whole one', () => {
    expect(found({})).toEqual([])
  })

  test('BR-S74-02 it was seen today or before', () => {
    expect(found({ inspection_date: '2026-11-24T23:00:00Z' })).toEqual([])
    expect(found({ inspection_date: '2026-11-25' })).toEqual(['inspection_date BR-S74-02'])
  })

  test('BR-S74-02 one place and one reason at least', () => {
    expect(found({ location_types: [] })).toEqual(['location_types BR-S74-02'])
    expect(found({ overrun_warning_reasons: [] })).toEqual(['overrun_warning_reasons BR-S74-02'])
  })

  test('BR-S74-02 a follow-up has a date, today or later, and a time on that day', () => {
    const followUp = { schedule_follow_up_inspection: true }
    expect(found(followUp)).toEqual(['reinspection_date BR-S74-02'])
    expect(found({ ...followUp, reinspection_date: '2026-11-23' })).toEqual(['reinspection_date BR-INSP-41'])
    const dated = { ...followUp, reinspection_date: '2026-11-24' }
    expect(found(dated)).toEqual([])
    expect(found({ ...dated, reinspection_date_time: '2026-11-24T10:01:00Z' })).toEqual([])
    for (const reinspection_date_time of ['2026-11-25T10:00:00Z', '2026-11-24T09:00:00Z']) {
      expect(found({ ...dated, reinspection_date_time })).toEqual(['reinspection_date_time BR-INSP-41'])
    }
  })

  test('BR-S74-50 only a warning that asks for a follow-up gets one', () => {
    expect(followUpOf(warning({ reinspection_date: '2026-11-30' }))).toBeNull()
    expect(followUpOf(warning({ schedule_follow_up_inspection: true, reinspection_date: '2026-11-30' }))).toEqual({
      type: 'live_site',
      category: 'site_occupancy',
      date: '2026-11-30',
      dateTime: null,
    })
  })

  test('BR-GEN-56 evidence has files', () => {
    expect(found({ section_74_evidence: true })).toEqual(['file_ids BR-GEN-56'])
    expect(found({ section_74_evidence: true, file_ids: [7] })).toEqual([])
  })
})

describe('works that can overrun', () => {
  const works = { promoter_swa_code: '9310', highway_authority_swa_code: '5510' }

  test.each(workStatuses)('BR-S74-05 %s: in progress or completed, and no other', (work_status) => {
    const hindrance = overrunHindrance({ ...works, work_status })
    if (work_status === 'in_progress' || work_status === 'completed') expect(hindrance).toBeNull()
    else expect(hindrance).toMatchObject({ no: expect.stringContaining('cannot overrun'), rule: 'BR-S74-05' })
  })

  test("BR-S74-36 an authority's own works cannot", () => {
    const own = { ...works, promoter_swa_code: '5510', work_status: 'completed' } as const
    expect(overrunHindrance(own)).toMatchObject({ rule: 'BR-S74-36' })
  })
})
