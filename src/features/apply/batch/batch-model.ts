/** One application for many streets: what each street answers itself, what it shares, and how far its sending has come. */
import type { Geometry } from '../../../../domain/geometry.ts'
import { centrePoint } from '../../../../domain/geometry.ts'
import { noDate } from '../../../forms/date-parts.ts'
import type { DateParts } from '../../../forms/date-parts.ts'
import type { Attempt } from '../../../forms/attempt.ts'
import { attemptFor } from '../../../forms/attempt.ts'
import type { FormProblem } from '../../../forms/field-problems.ts'
import { isBlank } from '../../../forms/date-parts.ts'
import { lineOf } from '../../streets/place-lookup.ts'
import { noPlace } from '../../streets/place-answers.ts'
import type { PlaceAnswers } from '../../streets/place-answers.ts'
import type { Street } from '../../streets/street-facts.ts'
import { placeName, withStreet } from '../application-answers.ts'
import type { ApplicationDraft } from '../application-answers.ts'
import { applicationProblems, bodyToSend } from '../application-steps.ts'
import type { Surroundings } from '../application-steps.ts'

/** What a street answers itself; dates only where they differ from the others'. */
export type StreetAnswers = PlaceAnswers & {
  works_coordinates: Geometry | null
  works_location_description: string
  permit_asds: string[]
  proposed_start_date: DateParts
  proposed_end_date: DateParts
}

export const noStreetAnswers: StreetAnswers = {
  ...noPlace,
  works_coordinates: null,
  works_location_description: '',
  permit_asds: [],
  proposed_start_date: noDate,
  proposed_end_date: noDate,
}

export type Sent = { readonly wrn: string; readonly prn: string }

export type BatchItem = {
  readonly id: string
  readonly answers: StreetAnswers
  /** Begun and not known to have ended: the same content goes again under the same key, so that nothing is sent twice. */
  readonly attempt: Attempt | null
  readonly sent: Sent | null
  /** Why the service did not take it. */
  readonly refused: readonly string[]
}

export type Batch = {
  readonly items: readonly BatchItem[]
  /** The shared answers as they were when the sending began; until then they are the application's own. */
  readonly base: ApplicationDraft | null
}

export const mostStreets = 50

export function newItem(id: string, answers: StreetAnswers): BatchItem {
  return { id, answers, attempt: null, sent: null, refused: [] }
}

/** The application's own street is the first of the batch. */
export function batchOf({ id, answers }: ApplicationDraft): Batch {
  const { usrn, street, highway_authority_swa_code, road_category } = answers
  const { works_coordinates, works_location_description, permit_asds } = answers
  const own = {
    ...noStreetAnswers,
    usrn,
    street,
    highway_authority_swa_code,
    road_category,
    works_coordinates,
    works_location_description,
    permit_asds,
  }
  return { items: street ? [newItem(id, own)] : [], base: null }
}

/** A point in the middle of the street's own line, to begin with; undefined for a street without one. */
export function pointOn(street: Street): Geometry | undefined {
  const line = lineOf(street)
  const points = line?.coordinates.flat() ?? []
  const middle = points[Math.floor((points.length - 1) / 2)]
  if (!line || !middle) return undefined
  return points.length === 2
    ? { type: 'Point', coordinates: centrePoint(line) }
    : { type: 'Point', coordinates: middle }
}

/** The whole application for one street. */
export function itemDraft(base: ApplicationDraft, { id, answers }: BatchItem): ApplicationDraft {
  const own = answers.street ? withStreet(base.answers, answers.street) : base.answers
  const { proposed_start_date: start, proposed_end_date: end, ...place } = answers
  return {
    ...base,
    id,
    answers: {
      ...own,
      ...place,
      application_type: base.answers.application_type || own.application_type,
      ...(isBlank(start) ? {} : { proposed_start_date: start }),
      ...(isBlank(end) ? {} : { proposed_end_date: end }),
      // a reference is one works record's; what is near is another street's
      reference_from: 'service',
      work_reference_number: '',
      asked_to_share: [],
    },
    attempt: null,
  }
}

export type ItemState = 'sent' | 'not_known' | 'refused' | 'to_put_right' | 'ready'

export function itemState(item: BatchItem, problems: readonly FormProblem[]): ItemState {
  if (item.sent) return 'sent'
  if (item.attempt) return 'not_known'
  if (item.refused.length > 0) return 'refused'
  return problems.length > 0 ? 'to_put_right' : 'ready'
}

/** The same checks as of an application that is sent alone; none any more once it is sent. */
export function itemProblems(base: ApplicationDraft, item: BatchItem, around: Surroundings): FormProblem[] {
  return item.sent || item.attempt ? [] : applicationProblems(itemDraft(base, item), around)
}

/** What can be sent now, in turn: what was begun before goes first, for it may have arrived. */
export function toSend(base: ApplicationDraft, batch: Batch, around: Surroundings): BatchItem[] {
  const open = batch.items.filter((item) => !item.sent && itemProblems(base, item, around).length === 0)
  return [...open.filter(({ attempt }) => attempt), ...open.filter(({ attempt }) => !attempt)]
}

/** A sending that was begun is repeated to the letter; otherwise what the answers say now. */
export function attemptOf(base: ApplicationDraft, item: BatchItem, now: Temporal.Instant): Attempt {
  return item.attempt ?? attemptFor(undefined, bodyToSend(itemDraft(base, item), now))
}

export function changeItem(batch: Batch, id: string, facts: Partial<BatchItem>): Batch {
  return { ...batch, items: batch.items.map((item) => (item.id === id ? { ...item, ...facts } : item)) }
}

export function itemName(base: ApplicationDraft, item: BatchItem): string {
  return placeName(itemDraft(base, item)) || 'No street yet'
}

export const isFinished = ({ items }: Batch) => items.length > 0 && items.every(({ sent }) => sent !== null)
