import type { Insertable } from 'kysely'
import { sampleReference } from '../../domain/references.ts'
import { categoryBMonths, categoryCMonths, samplesToMake } from '../../domain/rules/sample-eligibility.ts'
import { civilDate, londonDate } from '../../domain/rules/working-days.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import { systemActor } from '../store/record-event.ts'
import type { SampleGenerationJobTable, SampleTable, SampleTargetTable } from '../store/sampling-tables.ts'
import type { ReinstatementTable, SiteTable } from '../store/site-tables.ts'
import type { WorkTable } from '../store/work-tables.ts'
import { sampleEvent } from '../street-manager/sampling/move-samples.ts'
import type { Chance } from './chance.ts'
import { eventRow, type EventRow } from './event-row.ts'
import type { SandboxTargets } from './sample-targets.ts'
import { officerOf } from './work-words.ts'

type Work = BulkRow<WorkTable>
export type Sample = BulkRow<SampleTable>

interface County {
  readonly works: readonly Work[]
  readonly sites: readonly BulkRow<SiteTable>[]
  readonly reinstatements: readonly BulkRow<ReinstatementTable>[]
}

/** Per cent of what the targets ask for: the rest is left to be drawn by hand (BR-PBI-35). */
const share = 40

/** Samples drawn in the quarter, in one run (BR-PBI-25 to 29, 33). */
export function drawSamples(county: County, targets: SandboxTargets, now: Temporal.Instant, chance: Chance) {
  const { drawnAt } = targets
  const today = londonDate(now).toString()
  const samples: Sample[] = []
  const events: EventRow[] = []
  const workOf = new Map(county.works.map((work) => [work.reference, work]))
  // what has expired since is not told
  const ripe = chance.shuffled(ripeExcavations(county, drawnAt).filter((one) => one.expiresOn >= today))
  const drawn = new Set<string>()
  for (const target of targets.targets.filter((one) => one.target_status === 'active')) {
    for (const category of ['b', 'c'] as const) {
      const own = ripe.flatMap((one) => {
        const work = workOf.get(one.work)
        const isOwn =
          work?.promoter_swa_code === target.promoter_swa_code &&
          work.highway_authority_swa_code === target.highway_authority_swa_code
        return work && isOwn && one.category === category && !drawn.has(one.work) ? [{ ...one, work }] : []
      })
      const wanted = samplesToMake(category === 'b' ? target.target_b : target.target_c, 0, share)
      for (const one of own.slice(0, wanted)) {
        // one sample of a works record is enough to look at
        if (drawn.has(one.work.reference)) continue
        drawn.add(one.work.reference)
        const sample = sampleRow(target, one, drawnAt)
        samples.push(sample)
        const system = systemActor(target.highway_authority_swa_code)
        events.push(eventRow(one.work, sampleEvent(sample, 'sample_inspection_created'), system, drawnAt))
      }
    }
  }
  const job: Insertable<SampleGenerationJobTable> = {
    highway_authority_swa_code: targets.authority,
    job_status: 'complete',
    sample_inspection_rate: share,
    username: officerOf(targets.authority).email,
    created_at: drawnAt.toString(),
  }
  return { samples, events, job }
}

interface Ripe {
  readonly site: string
  readonly category: 'b' | 'c'
  readonly expiresOn: string
}

/** Excavations that may be drawn: young ones, and those whose guarantee runs out (BR-PBI-28, 29). */
function ripeExcavations({ sites, reinstatements }: County, at: Temporal.Instant): (Ripe & { work: string })[] {
  const on = londonDate(at)
  const [today, soon] = [on.toString(), on.add({ months: categoryCMonths }).toString()]
  const excavations = new Set(
    sites.flatMap((site) =>
      site.reinstatement_type === 'excavation' ? [`${site.work_reference} ${site.number}`] : [],
    ),
  )
  return reinstatements.flatMap((row) => {
    const isRegistered = Temporal.Instant.compare(row.created_at, at) < 0
    if (!isRegistered || !excavations.has(`${row.work_reference} ${row.site_reference}`)) return []
    const young = civilDate(row.reinstated_on).add({ months: categoryBMonths }).toString()
    const place = { work: row.work_reference, site: row.site_reference }
    const isEnding = row.reinstatement_status === 'permanent' && row.end_on >= today && row.end_on <= soon
    return [
      ...(young > today ? [{ ...place, category: 'b' as const, expiresOn: young }] : []),
      ...(isEnding ? [{ ...place, category: 'c' as const, expiresOn: row.end_on }] : []),
    ]
  })
}

function sampleRow(
  target: BulkRow<SampleTargetTable>,
  { work, site, category, expiresOn }: Ripe & { readonly work: Work },
  drawnAt: Temporal.Instant,
): Sample {
  return {
    reference: sampleReference(work.reference, 1),
    work_reference: work.reference,
    sequence: 1,
    target_reference: target.reference,
    highway_authority_swa_code: target.highway_authority_swa_code,
    promoter_swa_code: target.promoter_swa_code,
    inspection_category: category,
    site_reference: site,
    sample_status: 'issued',
    ended_with_quarter: false,
    expires_on: expiresOn,
    created_at: drawnAt.toString(),
  }
}
