import type { Database } from '../store/database.ts'
import { insertRows, type BulkRow } from '../store/insert-rows.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import { makeChance } from './chance.ts'
import { countInspections } from './counted-inspections.ts'
import type { EventRow } from './event-row.ts'
import { makeTargets } from './sample-targets.ts'
import { drawSamples } from './samples.ts'
import type { SandboxSites } from './sites.ts'
import { makeVisits } from './visits.ts'

interface Found {
  readonly works: readonly BulkRow<WorkTable>[]
  readonly permits: readonly BulkRow<PermitTable>[]
  readonly sites: SandboxSites
}

/** Sites, and what officers sampled and found on works that are stored already; answers the events of the latter. */
export async function insertInspected(
  db: Database,
  { works, permits, sites }: Found,
  now: Temporal.Instant,
  seed: number,
): Promise<EventRow[]> {
  await insertRows(db, 'site_numbering', sites.numberings)
  await insertRows(db, 'site', sites.sites)
  await insertRows(db, 'reinstatement', sites.reinstatements)
  await insertRows(db, 'inspection_unit_count', sites.unitCounts)

  const targets = makeTargets(now, makeChance(seed))
  const excavations = { works, sites: sites.sites, reinstatements: sites.reinstatements }
  const { samples, job, events: drawn } = drawSamples(excavations, targets, now, makeChance(seed + 1))
  const county = { works, permits, reinstatements: sites.reinstatements, samples }
  const visits = makeVisits(county, now, makeChance(seed + 2))
  const { counted, events: completed } = countInspections({ works, inspections: visits.inspections }, targets, samples)

  await insertRows(db, 'non_compliance', visits.nonCompliances)
  await insertRows(db, 'inspection', visits.inspections)
  await insertRows(db, 'scheduled_inspection', visits.planned)
  await insertRows(db, 'sampling_quarter', targets.quarters)
  await insertRows(db, 'sample_target', targets.targets)
  await insertRows(db, 'sample', samples)
  await insertRows(db, 'sampled_inspection', counted)
  await db.insertInto('sample_generation_job').values(job).execute()
  return [...targets.events, ...drawn, ...visits.events, ...completed]
}
