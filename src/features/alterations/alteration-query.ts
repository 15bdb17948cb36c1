import { getAlteration } from '../../../domain/contract/alterations.ts'
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import { englandAndWales } from '../../../domain/rules/bank-holidays.ts'
import { clockGroup, clockWords } from '../../../domain/rules/clock.ts'
import { dateWords } from '../../../domain/words.ts'
import { queryFor } from '../../api/query.ts'
import type { Permit } from '../permits/use-permit.ts'

/** A change request with both of its sides. */
export type Alteration = AnswerOf<typeof getAlteration>

/** A change request as its permit tells of it. */
export type AlterationSummary = NonNullable<Permit['permit_alterations']>[number]

export interface AlterationAddress {
  readonly wrn: string
  readonly prn: string
  readonly ref: string
}

export function alterationParams({ wrn, prn, ref }: AlterationAddress) {
  return { workReferenceNumber: wrn, permitReferenceNumber: prn, permitAlterationReferenceNumber: ref }
}

export const alterationQuery = (address: AlterationAddress) =>
  queryFor(getAlteration, { params: alterationParams(address) })

/** The clock of a change that waits; undefined for one that does not. */
export function alterationClock(
  { alteration_status, deadline_date }: Pick<AlterationSummary, 'alteration_status' | 'deadline_date'>,
  now: Temporal.Instant,
) {
  if (alteration_status !== 'submitted') return undefined
  return {
    group: clockGroup(deadline_date, now, englandAndWales),
    words: clockWords(deadline_date, now, englandAndWales),
    note: `Decision due by ${dateWords(deadline_date)}`,
  }
}
