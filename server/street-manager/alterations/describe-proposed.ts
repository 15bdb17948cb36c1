import type { AlterationRow } from '../../store/alteration-tables.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

type Proposing = Pick<AlterationRow, 'proposed_start_on' | 'proposed_end_on' | 'details'>

/** When and where, as lists show it of a change request: what it proposes, not what the permit says (BR-ALT-12). */
export function describeProposed({ proposed_start_on, proposed_end_on, details: { proposed } }: Proposing) {
  return {
    location_description: proposed.answers.works_location_description,
    proposed_start_date: dayAnswer(proposed_start_on),
    proposed_end_date: dayAnswer(proposed_end_on),
    proposed_start_time: maybeTime(proposed.proposed_start_at),
    proposed_end_time: maybeTime(proposed.proposed_end_at),
  }
}

const maybeTime = (at: string | null) => maybeInstantAnswer(at === null ? null : Temporal.Instant.from(at))
