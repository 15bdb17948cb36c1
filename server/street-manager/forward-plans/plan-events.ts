import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { WorkEvent } from '../../store/record-event.ts'
import { spanWords } from '../permits/permit-events.ts'

type PlanEvent = Extract<AuditEvent, 'forward_plan_submitted' | 'forward_plan_edited' | 'forward_plan_cancelled'>

/** An event of a forward plan; tells its dates, or what is given in their stead. */
export function planEvent(
  event: PlanEvent,
  reference: string,
  about: string | { readonly start_on: string; readonly end_on: string },
): WorkEvent {
  const details = typeof about === 'string' ? about : `Works planned ${spanWords(about.start_on, about.end_on)}`
  return { event, object_type: 'forward_plan', object_reference: reference, topic: 'Forward plan', details }
}
