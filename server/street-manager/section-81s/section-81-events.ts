import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { WorkEvent } from '../../store/record-event.ts'

/** An event of a Section 81; `details` is for people. */
export function section81Event(reference: string, event: AuditEvent, details: string): WorkEvent {
  return { event, object_type: 'section_81', object_reference: reference, topic: 'Section 81', details }
}
