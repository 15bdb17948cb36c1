import { describe, expect, test } from 'vitest'
import { section74HAStatuses, section74PromoterStatuses } from '../contract/enums/section-74s.ts'
import { section74Fields, type Section74Field } from './section-74-fields.ts'

const invoice: Section74Field[] = [
  'draft_invoice_reference',
  'draft_invoice_amount',
  'ha_response_number_of_days_overrun',
  'latest_ha_additional_details',
]
const final: Section74Field[] = [
  'invoice_reference',
  'draft_invoice_amount',
  'final_agreed_amount',
  'ha_response_number_of_days_overrun',
  'latest_ha_additional_details',
]

describe("what each of the authority's statuses shows", () => {
  test.each([
    ['BR-S74-10', 'warning_issued', [], []],
    ['BR-S74-11', 'warning_disputed', ['ha_reason_for_dispute', 'latest_ha_additional_details'], []],
    ['BR-S74-12', 'charges_ended', ['site_cleared_date', 'latest_ha_additional_details'], []],
    ['BR-S74-13', 'withdrawn', [], ['latest_ha_additional_details']],
    ['BR-S74-14', 'draft_invoice_issued', [], invoice],
    ['BR-S74-15', 'resolved', [], final],
  ] as const)('%s %s', (_, authority, all, money) => {
    expect(section74Fields({ authority, promoter: null }, false)).toEqual(all)
    expect(section74Fields({ authority, promoter: null }, true)).toEqual([...all, ...money])
  })
})

describe("what each of the promoter's statuses shows", () => {
  const details = 'latest_promoter_additional_details'
  test.each([
    ['BR-S74-20', 'acknowledge_overrun_warning', [details], []],
    ['BR-S74-21', 'site_visited_and_rectified', ['site_visited_date', details], []],
    ['BR-S74-22', 'warning_disputed', ['promoter_reason_for_dispute', details], []],
    ['BR-S74-23', 'acknowledge_draft_invoice', [], [details]],
    ['BR-S74-24', 'charge_under_review', [], [details]],
    ['BR-S74-25', 'charge_agreed', [], [details]],
  ] as const)('%s %s', (_, promoter, all, money) => {
    const status = { authority: 'warning_issued', promoter } as const
    expect(section74Fields(status, false)).toEqual(all)
    expect(section74Fields(status, true)).toEqual([...all, ...money])
  })
})

test('BR-S74-04 no amount, count of days or invoice is ever shown without StreetWorksAdmin', () => {
  const financial: readonly Section74Field[] = [...invoice, ...final].filter(
    (field) => field !== 'latest_ha_additional_details',
  )
  for (const authority of section74HAStatuses) {
    for (const promoter of [null, ...section74PromoterStatuses]) {
      const shown = section74Fields({ authority, promoter }, false)
      expect(
        shown.filter((field) => financial.includes(field)),
        `${authority}, ${promoter}`,
      ).toEqual([])
    }
  }
})
