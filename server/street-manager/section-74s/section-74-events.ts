import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { WorkEvent } from '../../store/record-event.ts'

/** An event of a Section 74. The history is open to more people than its money is: nothing financial goes in (BR-S74-04). */
export function section74Event(reference: string, event: AuditEvent, details: string): WorkEvent {
  return { event, object_type: 'section_74', object_reference: reference, topic: 'Section 74', details }
}
