import { checkReinspection } from '../../domain/rules/reinspection-checks.ts'
import { londonDate, londonInstant } from '../../domain/rules/working-days.ts'
import type { ScheduledInspectionTable } from '../store/inspection-tables.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { plannedVisitEvent } from '../street-manager/inspections/scheduled-inspections.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { officerOf } from './work-words.ts'

/** Visits to reinstated works in the next days, every other one at a time of the day (BR-INSP-40, 41). */
export function planVisits(works: readonly BulkRow<WorkTable>[], now: Temporal.Instant, chance: Chance) {
  const rows: BulkRow<ScheduledInspectionTable>[] = []
  const events: EventRow[] = []
  for (const [place, work] of works.entries()) {
    const day = londonDate(now).add({ days: chance.whole(1, 20) })
    const time = place % 2 === 0 ? londonInstant(day, new Temporal.PlainTime(chance.whole(8, 15), 30)) : null
    const plannedAt = now.subtract({ minutes: chance.whole(30, 60 * 24) })
    const visit = { type: 'reinstatement', category: 'routine', date: day.toString() } as const
    const [problem] = checkReinspection(visit, work, now, 'scheduled_inspection')
    if (problem) throw new RangeError(`${work.reference}: ${problem.message}`)
    rows.push({
      work_reference: work.reference,
      inspection_type: visit.type,
      inspection_category: visit.category,
      inspection_on: day.toString(),
      inspection_at: time?.toString() ?? null,
      created_at: plannedAt.toString(),
    })
    const officer = personActor(officerOf(work.highway_authority_swa_code))
    events.push(eventRow(work, plannedVisitEvent(work, visit.type, day.toString()), officer, plannedAt))
  }
  return { rows, events }
}
