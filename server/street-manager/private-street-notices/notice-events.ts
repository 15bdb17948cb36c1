import type { WorkEvent } from '../../store/record-event.ts'
import { spanWords } from '../permits/permit-events.ts'

interface Told {
  readonly reference: string
  readonly start_on: string
  readonly end_on: string
}

/** A private street notice was issued, or was cancelled for a reason. */
export function noticeEvent(notice: Told, cancelledFor?: string): WorkEvent {
  const object = { object_type: 'private_street', object_reference: notice.reference } as const
  const topic = 'Private street notice'
  if (cancelledFor !== undefined) {
    return { ...object, event: 'private_street_notice_cancelled', topic, details: cancelledFor }
  }
  const details = `Works on a private street ${spanWords(notice.start_on, notice.end_on)}`
  return { ...object, event: 'private_street_notice_issued', topic, details }
}
