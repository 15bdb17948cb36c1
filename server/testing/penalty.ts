import type { BodyOf } from '../../domain/contract/endpoint.ts'
import type { issueFpn } from '../../domain/contract/fixed-penalty-notices.ts'

/** A penalty of the day before the tests' day, with nothing wrong and no evidence. */
export function penalty(changes: Partial<BodyOf<typeof issueFpn>> = {}): BodyOf<typeof issueFpn> {
  return {
    fpn_evidence: false,
    offence_date: '2026-11-23T14:15:00.000Z',
    offence_code: 'offence_code_09',
    offence_details: 'The permit number was not on show',
    authorised_officer: 'Priya Nair',
    officer_contact_details: '01632 960551',
    officer_address: 'County Hall, Marlford, ZM1 1AA',
    representations_contact: 'Street works team',
    representations_contact_address: 'County Hall, Marlford, ZM1 1AB',
    payment_methods: ['bank_transfer', 'cheque'],
    ...changes,
  }
}
