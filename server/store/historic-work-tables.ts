import type { MaybeInstant } from './column-types.ts'

/** When works from outside the service were done, as far as the authority knew (BR-HIST-02). */
export interface HistoricWorkTable {
  work_reference: string
  started_at: MaybeInstant
  ended_at: MaybeInstant
}
