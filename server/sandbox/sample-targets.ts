import { sampleTargetReference } from '../../domain/references.ts'
import { quarterlyQuota, targetProblems } from '../../domain/rules/sample-quota.ts'
import { rateProblems } from '../../domain/rules/sample-rate.ts'
import { quarterEnd, quarterStart, quarterWords } from '../../domain/rules/sampling-quarters.ts'
import { londonDate, londonInstant } from '../../domain/rules/working-days.ts'
import { countWords } from '../../domain/words.ts'
import type { BulkRow } from '../store/insert-rows.ts'
import { outsideWorks } from '../store/record-event.ts'
import type { SampleTargetTable, SamplingQuarterTable } from '../store/sampling-tables.ts'
import { quarterEvent, targetEvent } from '../street-manager/sampling/sampling-events.ts'
import { numbersOf } from '../street-manager/sampling/set-target.ts'
import type { Chance } from './chance.ts'
import { eventRow, personActor, type EventRow } from './event-row.ts'
import { freshReference } from './fresh-reference.ts'
import { marlBroadband, marlGas, marlPower, marlshire, marlWater } from './organisations.ts'
import { officerOf } from './work-words.ts'

type Target = BulkRow<SampleTargetTable>

export interface SandboxTargets {
  readonly authority: string
  readonly quarters: BulkRow<SamplingQuarterTable>[]
  /** Of the quarter before, closed, and of the one in progress. */
  readonly targets: Target[]
  readonly startedAt: Temporal.Instant
  /** When samples were drawn in this quarter. */
  readonly drawnAt: Temporal.Instant
  readonly events: EventRow[]
}

/** Whom Marlshire samples, by yearly units of inspection and the targets that come of them. */
const sampled = [
  { promoter: marlWater, units: 800, target_a: 20, target_b: 20, target_c: 20 },
  { promoter: marlBroadband, units: 640, target_a: 16, target_b: 20, target_c: 12 },
  { promoter: marlGas, units: 320, target_a: 8, target_b: 8, target_c: 8 },
  { promoter: marlPower, units: 200, target_a: 5, target_b: 5, target_c: 5 },
] as const

const inspection_rate = 30

/** Marlshire's sampling: the quarter before has ended, another one is in progress (BR-PBI-20 to 23). */
export function makeTargets(now: Temporal.Instant, chance: Chance): SandboxTargets {
  // on the first day of a quarter the one before still goes on
  const start = quarterStart(londonDate(now.subtract({ hours: 24 })))
  const before = quarterStart(start.subtract({ days: 1 }))
  const startedAt = londonInstant(start, new Temporal.PlainTime(9))
  const officer = personActor(officerOf(marlshire))
  const events: EventRow[] = []
  const own = outsideWorks({ highway_authority_swa_code: marlshire })
  const tell = (event: Parameters<typeof eventRow>[1], at: Temporal.Instant) =>
    events.push(eventRow(own, event, officer, at))
  const references = new Set<string>()
  const targets: Target[] = []
  const setTargets = (quarter: Temporal.PlainDate, isClosed: boolean, at: Temporal.Instant) => {
    for (const numbers of sampled) {
      const reference = freshReference(references, () => sampleTargetReference(chance.whole(0, 99_999_999)))
      const target = targetRow(reference, numbers, { quarter, isClosed, at })
      const words = `Target for ${numbers.promoter} in ${quarterWords(quarter)}: ${numbersOf(target)}`
      tell(targetEvent(target, 'sample_inspection_target_created', words), at)
      targets.push(target)
    }
  }
  const startQuarter = (quarter: Temporal.PlainDate, at: Temporal.Instant) => {
    const words = `${quarterWords(quarter)} started with ${countWords(sampled.length, 'target')}`
    tell(quarterEvent(marlshire, 'sample_inspection_quarter_started', words), at)
  }
  const begunBefore = londonInstant(before, new Temporal.PlainTime(9))
  setTargets(before, true, begunBefore.subtract({ hours: 18 }))
  startQuarter(before, begunBefore)
  const endedAt = londonInstant(quarterEnd(before), new Temporal.PlainTime(15))
  const ended = `${quarterWords(before)} ended`
  for (const target of targets) tell(targetEvent(target, 'sample_inspection_target_closed', ended), endedAt)
  tell(quarterEvent(marlshire, 'sample_inspection_quarter_ended', ended), endedAt)
  setTargets(start, false, endedAt.add({ minutes: 20 }))
  startQuarter(start, startedAt)
  const quarterRow = (quarter: Temporal.PlainDate, quarter_status: SamplingQuarterTable['quarter_status']) => ({
    highway_authority_swa_code: marlshire,
    start_on: quarter.toString(),
    quarter_status,
  })
  return {
    authority: marlshire,
    quarters: [quarterRow(before, 'ended'), quarterRow(start, 'in_progress')],
    targets,
    startedAt,
    drawnAt: betweenOf(startedAt, now),
    events,
  }
}

/** Two weeks ago, or half of the way from the start when that is nearer. */
function betweenOf(start: Temporal.Instant, now: Temporal.Instant): Temporal.Instant {
  const hours = Math.floor(now.since(start).total('hours'))
  return now.subtract({ hours: Math.min(24 * 14, Math.floor(hours / 2)) })
}

interface Setting {
  readonly quarter: Temporal.PlainDate
  readonly isClosed: boolean
  readonly at: Temporal.Instant
}

/** @throws RangeError when the rules would not have taken it (BR-PBI-05 to 10) */
function targetRow(
  reference: string,
  { promoter, units, ...numbers }: (typeof sampled)[number],
  { quarter, isClosed, at }: Setting,
): Target {
  const last = isClosed ? undefined : { quarter: quarterStart(quarter.subtract({ days: 1 })), rate: inspection_rate }
  const [problem] = [
    ...rateProblems({ rate: inspection_rate, isUpdate: false, quarter, last }),
    ...targetProblems(numbers, quarterlyQuota([units], inspection_rate)),
  ]
  if (problem) throw new RangeError(`${promoter}: ${problem.message}`)
  return {
    reference,
    highway_authority_swa_code: marlshire,
    promoter_swa_code: promoter,
    target_status: isClosed ? 'closed' : 'active',
    quarter_start_on: quarter.toString(),
    inspection_rate,
    is_inspection_rate_auto_updated: false,
    yearly_inspection_units: units,
    annual_units: [units],
    ...numbers,
    created_at: at.toString(),
    deleted_at: null,
  }
}
