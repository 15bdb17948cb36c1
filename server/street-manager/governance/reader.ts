/** Where governance permits are read: this server's store, or an operator's Ctrl Hub. Both answer alike. */
import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import type { GovernanceException, GovernanceRisk, MissingReason } from '../../../domain/contract/enums/governance.ts'
import type { getGovernance } from '../../../domain/contract/governance.ts'
import type { GovernanceFilters } from '../../store/governance.ts'

export type Entry = AnswerOf<typeof getGovernance>
export type GovernancePermit = NonNullable<Entry['governance']>

/** One governance permit as it was read. */
export interface Governed {
  readonly permit: GovernancePermit
  /** The street as somebody wrote it down (BR-GOV-29); Ctrl Hub does not tell. */
  readonly enteredUsrn: number | null
}

export interface GovernancePage {
  readonly rows: readonly Governed[]
  readonly pagination: { readonly total_rows: number; readonly has_next_page: boolean }
}

export interface GovernanceCounts {
  readonly ofBand: (risk: GovernanceRisk) => number
  readonly ofException: (exception: GovernanceException) => number
  readonly choices: { readonly teams: string[]; readonly schemes: string[]; readonly areas: string[] }
}

/** Throws {@link GovernanceMissing} where the source does not answer as it should; never anything else. */
export interface GovernanceReader {
  page(filters: GovernanceFilters, offset: number): Promise<GovernancePage & { readonly counts: GovernanceCounts }>
  /** For a file: as many rows as `most`, in the same order. */
  every(filters: GovernanceFilters, most: number): Promise<readonly Governed[]>
  /** Undefined for one that is not there, or not the caller's to see. */
  one(id: string): Promise<Governed | undefined>
  /** By exact reference, upper case and trimmed (BR-GOV-28). */
  ofPermit(reference: string): Promise<Governed | undefined>
}

/** The governance half cannot be had: the rest of the answer is given all the same. */
export class GovernanceMissing extends Error {
  readonly reason: MissingReason

  constructor(reason: MissingReason, words: string) {
    super(words)
    this.reason = reason
  }
}
