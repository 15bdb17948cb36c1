import { londonDate } from '../../../domain/rules/working-days.ts'
import type { Database } from '../../store/database.ts'
import { readHistoricWork } from '../../store/historic-works.ts'
import { dayAnswer, maybeInstantAnswer } from '../wire-dates.ts'

/** When works from outside the service were done, as their works record answers it; nothing for other works (BR-HIST-02). */
export async function historicDates(db: Database, workReference: string) {
  const historic = await readHistoricWork(db, workReference)
  if (!historic) return {}
  return {
    work_start_date: maybeDay(historic.started_at),
    work_end_date: maybeDay(historic.ended_at),
    work_start_time: maybeInstantAnswer(historic.started_at),
    work_end_time: maybeInstantAnswer(historic.ended_at),
  }
}

const maybeDay = (at: Temporal.Instant | null) => (at === null ? null : dayAnswer(londonDate(at).toString()))
