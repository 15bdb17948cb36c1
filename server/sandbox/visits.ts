import { isFailed } from '../../domain/rules/inspection-matrix.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import type { ReinstatementTable } from '../store/site-tables.ts'
import type { PermitTable, WorkTable } from '../store/work-tables.ts'
import type { Chance } from './chance.ts'
import type { Visit } from './inspection-row.ts'
import { answerings, findings, nonComplianceStories, type Answering, type Finding } from './inspection-stories.ts'
import { answer, visit } from './inspections.ts'
import { planVisits } from './planned-visits.ts'
import { firstNonCompliance, liveNonCompliance, type ToldNonCompliances } from './non-compliances.ts'

/** Works that an officer may visit, from a moment on. */
interface Host extends Pick<Visit, 'work' | 'sites'> {
  readonly since: string
}

interface County {
  readonly works: readonly BulkRow<WorkTable>[]
  readonly permits: readonly BulkRow<PermitTable>[]
  readonly reinstatements: readonly BulkRow<ReinstatementTable>[]
  /** Works that wait for the inspection of a category. */
  readonly samples: readonly { readonly work_reference: string; readonly inspection_category: string }[]
}

export interface SandboxVisits extends ToldNonCompliances {
  readonly planned: ReturnType<typeof planVisits>['rows']
}

/** How often each finding is told. */
const rounds = 2

/** Inspections with every finding that there is (BR-INSP-10), what came of the failed ones, and visits still to come. */
export function makeVisits(county: County, now: Temporal.Instant, chance: Chance): SandboxVisits {
  const told: ToldNonCompliances = { inspections: [], nonCompliances: [], events: [] }
  const hosts = hostsOf(county, chance)
  const used = new Set<string>()
  const wanted = new Set(county.samples.map((sample) => `${sample.work_reference} ${sample.inspection_category}`))
  const failed = { begun: 0, other: 0 }
  for (const finding of Array.from({ length: rounds }, () => findings).flat()) {
    const isBeginning = finding.type === 'reinstatement' && isFailed(finding.outcome)
    const story = isBeginning ? nonComplianceStories[failed.begun % nonComplianceStories.length] : undefined
    const steps = stepsOf(finding, isBeginning ? failed.begun : failed.other)
    const days = steps.some((step) => step.do === 'auto_accept') ? 13 : chance.whole(4, 9)
    const at = now.subtract({ hours: 24 * days, minutes: chance.whole(0, 240) })
    const isOpen = (host: Host) =>
      !used.has(host.work.reference) && Temporal.Instant.compare(host.since, at.subtract({ hours: 3 })) < 0
    const pool = hosts[finding.type].filter(isOpen)
    const host = pool.find(({ work }) => wanted.has(`${work.reference} ${finding.category}`)) ?? pool[0]
    if (!host) continue
    used.add(host.work.reference)
    const nonCompliance = story ? firstNonCompliance(host) : null
    const row = visit(told, finding, { work: host.work, sites: host.sites, nonCompliance, at })
    if (story) liveNonCompliance(told, host, row, story, chance)
    if (row.inspection_status === 'recorded') answer(told, { work: host.work, row, recordedAt: at }, steps, chance)
    if (isBeginning) failed.begun += 1
    else if (isFailed(finding.outcome)) failed.other += 1
  }
  const unvisited = hosts.reinstatement.filter(({ work }) => !used.has(work.reference))
  const planned = planVisits(
    unvisited
      .filter(({ since }) => Temporal.Instant.compare(since, now.subtract({ hours: 25 })) < 0)
      .map(({ work }) => work)
      .slice(0, 8),
    now,
    chance,
  )
  return { ...told, planned: planned.rows, events: [...told.events, ...planned.events] }
}

/** What both sides say to the n-th failed inspection. */
function stepsOf({ outcome }: Finding, n: number): readonly Answering[] {
  return isFailed(outcome) ? (answerings[n % answerings.length] ?? []) : []
}

function hostsOf({ works, permits, reinstatements }: County, chance: Chance) {
  const started = new Map(permits.flatMap((one) => (one.is_active ? [[one.work_reference, one.actual_start_at]] : [])))
  const registered = Map.groupBy(reinstatements, (row) => row.work_reference)
  const shuffled = chance.shuffled(works)
  const live = shuffled.flatMap((work): Host[] => {
    const since = started.get(work.reference)
    // what is registered while works go on may be younger than the visit
    const isLive = work.work_status === 'in_progress' && !registered.has(work.reference)
    return isLive && since ? [{ work, sites: [], since }] : []
  })
  const reinstated = shuffled.flatMap((work): Host[] => {
    const own = registered.get(work.reference)
    if (work.work_status !== 'completed' || !own) return []
    const sites = own.map((row) => ({
      site_reference_number: row.site_reference,
      site_description: row.location_description,
    }))
    return [{ work, sites, since: own.at(-1)?.created_at ?? work.created_at }]
  })
  const found = shuffled.flatMap((work): Host[] =>
    work.work_status === 'section_81' || work.work_status === 'unattributable'
      ? [{ work, sites: [], since: work.created_at }]
      : [],
  )
  return {
    live_site: live,
    reinstatement: reinstated,
    non_compliance_follow_up: [],
    investigatory_works: reinstated,
    section_81: found,
  } satisfies Record<Finding['type'], Host[]>
}
