/** Works that stopped on some days, by the other organisation: how long they took, who shared a site, and notices for them. */
import { sql, type SqlBool } from 'kysely'
import type { RowsScope } from '../http/rows-scope.ts'
import type { Database } from './database.ts'
import { otherParty } from './finding-reports.ts'
import { allOf, dayBetween, instantBetween } from './matching.ts'
import { reported, type Asked } from './permit-reports.ts'

export interface WorksDone {
  readonly swa_code: string
  readonly organisation: string
  /** Permits whose works stopped on the days; the next three add up to it. */
  readonly stopped: number
  readonly shorter: number
  readonly as_asked: number
  readonly longer: number
  /** Calendar days, both ends included, of all that stopped. */
  readonly asked_days: number
  readonly used_days: number
  readonly collaborative: number
  /** Permits whose works were in progress on any of the days. */
  readonly in_progress: number
  /** Notices issued on the days. */
  readonly penalties: number
}

const isStopped = sql<SqlBool>`permit.actual_stop_at is not null`
const goesOn = sql<SqlBool>`permit.actual_start_at is not null and permit.actual_stop_at is null
  and permit.permit_status <> 'cancelled'`
const isCollaborative = sql<SqlBool>`permit.details ->> 'collaborative_working' = 'true'`

/** One row for each organisation that has any of it, by name. */
export async function worksDoneReport(db: Database, asked: Asked, scope: RowsScope): Promise<WorksDone[]> {
  const { date_from: from, date_to: to } = asked
  const party = (table: string) => sql.ref(`${table}.${otherParty(scope)}`)
  const own = reported(asked, scope, 'permit')
  const stoppedThen = allOf([...own, isStopped, ...dayBetween('permit.end_on', from, to)])
  const begunByThen = dayBetween('permit.start_on', undefined, to)
  const ofNotices = [
    ...reported(asked, scope, 'fixed_penalty_notice'),
    ...instantBetween('fixed_penalty_notice.issued_at', from, to),
  ]
  const { rows } = await sql<WorksDone>`
    with done as (
      select ${party('permit')} as swa_code,
             permit.proposed_end_on - permit.proposed_start_on + 1 as asked, permit.end_on - permit.start_on + 1 as used
        from permit where ${stoppedThen}),
    parts as (
      select swa_code, count(*) as stopped, count(*) filter (where used < asked) as shorter,
             count(*) filter (where used = asked) as as_asked, count(*) filter (where used > asked) as longer,
             sum(asked) as asked_days, sum(used) as used_days, 0 as collaborative, 0 as in_progress, 0 as penalties
        from done group by 1
      union all
      select ${party('permit')}, 0, 0, 0, 0, 0, 0, count(*), 0, 0
        from permit where ${stoppedThen} and ${isCollaborative} group by 1
      union all
      select ${party('permit')}, 0, 0, 0, 0, 0, 0, 0, count(*), 0
        from permit where ${allOf([...own, isStopped, ...dayBetween('permit.end_on', from, undefined), ...begunByThen])} group by 1
      union all
      select ${party('permit')}, 0, 0, 0, 0, 0, 0, 0, count(*), 0
        from permit where ${allOf([...own, goesOn, ...begunByThen])} group by 1
      union all
      select ${party('fixed_penalty_notice')}, 0, 0, 0, 0, 0, 0, 0, 0, count(*)
        from fixed_penalty_notice where ${allOf(ofNotices)} group by 1)
    select organisation.swa_code, organisation.name as organisation,
           ${sql.join(counts.map((name) => sql`coalesce(sum(parts.${sql.ref(name)}), 0)::int as ${sql.ref(name)}`))}
      from parts join organisation on organisation.swa_code = parts.swa_code
     group by 1, 2 order by 2, 1`.execute(db)
  return rows
}

const counts = [
  'stopped',
  'shorter',
  'as_asked',
  'longer',
  'asked_days',
  'used_days',
  'collaborative',
  'in_progress',
  'penalties',
] as const satisfies readonly (keyof WorksDone)[]
