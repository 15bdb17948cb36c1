/** Who did what to a permit, read from the works record's history. */
import type { AnswerOf } from '../../../../domain/contract/endpoint.ts'
import type { getWorkHistory } from '../../../../domain/contract/history.ts'
import { permitStatusLabel } from '../../../../domain/labels/permits.ts'
import { dateTimeWords } from '../../../../domain/words.ts'
import type { Permit } from '../use-permit.ts'

type HistoryRow = AnswerOf<typeof getWorkHistory>['rows'][number]

export interface Deed {
  readonly who: string
  /** Instant, ISO 8601. */
  readonly at: string
}

const endings: readonly string[] = [
  'permit_granted',
  'permit_granted_with_duration_challenge',
  'permit_refused',
  'permit_modification_request',
  'permit_revoked',
  'permit_cancelled',
  'permit_deemed',
  'paa_granted',
  'paa_refused',
  'paa_revoked',
  'paa_cancelled',
  'paa_deemed',
]

/** The newest deed that took the permit out of the officer's hands. */
export function lastDecision(rows: readonly HistoryRow[], prn: string): Deed | undefined {
  return newest(rows.filter(({ event, object_reference }) => endings.includes(event) && object_reference === prn))
}

/** Who marked the permit as under assessment. */
export function markedBy(rows: readonly HistoryRow[], prn: string): Deed | undefined {
  return newest(
    rows.filter(({ event, object_reference }) => event === 'permit_under_assessment' && object_reference === prn),
  )
}

function newest(rows: readonly HistoryRow[]): Deed | undefined {
  const [row] = [...rows].sort((a, b) => Temporal.Instant.compare(instant(b), instant(a)))
  return row && { who: row.internal_user_name?.trim() || row.username, at: row.action_date }
}

const instant = ({ action_date }: HistoryRow) => Temporal.Instant.from(action_date)

/** Why nothing is left to decide: what the permit is now, since when, and by whom. */
export function settledWords(permit: Permit, deed: Deed | undefined): string {
  if (permit.is_deemed) {
    const since = deed ? ` on ${dateTimeWords(deed.at)}` : ''
    return `Nobody decided in time: this permit was deemed granted${since}.`
  }
  const by = deed ? ` by ${deed.who} on ${dateTimeWords(deed.at)}` : ''
  if (permit.permit_status === 'permit_modification_request') return `This permit was sent back for changes${by}.`
  return `This permit is ${permitStatusLabel(permit).toLowerCase()}${deed ? `: decided${by}` : ''}.`
}
