import { describe, expect, test } from 'vitest'
import { authorityRows, promoterRows } from './lane-rows.ts'
import type { Section74 } from './section-74-page.tsx'

const drafted: Section74 = {
  permit_reference_number: 'MW00112345678-01',
  section_74_reference_number: 'MW00112345678-S74-01',
  date_created: '2026-02-10T09:00:00Z',
  overrun_warning_reasons: ['spoil_left_on_site'],
  overrun_warning_reasons_string: ['Spoil left on site'],
  ha_status: 'draft_invoice_issued',
  ha_status_string: 'Draft invoice issued',
  location_description: 'Outside number 12',
  location_types: ['footway'],
  location_types_string: ['Footway'],
  inspection_date: '2026-02-10T08:00:00Z',
  overrun_warning_details: 'A heap of clay',
  officer_name: 'Priya Nair',
  officer_contact_details: '01632 960100',
  section_74_evidence: false,
}

describe('the lanes of a Section 74', () => {
  test('BR-S74-04: amounts are named as hidden, not as zero', () => {
    const rows = authorityRows(drafted, false)
    expect(rows.find(({ key }) => key === 'Draft amount')?.value).toBe('Hidden: needs StreetWorksAdmin')
    expect(rows.some(({ value }) => value.includes('£'))).toBe(false)
  })

  test('BR-S74-14: somebody who sees money reads the draft', () => {
    const told = { ...drafted, draft_invoice_amount: 3000.5, ha_response_number_of_days_overrun: 4 }
    expect(authorityRows(told, true)).toMatchObject([
      { value: 'Draft invoice issued' },
      { key: 'Draft amount', value: '£3,000.50' },
      { key: 'Days overrun', value: '4' },
    ])
  })

  test('BR-S74-06: only what belongs to the present status is told', () => {
    const clear = { ...drafted, ha_status: 'charges_ended' as const, ha_status_string: 'Site clear' }
    const rows = authorityRows({ ...clear, site_cleared_date: '2026-02-11T00:00:00Z' }, false)
    expect(rows.map(({ key }) => key)).toEqual(['Status', 'Site clear'])
  })

  test('BR-S74-06: the promoter’s lane is empty until it answers', () => {
    expect(promoterRows(drafted, false)).toEqual([{ key: 'Status', value: 'No answer yet', of: 'promoter' }])
  })

  test('BR-S74-24: what a promoter says of the invoice is money, what it says of the warning is not', () => {
    const review = {
      promoter_status: 'charge_under_review' as const,
      promoter_status_string: 'Reviewing draft invoice',
    }
    expect(promoterRows({ ...drafted, ...review }, false).at(-1)?.value).toBe('Hidden: needs StreetWorksAdmin')
    const disputed = {
      ...drafted,
      ha_status: 'warning_issued' as const,
      promoter_status: 'warning_disputed' as const,
      promoter_reason_for_dispute: 'Not our spoil',
    }
    expect(promoterRows(disputed, false).at(-1)).toMatchObject({ key: 'Why it is disputed', value: 'Not our spoil' })
  })
})
