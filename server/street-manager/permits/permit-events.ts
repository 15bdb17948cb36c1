import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import { dateWords } from '../../../domain/words.ts'
import type { WorkEvent } from '../../store/record-event.ts'
import type { PermitRow } from '../../store/work-tables.ts'

type Subject = Pick<PermitRow, 'reference' | 'work_category'>

/** Events that have a name of their own for a PAA; the rest are the same for both. */
const ofPaa: Partial<Record<AuditEvent, AuditEvent>> = {
  permit_submitted: 'paa_submitted',
  permit_granted: 'paa_granted',
  permit_refused: 'paa_refused',
  permit_cancelled: 'paa_cancelled',
  permit_revoked: 'paa_revoked',
  permit_deemed: 'paa_deemed',
  permit_discount_updated: 'paa_discount_updated',
}

/** An event of a permit or a PAA; `details` is for people. */
export function permitEvent(permit: Subject, event: AuditEvent, details: string): WorkEvent {
  const isPaa = permit.work_category === 'paa'
  return {
    event: (isPaa ? ofPaa[event] : undefined) ?? event,
    object_type: isPaa ? 'paa' : 'permit',
    object_reference: permit.reference,
    topic: isPaa ? 'PAA' : 'Permit',
    details,
  }
}

/** Two civil days as a span for people. */
export function spanWords(startOn: string, endOn: string): string {
  return startOn === endOn ? `on ${dateWords(startOn)}` : `from ${dateWords(startOn)} to ${dateWords(endOn)}`
}
