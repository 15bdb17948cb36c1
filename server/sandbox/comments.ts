import { commentReference } from '../../domain/references.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { CommentTable } from '../store/record-tables.ts'
import type { Chance } from './chance.ts'
import type { EventRow } from './event-row.ts'
import type { LivedPermit } from './live-through.ts'
import type { WorkFacts } from './work-facts.ts'
import { eventOwner } from './work-events.ts'
import { officerOf, peopleOf } from './work-words.ts'

interface Exchange {
  readonly asks: string
  readonly answers: string
}

const exchanges: readonly Exchange[] = [
  {
    asks: 'There is a school run here until 9am. Can the signals go out after that?',
    answers: 'Yes, the crew will set them out from 9:30am each day.',
  },
  {
    asks: 'Please tell the bus company before you start.',
    answers: 'Done today, they move the stop 50 m to the east.',
  },
  {
    asks: 'Is the footway wide enough for the barriers and a pushchair?',
    answers: '1.5 m stay free on the house side.',
  },
]

/** One works record in twenty has a question of the officer, mostly with an answer. */
export function talkAbout(
  work: WorkFacts,
  last: LivedPermit,
  now: Temporal.Instant,
  chance: Chance,
): { comments: BulkRow<CommentTable>[]; events: EventRow[] } {
  const exchange = chance.pick(exchanges)
  const askedAt = last.receivedAt.add({ minutes: chance.whole(40, 300) })
  if (!chance.percent(5) || Temporal.Instant.compare(askedAt, now) > 0) return { comments: [], events: [] }
  const officer = officerOf(work.street.authority_swa_code)
  const promoter = chance.pick(peopleOf(work.promoter))
  const said = [{ text: exchange.asks, by: officer, readBy: promoter.email, at: askedAt }]
  const answeredAt = askedAt.add({ minutes: chance.whole(15, 240) })
  if (chance.percent(70) && Temporal.Instant.compare(answeredAt, now) <= 0) {
    said.push({ text: exchange.answers, by: promoter, readBy: officer.email, at: answeredAt })
  }
  return {
    comments: said.map(({ text, by, readBy, at }, position) => ({
      reference: commentReference(work.reference, position + 1),
      work_reference: work.reference,
      sequence: position + 1,
      topic: 'GENERAL',
      detail: text,
      is_internal: false,
      author_email: by.email,
      author_organisation: by === officer ? work.street.authority_swa_code : work.promoter,
      author_side: by === officer ? 'authority' : 'promoter',
      created_at: at.toString(),
      // the question was read before it was answered; the last word waits for its reader
      read_by: position + 1 < said.length ? readBy : null,
      read_at: position + 1 < said.length ? answeredAt.toString() : null,
    })),
    events: said.map(({ by, at }, position) => ({
      ...eventOwner(work),
      event: 'comment_submitted',
      object_type: 'comment',
      object_reference: commentReference(work.reference, position + 1),
      topic: 'Comment',
      details: `Comment ${commentReference(work.reference, position + 1)} was added`,
      username: by.email,
      organisation_reference: by.organisation,
      internal_user_identifier: null,
      internal_user_name: by.name,
      visible_to: null,
      acted_at: at.toString(),
    })),
  }
}
