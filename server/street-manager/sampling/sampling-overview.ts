import { sql } from 'kysely'
import * as endpoints from '../../../domain/contract/sampling-overview.ts'
import * as shapes from '../../../domain/contract/sampling-overview.shapes.ts'
import { asyncJobStatusLabels } from '../../../domain/labels/lists.ts'
import { label } from '../../../domain/labels/words.ts'
import { padSwaCode } from '../../../domain/references.ts'
import { quarterEnd, quarterOfNewTarget } from '../../../domain/rules/sampling-quarters.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { implement } from '../../http/implement.ts'
import { notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { findTarget, lastSampled, latestQuarter, targetsOf, type Counts } from '../../store/sampling.ts'
import type { SampledCategory, SampleTargetRow } from '../../store/sampling-tables.ts'
import { ofTarget } from './of-target.ts'
import { ownAuthority } from '../own-authority.ts'
import { dayAnswer, instantAnswer } from '../wire-dates.ts'
import { findSampledPromoter } from './sampled-promoter.ts'

/** Samples that have fewer days than these left are said to be at risk. */
const expiringDays = 14
const runsShown = 10

const answerOfDay = (day: Temporal.PlainDate) => dayAnswer(day.toString())

/** Where an authority stands in its quarter (BR-PBI-27, 33, 36); nothing but its own, whoever asks. */
const getSamplingOverview = implement(
  endpoints.getSamplingOverview,
  shapes.getSamplingOverview,
  async ({ db, caller, now }) => {
    const authority = ownAuthority(endpoints.getSamplingOverview, caller)
    const today = londonDate(now)
    const quarter = await latestQuarter(db, authority)
    const active = await targetsOf(db, authority, 'active')
    const targets = sumOf(active)
    return {
      quarter: quarter ? { ...quarterAnswer(quarter.start), is_in_progress: quarter.status === 'in_progress' } : null,
      targets_waiting: (await targetsOf(db, authority, 'not_started')).length,
      targets_active: active.length,
      targets,
      burn_down: quarter?.status === 'in_progress' ? await burnDown(db, active, quarter.start, today) : [],
      samples_waiting: await issued(db, authority),
      samples_expiring: await issued(db, authority, today.add({ days: expiringDays })),
      runs: await runsOf(db, authority),
    }
  },
)

const quarterAnswer = (start: Temporal.PlainDate) => ({
  start_date: answerOfDay(start),
  end_date: answerOfDay(quarterEnd(start)),
})

/** What is left of one target, whose quarter may be over (BR-PBI-33). */
const getTargetBurnDown = implement(
  endpoints.getTargetBurnDown,
  shapes.getTargetBurnDown,
  async ({ db, params, now }) => {
    const target = await findTarget(db, params.sampleInspectionTargetReferenceNumber)
    if (!target) throw notFound(`Target ${params.sampleInspectionTargetReferenceNumber}`)
    const start = target.quarter_start_on === null ? undefined : civilDate(target.quarter_start_on)
    return {
      quarter: start ? { ...quarterAnswer(start), is_in_progress: target.target_status === 'active' } : null,
      targets: sumOf([target]),
      burn_down: start ? await burnDown(db, [target], start, londonDate(now)) : [],
    }
  },
  ofTarget,
)

function sumOf(targets: readonly SampleTargetRow[]): Counts {
  const sum = (name: `target_${SampledCategory}`) => targets.reduce((total, target) => total + target[name], 0)
  return { a: sum('target_a'), b: sum('target_b'), c: sum('target_c') }
}

/** What was left of the targets of one quarter at the end of each of its weeks until today; never less than nothing. */
async function burnDown(
  db: Database,
  active: readonly SampleTargetRow[],
  start: Temporal.PlainDate,
  today: Temporal.PlainDate,
) {
  if (active.length === 0) return []
  const targets = sumOf(active)
  const references = active.map(({ reference }) => reference)
  const rows = await db
    .selectFrom('sampled_inspection')
    .innerJoin('inspection', 'inspection.reference', 'sampled_inspection.inspection_reference')
    .select([
      'sampled_inspection.inspection_category as category',
      sql<string>`(inspection.inspection_at at time zone 'Europe/London')::date`.as('on'),
      sql<number>`count(*)::int`.as('number'),
    ])
    .where('sampled_inspection.target_reference', 'in', references)
    .groupBy(['category', 'on'])
    .execute()
  return weekEnds(start, today).map((until) => {
    const done = (category: SampledCategory) =>
      rows
        .filter((row) => row.category === category && row.on <= until.toString())
        .reduce((sum, { number }) => sum + number, 0)
    const left = (category: SampledCategory) => Math.max(0, targets[category] - done(category))
    return { until: answerOfDay(until), remaining: { a: left('a'), b: left('b'), c: left('c') } }
  })
}

/** The last days of the weeks since a quarter began, the last of them not after today or the quarter's end. */
function weekEnds(start: Temporal.PlainDate, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const end = quarterEnd(start)
  const last = Temporal.PlainDate.compare(today, end) < 0 ? today : end
  const ends: Temporal.PlainDate[] = []
  let until = start.add({ days: 6 })
  while (Temporal.PlainDate.compare(until, last) < 0) {
    ends.push(until)
    until = until.add({ days: 7 })
  }
  return [...ends, last]
}

/** Samples that wait for their inspection; only those that expire on a day or before it, when one is given. */
async function issued(db: Database, authority: string, until?: Temporal.PlainDate): Promise<Counts> {
  const rows = await db
    .selectFrom('sample')
    .select(['inspection_category', sql<number>`count(*)::int`.as('number')])
    .where('highway_authority_swa_code', '=', authority)
    .where('sample_status', '=', 'issued')
    .$if(until !== undefined, (found) => found.where('expires_on', '<=', String(until)))
    .groupBy('inspection_category')
    .execute()
  const of = (category: SampledCategory) => rows.find((row) => row.inspection_category === category)?.number ?? 0
  return { a: of('a'), b: of('b'), c: of('c') }
}

async function runsOf(db: Database, authority: string) {
  const runs = await db
    .selectFrom('sample_generation_job')
    .select([
      'created_at',
      'job_status',
      'username',
      'sample_inspection_rate',
      'samples_drawn',
      'targets_done',
      'targets_asked',
    ])
    .where('highway_authority_swa_code', '=', authority)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(runsShown)
    .execute()
  return runs.map(({ created_at, ...run }) => ({
    ...run,
    date_created: instantAnswer(created_at),
    job_status_string: label(asyncJobStatusLabels, run.job_status),
  }))
}

/** What a target of a promoter that is set now has to follow (BR-PBI-05 to 08, 13, 22); 404 for who promotes no works. */
const getSampledPromoter = implement(
  endpoints.getSampledPromoter,
  shapes.getSampledPromoter,
  async ({ db, caller, params, now }) => {
    const authority = ownAuthority(endpoints.getSampledPromoter, caller)
    const promoter = await findSampledPromoter(db, params.organisationReference)
    if (!promoter) throw notFound(`Promoter ${padSwaCode(params.organisationReference)}`)
    const target = await db
      .selectFrom('sample_target')
      .select('reference')
      .where('highway_authority_swa_code', '=', authority)
      .where('promoter_swa_code', '=', promoter)
      .where('target_status', '!=', 'closed')
      .where('deleted_at', 'is', null)
      .executeTakeFirst()
    const last = await lastSampled(db, { authority, promoter }, target?.reference)
    const quarter = quarterOfNewTarget(londonDate(now), await latestQuarter(db, authority))
    return {
      last: last ? { quarter_start_date: answerOfDay(last.quarter), inspection_rate: last.rate } : null,
      target_reference_number: target?.reference ?? null,
      quarter_start_date: answerOfDay(quarter),
    }
  },
)

export const samplingOverview = [getSamplingOverview, getTargetBurnDown, getSampledPromoter]
