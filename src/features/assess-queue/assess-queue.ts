/** Everything that waits for the authority's decision, in the order in which its time runs out. */
import type { listAlterations } from '../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { listPermits } from '../../../domain/contract/permits.ts'
import { paths } from '../../app/paths.ts'
import { recordPaths } from '../../app/record-paths.ts'

type PermitRow = AnswerOf<typeof listPermits>['rows'][number]
type ChangeRow = AnswerOf<typeof listAlterations>['rows'][number]

export type WaitingPermit = Pick<
  PermitRow,
  'work_reference_number' | 'permit_reference_number' | 'street' | 'deadline_date' | 'date_created' | 'status'
>
export type WaitingChange = Pick<
  ChangeRow,
  | 'work_reference_number'
  | 'permit_reference_number'
  | 'alteration_reference_number'
  | 'alteration_type_string'
  | 'street'
  | 'deadline_date'
  | 'date_created'
>

/** When a case is due and since when it waits: its place in the queue. */
export interface QueueMark {
  /** Reference of the permit, or of the change request. */
  readonly ref: string
  readonly deadline_date: string
  readonly date_created: string
}

/** One application or change request that waits. */
export interface QueueCase extends QueueMark {
  readonly kind: 'permit' | 'change'
  readonly wrn: string
  readonly prn: string
  readonly street: string
  /** "application", or what kind of change: within a sentence. */
  readonly what: string
  readonly href: string
  /** Somebody has it under assessment. */
  readonly isTaken: boolean
}

/** Permits and change requests as one queue: by deadline, the one sent first before the other. */
export function queueOf(permits: readonly WaitingPermit[], changes: readonly WaitingChange[]): QueueCase[] {
  return [...permits.map(permitCase), ...changes.map(changeCase)].sort(inOrder)
}

export interface QueuePlace {
  /** Which it is of those that wait, from 1; undefined for one that does not wait. */
  readonly at: number | undefined
  readonly of: number
  readonly previous: QueueCase | undefined
  /** From the end of the queue its first. */
  readonly next: QueueCase | undefined
  /** What to take up after a decision: the next that nobody has under assessment, and only then one that somebody has. */
  readonly nextFree: QueueCase | undefined
}

/** Where a case stands. One that was decided has left the queue, and the way goes on from where it stood. */
export function placeIn(queue: readonly QueueCase[], self: QueueMark): QueuePlace {
  const others = queue.filter(({ ref }) => ref !== self.ref)
  const before = others.filter((each) => inOrder(each, self) < 0).length
  const onwards = [...others.slice(before), ...others.slice(0, before)]
  return {
    at: others.length < queue.length ? before + 1 : undefined,
    of: queue.length,
    previous: others[before - 1],
    next: onwards[0],
    nextFree: onwards.find(({ isTaken }) => !isTaken) ?? onwards[0],
  }
}

function permitCase(row: WaitingPermit): QueueCase {
  const { work_reference_number: wrn, permit_reference_number: prn, deadline_date, date_created, street } = row
  return {
    kind: 'permit',
    ref: prn,
    wrn,
    prn,
    street,
    deadline_date,
    date_created,
    what: 'application',
    href: paths.assess(wrn, prn),
    isTaken: row.status === 'under_assessment',
  }
}

function changeCase(row: WaitingChange): QueueCase {
  const { work_reference_number: wrn, permit_reference_number: prn, alteration_reference_number: ref } = row
  const { deadline_date, date_created, street, alteration_type_string: type } = row
  return {
    kind: 'change',
    ref,
    wrn,
    prn,
    street,
    deadline_date,
    date_created,
    what: type.charAt(0).toLowerCase() + type.slice(1),
    href: recordPaths.alteration(wrn, prn, ref, 'assess'),
    isTaken: false,
  }
}

function inOrder(a: QueueMark, b: QueueMark): number {
  const key = ({ deadline_date, date_created, ref }: QueueMark) => [deadline_date.slice(0, 10), date_created, ref]
  const [one, other] = [key(a).join(' '), key(b).join(' ')]
  return one < other ? -1 : one > other ? 1 : 0
}
