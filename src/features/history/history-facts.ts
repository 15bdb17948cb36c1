/** The history as a reader looks through it: by topic and by words, each event with its shape and its link. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { getWorkHistory } from '../../../domain/contract/history.ts'
import { parseReference } from '../../../domain/references.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'
import type { TimelineEntry } from '../../components/Timeline.tsx'

export type HistoryEvent = AnswerOf<typeof getWorkHistory>['rows'][number]

export interface HistoryFilters {
  /** Empty for all. */
  readonly topic: string
  readonly words: string
}

export function readHistoryFilters(search: URLSearchParams): HistoryFilters {
  return { topic: search.get('topic') ?? '', words: (search.get('words') ?? '').trim() }
}

export function printHistoryFilters({ topic, words }: HistoryFilters): string {
  const search = new URLSearchParams([...(topic ? [['topic', topic]] : []), ...(words ? [['words', words]] : [])])
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** Topics that the events have, in order of the alphabet. */
export function topicsOf(events: readonly HistoryEvent[]): string[] {
  return [...new Set(events.map(({ topic }) => topic))].sort((a, b) => a.localeCompare(b))
}

/** Every word must be somewhere in what is shown of the event; letter case does not matter. */
export function matchingEvents(events: readonly HistoryEvent[], { topic, words }: HistoryFilters): HistoryEvent[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  return events.filter((event) => {
    if (topic && event.topic !== topic) return false
    const shown =
      `${event.event_string} ${event.details} ${personOf(event)} ${event.object_reference ?? ''}`.toLowerCase()
    return wanted.every((word) => shown.includes(word))
  })
}

/** The person whom an integration names, else the account that acted. */
export function personOf({ internal_user_name, username }: HistoryEvent): string {
  return internal_user_name ?? username
}

const alarms = ['refused', 'revoked', 'cancelled', 'section_81', 'fpn', 'section_74', 'non_compliance']

/** Shapes tell kinds apart: a message, an inspection, something that went against the works, or a step of theirs. */
export function markOf({ event }: Pick<HistoryEvent, 'event'>): NonNullable<TimelineEntry['mark']> {
  if (event.includes('comment') || event.startsWith('file')) return 'message'
  if (event.includes('inspection')) return 'inspection'
  return alarms.some((word) => event.includes(word)) ? 'alarm' : 'decision'
}

/** Where the thing that changed can be looked at; undefined for what has no page. */
export function linkOf({ object_reference, event }: HistoryEvent, wrn: string): string | undefined {
  if (event.startsWith('file')) return paths.work(wrn, 'files')
  if (event.includes('comment')) return paths.work(wrn, 'comments')
  const found = object_reference ? parseReference(object_reference) : null
  if (found?.kind === 'change_request' && found.parent?.startsWith(`${wrn}-`)) {
    return recordPaths.alteration(wrn, found.parent, found.reference)
  }
  return found?.kind === 'permit' && found.parent === wrn ? paths.permit(wrn, found.reference) : undefined
}
