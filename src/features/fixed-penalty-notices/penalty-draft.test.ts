import { describe, expect, test } from 'vitest'
import { newPenalty, penaltyBody, penaltyFromInspection, penaltyProblems, type PenaltyDraft } from './penalty-draft.ts'

const now = Temporal.Instant.from('2026-11-22T12:00:00Z')

const usual = {
  organisation_reference: '5510',
  authorised_officer_name: 'Priya Nair',
  authorised_officer_contact_details: '01632 960100',
  authorised_officer_address: 'County Hall',
  representations_contact_details: 'Appeals team',
  representations_contact_address: 'County Hall, Marlford',
  payment_methods: ['cheque' as const],
}

const complete: PenaltyDraft = {
  ...newPenalty(usual, 'Somebody else'),
  offence_code: 'offence_code_08',
  offence_date: { day: '20', month: '7', year: '2026' },
  offence_time: '9:30',
  offence_details: ' Works without a permit ',
  fpn_evidence: 'no',
}

describe('a penalty as typed', () => {
  test('BR-FPN-07: begins with what the authority usually says', () => {
    expect(complete).toMatchObject({ authorised_officer: 'Priya Nair', payment_methods: ['cheque'] })
    expect(newPenalty(null, 'Priya Nair').authorised_officer).toBe('Priya Nair')
  })

  test('BR-FPN-01: names everything that is missing', () => {
    const fields = penaltyProblems(newPenalty(null, ''), now).map(({ field }) => field)
    expect(fields).toEqual([
      'offence_code',
      'offence_date',
      'offence_time',
      'offence_details',
      'fpn_evidence',
      'authorised_officer',
      'officer_contact_details',
      'officer_address',
      'representations_contact',
      'representations_contact_address',
      'payment_methods',
    ])
  })

  test('BR-FPN-01: an offence lies in the past', () => {
    expect(penaltyProblems(complete, now)).toEqual([])
    const later = { ...complete, offence_date: { day: '23', month: '11', year: '2026' } }
    expect(penaltyProblems(later, now)).toEqual([
      { field: 'offence_date', message: 'Date of the offence must be in the past', rule: 'BR-FPN-01' },
    ])
  })

  test('BR-GEN-56: evidence that is said to be there has to be added', () => {
    const fields = penaltyProblems({ ...complete, fpn_evidence: 'yes' }, now).map(({ field }) => field)
    expect(fields).toEqual(['file_ids'])
  })

  test('goes on the wire as an instant of London time, without files that are not evidence', () => {
    const body = penaltyBody({ ...complete, file_ids: [{ file_id: 7, name: 'a.jpg', size: 1 }] })
    expect(body.offence_date).toBe('2026-07-20T08:30:00Z')
    expect(body.offence_details).toBe('Works without a permit')
    expect(body.file_ids).toBeUndefined()
  })
})

test('an inspection says when, and what was found', () => {
  const filled = penaltyFromInspection({
    inspection_reference_number: 'MW00112345678-INSP-01',
    inspection_start_date: '2026-07-20T08:30:00Z',
    inspection_outcome: 'non_compliant_with_conditions',
    inspection_outcome_string: 'Non-compliant with conditions',
    inspection_outcome_details: 'Two-way signals in the peak',
    failure_reason_details: null,
  })
  expect(filled).toEqual({
    offence_code: 'offence_code_09',
    offence_date: { day: '20', month: '7', year: '2026' },
    offence_time: '09:30',
    offence_details: 'Inspection MW00112345678-INSP-01: non-compliant with conditions.\nTwo-way signals in the peak',
  })
})
