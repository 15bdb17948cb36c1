import type { AuditEvent } from '../../../domain/contract/enums/history.ts'

/** The events that subscribers are told of, under the names that their messages have (BR-EVT-08). */
export const topics = {
  work_start_logged: 'WORK_START',
  work_stop_logged: 'WORK_STOP',
  work_start_reverted: 'WORK_START_REVERTED',
  work_stop_reverted: 'WORK_STOP_REVERTED',
  permit_submitted: 'PERMIT_SUBMITTED',
  paa_submitted: 'PERMIT_SUBMITTED',
  permit_granted: 'PERMIT_GRANTED',
  permit_granted_with_duration_challenge: 'PERMIT_GRANTED',
  permit_deemed: 'PERMIT_GRANTED',
  paa_granted: 'PERMIT_GRANTED',
  paa_deemed: 'PERMIT_GRANTED',
  permit_refused: 'PERMIT_REFUSED',
  paa_refused: 'PERMIT_REFUSED',
  permit_revoked: 'PERMIT_REVOKED',
  paa_revoked: 'PERMIT_REVOKED',
  permit_cancelled: 'PERMIT_CANCELLED',
  paa_cancelled: 'PERMIT_CANCELLED',
  alteration_granted: 'PERMIT_ALTERATION_GRANTED',
  alteration_granted_with_duration_challenge: 'PERMIT_ALTERATION_GRANTED',
  alteration_deemed: 'PERMIT_ALTERATION_GRANTED',
  alteration_applied_auto: 'PERMIT_ALTERATION_GRANTED',
  activity_submitted: 'ACTIVITY_CREATED',
  activity_edited: 'ACTIVITY_UPDATED',
  activity_cancelled: 'ACTIVITY_CANCELLED',
} as const satisfies Partial<Record<AuditEvent, string>>

type TopicEvent = keyof typeof topics
export type Topic = (typeof topics)[TopicEvent]

export const topicEvents = Object.keys(topics) as TopicEvent[]

/** The topic of an event that is one of {@link topicEvents}. */
export const topicOf = (event: AuditEvent): Topic => topics[event as TopicEvent]
