import { describe, expect, test } from 'vitest'
import { fpnStatuses } from '../contract/enums/fixed-penalty-notices.ts'
import {
  checkPenalty,
  checkPenaltyStatus,
  penaltyHindrance,
  type PenaltyAnswers,
} from './fixed-penalty-notice-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const answers = (changes: Partial<PenaltyAnswers> = {}): PenaltyAnswers => ({
  offence_date: '2026-11-23T09:00:00Z',
  payment_methods: ['card_payment'],
  fpn_evidence: false,
  ...changes,
})

const found = (changes: Partial<PenaltyAnswers>) =>
  checkPenalty(answers(changes), now).map(({ field, rule }) => `${field} ${rule}`)

describe('the answers of a penalty', () => {
  test('BR-FPN-01 nothing is wrong with a whole one', () => {
    expect(checkPenalty(answers(), now)).toEqual([])
  })

  test('BR-FPN-01 the offence lies in the past', () => {
    expect(found({ offence_date: '2026-11-24T09:59:59Z' })).toEqual([])
    expect(found({ offence_date: '2026-11-24T10:00:00Z' })).toEqual(['offence_date BR-FPN-01'])
    expect(found({ offence_date: '2026-11-25' })).toEqual(['offence_date BR-FPN-01'])
  })

  test('BR-FPN-05 an offence of long ago is not refused', () => {
    expect(found({ offence_date: '2020-01-01T09:00:00Z' })).toEqual([])
  })

  test('BR-FPN-01 one way to pay at least', () => {
    expect(found({ payment_methods: [] })).toEqual(['payment_methods BR-FPN-01'])
  })

  test('BR-GEN-56 evidence has files', () => {
    for (const file_ids of [undefined, null, []]) {
      expect(found({ fpn_evidence: true, file_ids })).toEqual(['file_ids BR-GEN-56'])
    }
    expect(found({ fpn_evidence: true, file_ids: [1] })).toEqual([])
    expect(found({ fpn_evidence: false, file_ids: [] })).toEqual([])
  })
})

describe('BR-FPN-04 works that cannot be penalised', () => {
  const works = { promoter_swa_code: '9310', highway_authority_swa_code: '5510', road_category: 4 }

  test('those of others on a highway can', () => {
    expect(penaltyHindrance(works)).toBeNull()
    expect(penaltyHindrance({ ...works, road_category: 10 })).toBeNull()
  })

  test('a private street, and the authority itself', () => {
    expect(penaltyHindrance({ ...works, road_category: 9 })).toMatchObject({ field: 'usrn', rule: 'BR-FPN-04' })
    expect(penaltyHindrance({ ...works, promoter_swa_code: '5510' })).toMatchObject({
      field: 'promoter_swa_code',
      rule: 'BR-FPN-04',
    })
  })
})

describe('the answers of a change of status', () => {
  test.each(fpnStatuses)('BR-FPN-21 to 26 %s needs a reason when it disputes or withdraws', (fpn_status) => {
    const rule = { disputed: 'BR-FPN-22', withdrawn: 'BR-FPN-24' }[fpn_status as string]
    for (const status_reason of [undefined, null, '', '  ']) {
      const problems = checkPenaltyStatus({ fpn_status, status_reason })
      expect(problems.map((problem) => problem.rule)).toEqual(rule ? [rule] : [])
    }
    expect(checkPenaltyStatus({ fpn_status, status_reason: 'The signs were there' })).toEqual([])
  })
})
