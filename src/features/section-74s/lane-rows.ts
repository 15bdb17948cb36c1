/** What each side of a Section 74 last said, as rows; money only for those who see it, never as nothing (BR-S74-04, 06). */
import { section74HAStatuses, section74PromoterStatuses } from '../../../domain/contract/enums/section-74s.ts'
import { moneyFields, section74Fields, type Section74Field } from '../../../domain/rules/section-74-fields.ts'
import { dateTimeWords, dateWords, moneyWords } from '../../../domain/words.ts'
import type { Section74 } from './section-74-page.tsx'

interface LaneRow {
  readonly key: string
  readonly value: string
  /** On the row that has the lane's status. */
  readonly of?: 'authority' | 'promoter'
}

const words: Readonly<Record<Section74Field, string>> = {
  ha_reason_for_dispute: 'Why it is disputed',
  site_cleared_date: 'Site clear',
  latest_ha_additional_details: 'Details',
  ha_response_number_of_days_overrun: 'Days overrun',
  draft_invoice_reference: 'Draft invoice reference',
  draft_invoice_amount: 'Draft amount',
  invoice_reference: 'Invoice reference',
  final_agreed_amount: 'Final amount',
  promoter_reason_for_dispute: 'Why it is disputed',
  site_visited_date: 'Site visited',
  latest_promoter_additional_details: 'Details',
}

const ofPromoter: readonly Section74Field[] = [
  'promoter_reason_for_dispute',
  'site_visited_date',
  'latest_promoter_additional_details',
]

const hidden = 'Hidden: needs StreetWorksAdmin'

export function authorityRows(section74: Section74, withMoney: boolean): LaneRow[] {
  const fields = fieldsOf(section74).filter((field) => !ofPromoter.includes(field))
  return [
    { key: 'Status', value: section74.ha_status_string, of: 'authority' },
    ...said(section74.latest_ha_response_date),
    ...fields.flatMap((field) => rowOf(section74, field, withMoney)),
  ]
}

export function promoterRows(section74: Section74, withMoney: boolean): LaneRow[] {
  const fields = fieldsOf(section74).filter((field) => ofPromoter.includes(field))
  return [
    { key: 'Status', value: section74.promoter_status_string ?? 'No answer yet', of: 'promoter' },
    ...said(section74.latest_promoter_response_date),
    ...fields.flatMap((field) => rowOf(section74, field, withMoney)),
  ]
}

const said = (at: string | null | undefined): LaneRow[] => (at ? [{ key: 'Said', value: dateTimeWords(at) }] : [])

/** Every field that the two statuses have, with those that this reader may be kept from. */
function fieldsOf({ ha_status, promoter_status }: Section74): Section74Field[] {
  const authority = section74HAStatuses.find((known) => known === ha_status)
  const promoter = section74PromoterStatuses.find((known) => known === promoter_status) ?? null
  return authority ? section74Fields({ authority, promoter }, true) : []
}

function rowOf(section74: Section74, field: Section74Field, withMoney: boolean): LaneRow[] {
  const isHidden = !withMoney && isMoney(section74, field)
  if (isHidden) return [{ key: words[field], value: hidden }]
  const value = valueOf(section74, field)
  return value ? [{ key: words[field], value }] : []
}

/** A field of money in one status is open in another: what the answer leaves out for want of the role is hidden. */
function isMoney({ ha_status, promoter_status }: Section74, field: Section74Field): boolean {
  if (!moneyFields.includes(field)) return false
  const authority = section74HAStatuses.find((known) => known === ha_status)
  const promoter = section74PromoterStatuses.find((known) => known === promoter_status) ?? null
  return authority !== undefined && !section74Fields({ authority, promoter }, false).includes(field)
}

function valueOf(section74: Section74, field: Section74Field): string | undefined {
  const value = section74[field]
  if (value === null || value === undefined || value === '') return undefined
  if (field === 'site_cleared_date' || field === 'site_visited_date') return dateWords(String(value))
  if (field === 'draft_invoice_amount' || field === 'final_agreed_amount') {
    return moneyWords(Math.round(Number(value) * 100))
  }
  return String(value)
}
