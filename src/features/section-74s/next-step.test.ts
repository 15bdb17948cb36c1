import { expect, test } from 'vitest'
import { section74Step } from './next-step.ts'

test.each([
  ['warning_issued', null, 'Respond'],
  ['warning_issued', 'acknowledge_overrun_warning', undefined],
  ['charges_ended', null, undefined],
  ['draft_invoice_issued', 'site_visited_and_rectified', 'Respond'],
  ['draft_invoice_issued', 'charge_under_review', 'Respond'],
  ['draft_invoice_issued', 'charge_agreed', undefined],
  ['withdrawn', null, undefined],
])('BR-S74-56 to 61: at %s, having said %s, a promoter is asked to: %s', (ha_status, promoter_status, step) => {
  expect(section74Step({ ha_status, promoter_status }, 'Planner')).toBe(step)
})

test.each([
  ['warning_issued', 'site_visited_and_rectified', 'Record site clear'],
  ['warning_issued', 'warning_disputed', 'Decide'],
  ['warning_issued', null, undefined],
  ['charges_ended', 'warning_disputed', undefined],
])(
  'BR-S74-51, 52: at %s, the promoter having said %s, an officer is asked to: %s',
  (ha_status, promoter_status, step) => {
    expect(section74Step({ ha_status, promoter_status }, 'HighwayAuthority')).toBe(step)
  },
)
