import { describe, expect, test } from 'vitest'
import { likelyOwners, metresWords, whyLikely } from './nearby.ts'

const work = (promoter_swa_code: string, promoter_organisation: string, work_reference_number: string) => ({
  promoter_swa_code,
  promoter_organisation,
  work_reference_number,
})

describe('likely owners', () => {
  test('are the promoters at work nearby, by what they have done there', () => {
    const works = [
      work('7710', 'Marl Broadband', 'MB1'),
      work('9310', 'Marl Water', 'MW1'),
      work('9310', 'Marl Water', 'MW1'),
    ]
    const owners = likelyOwners(works, ['Marl Water', 'Marl Water', 'Marl Gas'])
    expect(owners.map(({ swaCode }) => swaCode)).toEqual(['9310', '7710'])
    expect(owners[0]).toMatchObject({ works: 1, reinstatements: 2 })
    expect(owners.map(whyLikely)).toEqual([
      '1 works record within 50 metres, 2 reinstatements on this street',
      '1 works record within 50 metres',
    ])
  })

  test('are none where nobody has worked', () => {
    expect(likelyOwners([], ['Marl Gas'])).toEqual([])
  })
})

test('a distance is told in whole metres', () => {
  expect([0.4, 1.2, 24.9].map(metresWords)).toEqual(['Here', '1 metre away', '25 metres away'])
})
