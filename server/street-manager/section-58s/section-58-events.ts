import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import { section58DurationLabels } from '../../../domain/labels/section-58s.ts'
import { label } from '../../../domain/labels/words.ts'
import type { Section58Row } from '../../store/section-58s.ts'
import type { WorkEvent } from '../../store/record-event.ts'
import { spanWords } from '../permits/permit-events.ts'

type Subject = Pick<Section58Row, 'reference' | 'street_name' | 'start_on' | 'end_on' | 'restriction_duration'>

/** An event of a Section 58; `reason` is what a cancellation gave. */
export function section58Event(section58: Subject, event: AuditEvent, reason?: string | null): WorkEvent {
  const duration = label(section58DurationLabels, section58.restriction_duration)
  const about = `${section58.street_name}, ${duration}, ${spanWords(section58.start_on, section58.end_on)}`
  return {
    event,
    object_type: 'section_58',
    object_reference: section58.reference,
    topic: 'Section 58',
    details: reason ? `${about}. Reason: ${reason}` : about,
  }
}
