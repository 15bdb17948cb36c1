import { describe, expect, test } from 'vitest'
import { enforcementOffers } from './enforcement-offers.ts'

const work = {
  work_reference_number: 'MW00112345678',
  work_status: 'in_progress' as const,
  promoter_swa_code: '9310',
  highway_authority_swa_code: '5510',
  road_category: 3,
  fpns: [],
  section74s: [],
  section_81: null,
  history: [],
}

const fpn = (fpn_status: 'issued' | 'disputed' | 'paid') => ({
  fpn_reference_number: 'MW00112345678-FPN-01',
  fpn_offence_type: 'offence_code_08' as const,
  fpn_offence_type_string: '08',
  issue_date_time: '2026-07-01T09:00:00Z',
  fpn_status,
  fpn_status_string: fpn_status,
  status_changed_date: '2026-07-01T09:00:00Z',
})

const next = (offers: ReturnType<typeof enforcementOffers>) =>
  offers.filter(({ isNext }) => isNext).map(({ text }) => text)

describe('what enforcement offers on a works record', () => {
  test('an authority can begin; a dispute waits for it', () => {
    const offers = enforcementOffers({ ...work, fpns: [fpn('disputed')] }, 'HighwayAuthority')
    expect(next(offers)).toEqual(['Decide on disputed notice MW00112345678-FPN-01'])
    expect(offers.filter(({ hindrance }) => hindrance === undefined)).toHaveLength(3)
  })

  test('a promoter answers what is issued, and has nothing to do with what is paid', () => {
    expect(next(enforcementOffers({ ...work, fpns: [fpn('issued')] }, 'Planner'))).toHaveLength(1)
    expect(enforcementOffers({ ...work, fpns: [fpn('paid')] }, 'Contractor')).toEqual([])
  })

  test('BR-FPN-04, BR-S74-36: an authority’s own works are told why not', () => {
    const offers = enforcementOffers({ ...work, promoter_swa_code: '5510' }, 'HighwayAuthority')
    expect(offers.every(({ hindrance }) => hindrance !== undefined)).toBe(true)
  })

  test('BR-S74-05: planned works cannot overrun', () => {
    const offers = enforcementOffers({ ...work, work_status: 'planned' }, 'HighwayAuthority')
    expect(offers.filter(({ hindrance }) => hindrance).map(({ text }) => text)).toEqual([
      'Warn of an overrun (Section 74)',
    ])
  })
})
