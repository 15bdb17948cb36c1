import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import { activityActivityTypeLabels } from '../../../domain/labels/activities.ts'
import { label } from '../../../domain/labels/words.ts'
import type { ActivityRow } from '../../store/activities.ts'
import type { WorkEvent } from '../../store/record-event.ts'
import { spanWords } from '../permits/permit-events.ts'

type Subject = Pick<
  ActivityRow,
  'reference' | 'activity_name' | 'activity_type' | 'street_name' | 'start_on' | 'end_on'
>

/** An event of an activity; `reason` is what a cancellation gave. */
export function activityEvent(activity: Subject, event: AuditEvent, reason?: string | null): WorkEvent {
  const type = label(activityActivityTypeLabels, activity.activity_type)
  const span = spanWords(activity.start_on, activity.end_on)
  const about = `${type}: ${activity.activity_name}, ${activity.street_name}, ${span}`
  return {
    event,
    object_type: 'activity',
    object_reference: activity.reference,
    topic: 'Activity',
    details: reason ? `${about}. Reason: ${reason}` : about,
  }
}
