import type { FPNStatus, OffenceCode, PaymentMethod } from '../contract/enums/fixed-penalty-notices.ts'
import { colourFrom, type TagColour } from './tag-colour.ts'
import type { Labels } from './words.ts'

/** BR-LBL-01 */
export const offenceCodeLabels: Labels<OffenceCode> = {
  offence_code_05: '05 No notice of completed reinstatement',
  offence_code_06: '06 No notice required for overrun charging',
  offence_code_08: '08 Working without a permit',
  offence_code_09: '09 Breaking a permit condition',
}

/** BR-LBL-02 */
export const fpnStatusLabels: Labels<FPNStatus> = {
  issued: 'Issued',
  accepted: 'Accepted',
  paid: 'Paid',
  paid_discounted: 'Paid (Discounted)',
  disputed: 'Disputed',
  withdrawn: 'Withdrawn',
}

/** The moves to each status as buttons and choices say them. */
export const fpnMoveLabels: Labels<Exclude<FPNStatus, 'issued'>> = {
  accepted: 'Accept',
  disputed: 'Dispute',
  paid: 'Mark as paid',
  paid_discounted: 'Mark as paid with discount',
  withdrawn: 'Withdraw',
}

/** BR-LBL-03 */
export const paymentMethodLabels: Labels<PaymentMethod> = {
  bank_transfer: 'Bank transfer',
  card_payment: 'Card payment',
  cash: 'Cash',
  cheque: 'Cheque',
}

const fpnColours: Readonly<Record<FPNStatus, TagColour>> = {
  issued: 'blue',
  accepted: 'turquoise',
  disputed: 'yellow',
  paid: 'green',
  paid_discounted: 'green',
  withdrawn: 'grey',
}

/** The tag colour of the status of a fixed penalty notice. */
export const fpnStatusColour = (value: string) => colourFrom(fpnColours, value)
