import type { ColumnType } from 'kysely'
import type { AnswerOf } from '../../domain/contract/endpoint.ts'
import type { getPermit } from '../../domain/contract/permits.ts'
import type { Instant, MaybeInstant } from './column-types.ts'

type PermitAnswer = AnswerOf<typeof getPermit>

export interface PermitViewTable {
  /** Email of the officer. */
  account: string
  permit_reference: string
  seen_at: Instant
  seen: ColumnType<PermitAnswer, string, string>
  /** Null until what was seen has been changed. */
  before_at: MaybeInstant
  before: ColumnType<PermitAnswer | null, string | null | undefined, string | null>
}
