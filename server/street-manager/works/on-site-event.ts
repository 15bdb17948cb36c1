import type { AuditEvent } from '../../../domain/contract/enums/history.ts'
import type { WorkEvent } from '../../store/record-event.ts'

type OnSite = Extract<
  AuditEvent,
  'work_start_logged' | 'work_stop_logged' | 'work_start_reverted' | 'work_stop_reverted'
>

const topics: Readonly<Record<OnSite, string>> = {
  work_start_logged: 'Works start',
  work_start_reverted: 'Works start',
  work_stop_logged: 'Works stop',
  work_stop_reverted: 'Works stop',
}

/** What happened on site, as the history of the works tells it. */
export function onSiteEvent(event: OnSite, workReference: string, details: string): WorkEvent {
  return { event, object_type: 'work', object_reference: workReference, topic: topics[event], details }
}
