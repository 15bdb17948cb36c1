import { describe, expect, test } from 'vitest'
import type { ReinstatementRow } from '../reinstatements/reinstatement-list-columns.tsx'
import { guaranteeSpans, guaranteeStanding, guaranteeWords } from './guarantee-spans.ts'

const today = '2026-11-23'
const row = (given: Partial<ReinstatementRow> = {}): ReinstatementRow => ({
  site_reference_number: 'MW1-S1',
  work_reference_number: 'MW1',
  reinstatement_reference_number: 'MW1-S1-R1',
  promoter_organisation: 'Marl Water',
  highway_authority: 'Marlshire',
  street_name: 'High Street',
  location_description: 'Outside number 12',
  registration_date: '2026-01-10T00:00:00.000Z',
  reinstatement_date: '2026-01-08T00:00:00.000Z',
  reinstatement_type: 'excavation',
  reinstatement_type_string: 'Excavation',
  reinstatement_status: 'permanent',
  reinstatement_status_string: 'Permanent',
  end_date: '2028-01-07T00:00:00.000Z',
  is_active_reinstatement: true,
  is_subsumed: false,
  ...given,
})

describe('guarantees of a street (BR-REIN-20 to 24)', () => {
  test('hold until their last day, which is included', () => {
    expect(guaranteeStanding(row(), today)).toBe(0)
    expect(guaranteeStanding(row({ end_date: `${today}T00:00:00.000Z` }), today)).toBe(0)
    expect(guaranteeStanding(row({ end_date: '2026-11-22T00:00:00.000Z' }), today)).toBe(2)
    expect(guaranteeStanding(row({ reinstatement_status: 'interim' }), today)).toBe(1)
  })

  test('end with a subsumed site, and with what replaced them', () => {
    expect(guaranteeStanding(row({ is_subsumed: true }), today)).toBe(2)
    expect(guaranteeStanding(row({ is_active_reinstatement: false }), today)).toBe(2)
  })

  test('are drawn the earliest first; one without an end stays open, one without a beginning cannot be drawn', () => {
    const later = row({
      reinstatement_reference_number: 'B',
      reinstatement_date: '2026-05-01T00:00:00.000Z',
      end_date: null,
    })
    const spans = guaranteeSpans([later, row(), row({ reinstatement_date: null })], today)
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      ['2026-01-08', '2028-01-07'],
      ['2026-05-01', undefined],
    ])
  })

  test('are told in a sentence', () => {
    expect(guaranteeWords([row(), row({ reinstatement_status: 'interim' })], today)).toBe(
      '1 reinstatement is under guarantee; the first guarantee ends on 7 January 2028. 1 interim is to be made permanent.',
    )
    expect(guaranteeWords([row({ is_subsumed: true })], today)).toBe('No reinstatement is under guarantee.')
  })
})
