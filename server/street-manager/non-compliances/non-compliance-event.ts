import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { WorkEvent } from '../../store/record-event.ts'

/** An event of one non-compliance. */
export function nonComplianceEvent(reference: string, event: AuditEvent, details: string): WorkEvent {
  return { event, object_type: 'non_compliance', object_reference: reference, topic: 'Non-compliance', details }
}
