import { sampleMachine } from '../../domain/rules/sampling-states.ts'
import { mayMove } from '../../domain/rules/state-machine.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { SampledInspectionTable } from '../store/sampling-tables.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { sampleEvent } from '../street-manager/sampling/move-samples.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import type { Inspection } from './inspections.ts'
import type { SandboxTargets } from './sample-targets.ts'
import type { Sample } from './samples.ts'
import { officerOf } from './work-words.ts'

type Work = BulkRow<WorkTable>

/** Inspections that count towards the targets of the quarter, and the samples that they complete (BR-PBI-30, 33). */
export function countInspections(
  { works, inspections }: { readonly works: readonly Work[]; readonly inspections: readonly Inspection[] },
  targets: SandboxTargets,
  samples: readonly Sample[],
) {
  const counted: BulkRow<SampledInspectionTable>[] = []
  const events: EventRow[] = []
  const workOf = new Map(works.map((work) => [work.reference, work]))
  for (const row of inspections) {
    const [work, category, at] = [workOf.get(row.work_reference), row.inspection_category, row.created_at]
    if (category !== 'a' && category !== 'b' && category !== 'c') continue
    const isLater = Temporal.Instant.compare(at, targets.startedAt) > 0
    // what was withdrawn has been taken back
    if (!work || !isLater || row.inspection_status === 'withdrawn') continue
    const target = targets.targets.find(
      (one) =>
        one.target_status === 'active' &&
        one.promoter_swa_code === work.promoter_swa_code &&
        one.highway_authority_swa_code === work.highway_authority_swa_code,
    )
    if (!target) continue
    const sample = samples.find(
      (one) =>
        one.work_reference === work.reference &&
        one.inspection_category === category &&
        Temporal.Instant.compare(one.created_at, at) < 0,
    )
    const move = sample && mayMove(sampleMachine, sample.sample_status, 'complete', 'system')
    if (sample && move?.yes) {
      sample.sample_status = move.to
      const officer = personActor(officerOf(work.highway_authority_swa_code))
      events.push(eventRow(work, sampleEvent(sample, move.event), officer, Temporal.Instant.from(at)))
    }
    counted.push({
      inspection_reference: row.reference,
      target_reference: target.reference,
      inspection_category: category,
      sample_reference: sample?.reference ?? null,
    })
  }
  return { counted, events }
}
