import { describe, expect, test } from 'vitest'
import {
  nonNotifiableBody,
  nonNotifiableProblems,
  noSiteAnswers,
  withoutPermit,
  type NonNotifiableAnswers,
} from './non-notifiable-answers.ts'

const around = {
  ...withoutPermit(Temporal.Instant.from('2026-11-23T10:12:00Z')),
  promoter: '9310',
  promoterPrefix: 'MW',
}
const holes: NonNotifiableAnswers = {
  ...noSiteAnswers,
  works_coordinates: { type: 'Point', coordinates: [451200, 162300] },
  workstream_prefix: '001',
  reinstatement_type: 'bar_holes',
  number_of_holes: '3',
  length: '12',
  reinstatement_status: 'permanent',
  reinstatement_date: { day: '2', month: '3', year: '2020' },
  location_types: ['footway'],
  location_description: 'Outside 12',
}
const wrong = (changes: Partial<NonNotifiableAnswers>) =>
  nonNotifiableProblems({ ...holes, ...changes }, around)
    .map(({ field }) => field)
    .filter((field) => field !== 'usrn')

describe('a site of works that need no permit', () => {
  test('BR-NNW-01: says where the holes are once, and asks for no size, last site or permit', () => {
    const body = nonNotifiableBody(holes, around, [])
    expect(body).toMatchObject({
      promoter_swa_code: '9310',
      works_coordinates: holes.works_coordinates,
      reinstatement_coordinates: holes.works_coordinates,
      number_of_holes: 3,
      reinstatement_evidence: false,
    })
    for (const field of [
      'length',
      'depth',
      'final_reinstatement',
      'permit_reference_number',
      'work_reference_number',
    ]) {
      expect(body).not.toHaveProperty(field)
    }
    expect(wrong({})).toEqual([])
  })

  test('BR-WORK-30: is no excavation', () => {
    expect(wrong({ reinstatement_type: 'excavation' })).toContain('reinstatement_type')
    expect(wrong({ number_of_holes: '' })).toEqual(['number_of_holes'])
  })

  test('BR-GEN-60: may have a works reference of its own', () => {
    expect(wrong({ reference_from: 'own', work_reference_number: 'MW001CORES1' })).toEqual([])
    expect(wrong({ reference_from: 'own', work_reference_number: 'XX001CORES1' })).toEqual(['work_reference_number'])
    expect(wrong({ reference_from: 'own' })).toEqual(['work_reference_number'])
    expect(wrong({ workstream_prefix: '' })).toEqual(['workstream_prefix'])
  })
})
