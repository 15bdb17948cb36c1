import { describe, expect, test } from 'vitest'
import { marlfordStreet } from '../apply/testing/complete-draft.ts'
import { placeOn } from '../streets/place-answers.ts'
import {
  historicBody,
  historicPenaltyProblems,
  historicProblems,
  noHistoricWorks,
  type HistoricDraft,
} from './historic-draft.ts'

const now = Temporal.Instant.from('2026-07-20T08:30:00Z')
const authority = '5510'

const complete: HistoricDraft = {
  ...noHistoricWorks,
  ...placeOn(marlfordStreet),
  works_coordinates: { type: 'Point', coordinates: [423000, 301000] },
  promoter_swa_code: { value: '9310', label: 'Marl Water' },
  historical_permit_reference: 'OLD-2019_7',
  works_location_description: 'Outside number 12',
}

describe('works from outside the service as typed', () => {
  test('BR-HIST-01: need place, promoter, reference and where exactly', () => {
    expect(historicProblems(complete, authority, now)).toEqual([])
    expect(historicBody(complete, authority)).toMatchObject({ promoter_swa_code: '9310', usrn: marlfordStreet.usrn })
    expect(historicProblems(noHistoricWorks, authority, now).map(({ field }) => field)).toEqual([
      'usrn',
      'works_coordinates',
      'promoter_swa_code',
      'historical_permit_reference',
      'works_location_description',
    ])
  })

  test('BR-GEN-71: the reference has few signs', () => {
    const odd = { ...complete, historical_permit_reference: 'OLD 2019/7' }
    expect(historicProblems(odd, authority, now)).toMatchObject([{ rule: 'BR-GEN-71' }])
  })

  test('BR-HIST-02: they end in the past, after they began', () => {
    const dates = (start: string, end: string) => {
      const parts = (day: string) => ({ day, month: '7', year: '2026' })
      return { ...complete, work_start_date: parts(start), work_end_date: parts(end) }
    }
    expect(historicProblems(dates('1', '2'), authority, now)).toEqual([])
    expect(historicProblems(dates('1', '21'), authority, now).map(({ field }) => field)).toEqual(['work_end_date'])
    expect(historicProblems(dates('2', '2'), authority, now).map(({ field }) => field)).toEqual(['work_end_date'])
  })

  test('BR-FPN-04: nobody penalises the own works', () => {
    expect(historicPenaltyProblems(complete, authority)).toEqual([])
    const own = { ...complete, promoter_swa_code: { value: authority, label: 'Marlshire' } }
    expect(historicPenaltyProblems(own, authority)).toMatchObject([{ field: 'promoter_swa_code' }])
  })
})
