import { governanceEnd, isSettled } from '../../domain/rules/governance-risk.ts'
import type { LiveFacts } from '../../domain/rules/governance-exceptions.ts'
import { londonDate, londonInstant } from '../../domain/rules/working-days.ts'
import type { Database } from './database.ts'

const fromStreetManager = (db: Database) =>
  db
    .selectFrom('permit')
    .innerJoin('work', 'work.reference', 'permit.work_reference')
    .innerJoin('organisation as authority', 'authority.swa_code', 'permit.highway_authority_swa_code')
    .selectAll('permit')
    .select(['work.work_status', 'authority.name as authority_name'])

type Row = Awaited<ReturnType<ReturnType<typeof fromStreetManager>['execute']>>[number]

/** The permits of these references as Street Manager has them now, whoever promotes them. */
export async function livePermits(
  db: Database,
  references: readonly string[],
): Promise<ReadonlyMap<string, LivePermit>> {
  if (references.length === 0) return new Map()
  const rows = await fromStreetManager(db)
    .where('permit.reference', 'in', [...references])
    .execute()
  return new Map(rows.map((row) => [row.reference, withDates(row)]))
}

export type LivePermit = Row & { readonly starts: Temporal.Instant; readonly ends: Temporal.Instant }

/** BR-GOV-32, 33. */
function withDates(row: Row): LivePermit {
  const startOn = Temporal.PlainDate.from(row.proposed_start_on)
  const midnight = londonInstant(startOn, new Temporal.PlainTime())
  const ends = governanceEnd({
    proposedEndOn: Temporal.PlainDate.from(row.proposed_end_on),
    proposedEndAt: row.proposed_end_at,
    reasonablePeriodEndOn: Temporal.PlainDate.from(row.reasonable_period_end_on),
    actualStopAt: row.actual_stop_at,
  })
  return { ...row, starts: row.actual_start_at ?? row.proposed_start_at ?? midnight, ends }
}

/** The live permit as the rules of disagreement look at it. */
export function liveFacts(live: LivePermit): LiveFacts {
  return {
    permit_status: live.permit_status,
    work_status: live.work_status,
    usrn: live.usrn,
    startOn: londonDate(live.starts),
    endOn: londonDate(live.ends),
    hasStarted: live.actual_start_at !== null,
    hasStopped: live.actual_stop_at !== null,
  }
}

/** What a governance permit copies of its permit (BR-GOV-07). */
export function copyOf(live: LivePermit) {
  return {
    work_reference: live.work_reference,
    source_usrn: live.usrn,
    source_status: live.permit_status,
    source_work_status: live.work_status,
    start_at: live.starts.toString(),
    end_at: live.ends.toString(),
    start_on: londonDate(live.starts).toString(),
    end_on: londonDate(live.ends).toString(),
    is_settled: isSettled({ ...live, hasStarted: live.actual_start_at !== null }),
  }
}

/** The copy of no permit. */
export const noCopy = {
  work_reference: null,
  source_usrn: null,
  source_status: null,
  source_work_status: null,
  start_at: null,
  end_at: null,
  start_on: null,
  end_on: null,
  is_settled: false,
} as const
