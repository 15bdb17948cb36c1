import { describe, expect, test } from 'vitest'
import { guaranteeOf, sizeWords } from './site-facts.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')
const guarantee = (status: 'interim' | 'permanent', completed: string, ends: string) =>
  guaranteeOf({ status, completed: `${completed}T00:00:00Z`, ends: `${ends}T00:00:00Z` }, now)

describe('a site', () => {
  test('tells its size by what it is', () => {
    expect(sizeWords({ length: 3.5, width: 1.2, depth: 0.8 })).toBe('3.5 × 1.2 m, 0.8 m deep')
    expect(sizeWords({ number_of_holes: 1 })).toBe('1 hole')
    expect(sizeWords({})).toBe('')
  })

  test('BR-REIN-20: that is interim has half a year to be made permanent', () => {
    expect(guarantee('interim', '2026-11-23', '2027-05-22')).toEqual({
      percent: 0,
      words: 'Make permanent by 22 May 2027, 5 months left',
      tone: 'runs',
    })
    expect(guarantee('interim', '2026-06-01', '2026-11-30')).toMatchObject({
      words: 'Make permanent by 30 November 2026, 7 days left',
      tone: 'soon',
    })
    expect(guarantee('interim', '2026-05-23', '2026-11-22')).toEqual({
      percent: 100,
      words: 'Interim ended 22 November 2026',
      tone: 'over',
    })
  })

  test('BR-REIN-21: that is permanent has a guarantee, whose last day counts whole', () => {
    expect(guarantee('permanent', '2025-11-23', '2027-11-22')).toEqual({
      percent: 50,
      words: 'Guarantee ends 22 November 2027, 11 months left',
      tone: 'runs',
    })
    expect(guarantee('permanent', '2024-11-24', '2026-11-23')?.words).toBe('Guarantee ends 23 November 2026, last day')
    expect(guarantee('permanent', '2020-01-01', '2021-12-31')?.words).toBe('Guarantee ended 31 December 2021')
  })
})
