import { describe, expect, test } from 'vitest'
import { marlfordStreet } from '../apply/testing/complete-draft.ts'
import { placeOn } from '../streets/place-answers.ts'
import {
  asksSeverity,
  defectBody,
  defectProblems,
  newDefect,
  ownerOf,
  ownerWords,
  type DefectDraft,
} from './defect-draft.ts'

const now = Temporal.Instant.from('2026-07-20T08:30:00Z')
const authority = '5510'

const complete: DefectDraft = {
  ...newDefect(now, 'Priya Nair'),
  ...placeOn(marlfordStreet),
  works_coordinates: { type: 'Point', coordinates: [423000, 301000] },
  section_81_type: 'cabinet',
  section_81_severity: 'high',
  made_safe_by_ha: 'no',
  promoter_swa_code: '9310',
  location_types: ['footway'],
  location_description: 'By the kerb',
  additional_details: 'The door hangs off',
}

describe('a Section 81 as typed', () => {
  test('BR-S81-06: goes on the wire as the authority’s own', () => {
    expect(defectProblems(complete, authority, now)).toEqual([])
    expect(defectBody(complete, authority)).toMatchObject({
      highway_authority_swa_code: authority,
      promoter_swa_code: '9310',
      inspection_date: '2026-07-20',
      made_safe_by_ha: false,
      section_81_evidence: false,
    })
    const photo = { id: 'a', name: 'a.jpg', blob: new Blob(), thumbnail: new Blob(), caption: '' }
    expect(defectBody({ ...complete, photos: [photo] }, authority)).toMatchObject({ section_81_evidence: true })
  })

  test('BR-S81-06: names what is missing', () => {
    const fields = defectProblems(newDefect(now, ''), authority, now).map(({ field }) => field)
    expect(fields).toEqual([
      'usrn',
      'works_coordinates',
      'section_81_type',
      'promoter_swa_code',
      'location_description',
      'additional_details',
      'section_81_severity',
      'made_safe_by_ha',
      'location_types',
    ])
  })

  test('BR-S81-02: unattributed works have no severity', () => {
    const typed = { ...complete, section_81_type: 'unattributed_works_live_site' }
    expect(asksSeverity(typed)).toBe(false)
    expect(defectProblems(typed, authority, now)).toEqual([])
    expect(defectBody(typed, authority)).not.toHaveProperty('section_81_severity')
    expect(defectBody(typed, authority)).not.toHaveProperty('made_safe_by_ha')
  })

  test('BR-S81-06: another kind of apparatus is named', () => {
    const typed = { ...complete, section_81_type: 'other' }
    expect(defectProblems(typed, authority, now).map(({ field }) => field)).toEqual(['other_type_details'])
  })

  test('an owner is one of those suggested, or searched for', () => {
    expect(ownerOf({ ...complete, promoter_swa_code: 'other', other_promoter: { value: '7710', label: 'B' } })).toBe(
      '7710',
    )
    expect(ownerOf({ ...complete, promoter_swa_code: '', other_promoter: { value: '7710', label: 'B' } })).toBe('7710')
    expect(ownerWords({ ...complete, promoter_name: 'Marl Water' })).toBe('Marl Water (9310)')
    const open = { ...complete, promoter_swa_code: 'other' }
    expect(defectProblems(open, authority, now).map(({ field }) => field)).toEqual(['other_promoter'])
  })

  test('BR-INSP-41: the next inspection lies ahead', () => {
    const past = { ...complete, next_inspection: 'yes', reinspection_date: { day: '1', month: '7', year: '2026' } }
    expect(defectProblems(past, authority, now).map(({ field }) => field)).toEqual(['reinspection_date'])
  })
})
