/** What a Section 74 waits for in a list, from the last word of each side. */
import type { ActingRole } from '../../../domain/contract/endpoint.ts'

interface Lanes {
  readonly ha_status: string
  readonly promoter_status?: string | null
}

const beforeClear = ['warning_issued', 'warning_disputed']
const aboutInvoice = ['acknowledge_draft_invoice', 'charge_under_review', 'charge_agreed']

/**
 * The promoter answers a warning and each draft invoice (BR-S74-56 to 61). The authority acts on a dispute and on a visit
 * (BR-S74-51, 52); its steps with money are told on the record, to those who may take them (BR-S74-04).
 */
export function section74Step({ ha_status, promoter_status }: Lanes, role: ActingRole): string | undefined {
  if (role === 'HighwayAuthority') {
    if (!beforeClear.includes(ha_status)) return undefined
    if (promoter_status === 'site_visited_and_rectified') return 'Record site clear'
    return promoter_status === 'warning_disputed' ? 'Decide' : undefined
  }
  if (ha_status === 'draft_invoice_issued') {
    return promoter_status === 'charge_agreed' ? undefined : 'Respond'
  }
  const isAnswered = Boolean(promoter_status) && !aboutInvoice.includes(promoter_status ?? '')
  return beforeClear.includes(ha_status) && !isAnswered ? 'Respond' : undefined
}
