import { describe, expect, test } from 'vitest'
import { section74HAStatuses, section74PromoterStatuses } from '../contract/enums/section-74s.ts'
import { checkSection74Answer, checkSection74Status, type Section74Update } from './section-74-checks.ts'

const now = Temporal.Instant.from('2026-11-24T10:00:00Z')

const found = (update: Section74Update) =>
  checkSection74Status(update, now).map(({ field, rule }) => `${field} ${rule}`)

describe("the answers of the authority's status", () => {
  test('BR-S74-11 a recorded dispute says why', () => {
    expect(found({ status: 'warning_disputed' })).toEqual(['reason_for_dispute BR-S74-11'])
    expect(found({ status: 'warning_disputed', reason_for_dispute: ' ' })).toEqual(['reason_for_dispute BR-S74-11'])
    expect(found({ status: 'warning_disputed', reason_for_dispute: 'They say it was clear' })).toEqual([])
  })

  test('BR-S74-12 the site was clear today or before', () => {
    expect(found({ status: 'charges_ended' })).toEqual(['site_cleared_date BR-S74-12'])
    expect(found({ status: 'charges_ended', site_cleared_date: '2026-11-24' })).toEqual([])
    expect(found({ status: 'charges_ended', site_cleared_date: '2026-11-24T23:59:00Z' })).toEqual([])
    expect(found({ status: 'charges_ended', site_cleared_date: '2026-11-25' })).toEqual(['site_cleared_date BR-S74-12'])
  })

  test('BR-S74-13 a withdrawal says why', () => {
    expect(found({ status: 'withdrawn' })).toEqual(['additional_details BR-S74-13'])
    expect(found({ status: 'withdrawn', additional_details: 'Wrong permit' })).toEqual([])
  })

  const draft = { status: 'draft_invoice_issued', number_of_days_overrun: 1, draft_invoice_amount: 0.01 } as const

  test('BR-S74-14 a draft invoice has days and an amount, both above nothing', () => {
    expect(found(draft)).toEqual([])
    expect(found({ ...draft, draft_invoice_reference: 'D-1' })).toEqual([])
    expect(found({ status: 'draft_invoice_issued' })).toEqual([
      'number_of_days_overrun BR-S74-14',
      'draft_invoice_amount BR-S74-14',
    ])
    expect(found({ ...draft, number_of_days_overrun: 0 })).toEqual(['number_of_days_overrun BR-S74-14'])
    expect(found({ ...draft, number_of_days_overrun: 1.5 })).toEqual(['number_of_days_overrun BR-S74-14'])
    expect(found({ ...draft, draft_invoice_amount: 0 })).toEqual(['draft_invoice_amount BR-S74-14'])
  })

  const final = { status: 'resolved', number_of_days_overrun: 3, final_agreed_amount: 750 } as const

  test('BR-S74-15 a resolution has days and an amount, both above nothing', () => {
    expect(found(final)).toEqual([])
    expect(found({ ...final, invoice_reference: 'INV-1' })).toEqual([])
    expect(found({ status: 'resolved' })).toEqual(['number_of_days_overrun BR-S74-15', 'final_agreed_amount BR-S74-15'])
    expect(found({ ...final, number_of_days_overrun: 0 })).toEqual(['number_of_days_overrun BR-S74-15'])
    expect(found({ ...final, final_agreed_amount: 0 })).toEqual(['final_agreed_amount BR-S74-15'])
  })

  test('BR-S74-14, 15 each invoice reference is given at its own status only', () => {
    expect(found({ ...final, draft_invoice_reference: 'D-1' })).toEqual(['draft_invoice_reference BR-S74-14'])
    expect(found({ ...draft, invoice_reference: 'INV-1' })).toEqual(['invoice_reference BR-S74-15'])
    for (const status of section74HAStatuses) {
      const fields = found({ status, draft_invoice_reference: 'D-1', invoice_reference: 'INV-1' }).join()
      expect(fields.includes('draft_invoice_reference'), status).toBe(status !== 'draft_invoice_issued')
      expect(/(?<!draft_)invoice_reference/.test(fields), status).toBe(status !== 'resolved')
    }
  })
})

describe("the answers of the promoter's status", () => {
  const needs: Readonly<Record<string, string>> = {
    site_visited_and_rectified: 'site_visited_date BR-S74-21',
    warning_disputed: 'reason_for_dispute BR-S74-22',
  }

  test.each(section74PromoterStatuses)('BR-S74-20 to 25 %s', (status) => {
    const problems = checkSection74Answer({ status }, now).map(({ field, rule }) => `${field} ${rule}`)
    expect(problems).toEqual(needs[status] ? [needs[status]] : [])
  })

  test('BR-S74-21 the visit was today or before', () => {
    const visit = (site_visited_date: string) =>
      checkSection74Answer({ status: 'site_visited_and_rectified', site_visited_date }, now)
    expect(visit('2026-11-24')).toEqual([])
    expect(visit('2026-11-25T00:00:00Z')).toMatchObject([{ field: 'site_visited_date', rule: 'BR-S74-21' }])
  })

  test('BR-S74-22 a dispute with its reason', () => {
    const update = { status: 'warning_disputed', reason_for_dispute: 'The site was clear' } as const
    expect(checkSection74Answer(update, now)).toEqual([])
  })
})
