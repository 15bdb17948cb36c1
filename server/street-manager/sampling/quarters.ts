import { randomInt } from 'node:crypto'
import * as endpoints from '../../../domain/contract/sampling.ts'
import { sampleTargetReference } from '../../../domain/references.ts'
import {
  isCurrentQuarter,
  isLastOfYear,
  nextQuarter,
  quarterWords,
  startProblems,
  type StartedQuarter,
} from '../../../domain/rules/sampling-quarters.ts'
import { samplingQuarterMachine, type QuarterStatus } from '../../../domain/rules/sampling-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { latestQuarter, lockSampling, targetsOf } from '../../store/sampling.ts'
import type { SampleTargetRow } from '../../store/sampling-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { ownAuthority } from '../own-authority.ts'
import { deleteTarget } from './change-target.ts'
import { moveSample, moveSamples, type Acted } from './move-samples.ts'
import { recordQuarterEvent, recordTargetEvent } from './sampling-events.ts'
import { numbersOf } from './set-target.ts'

/** Starts a quarter, and with it the targets that waited (BR-PBI-21, 36 to 38). Throws 400 on the date, 409 while one runs. */
export async function startQuarter(call: Call<typeof endpoints.startSamplingQuarter>): Promise<void> {
  const { db, caller, body, now } = call
  const authority = ownAuthority(endpoints.startSamplingQuarter, caller)
  await lockSampling(db, authority)
  const latest = await latestQuarter(db, authority)
  const running = latest?.status === 'in_progress' ? latest.status : null
  refuseMove(mayMove(samplingQuarterMachine, running, 'start', actingRole(endpoints.startSamplingQuarter, caller)))
  const start = civilDate(body.start_date)
  const targets = await targetsOf(db, authority, 'not_started')
  refuseProblems(startProblems(start, { today: londonDate(now), latest, targets: targets.length }))
  await db
    .insertInto('sampling_quarter')
    .values({ highway_authority_swa_code: authority, start_on: start.toString(), quarter_status: 'in_progress' })
    .execute()
  for (const { reference } of targets) {
    const change = { target_status: 'active', quarter_start_on: start.toString() } as const
    await db.updateTable('sample_target').set(change).where('reference', '=', reference).execute()
  }
  const words = `${quarterWords(start)} started with ${targets.length} targets`
  await recordQuarterEvent(db, authority, 'sample_inspection_quarter_started', words, {
    actor: actorOf(caller, body),
    now,
  })
}

/**
 * Ends the quarter: its targets close, what nobody inspected expires, and the targets go on to the next quarter of the same
 * year (BR-PBI-23). Throws 409 when none is in progress.
 */
export async function endQuarter({ db, caller, now }: Call<typeof endpoints.endSamplingQuarter>): Promise<void> {
  const authority = ownAuthority(endpoints.endSamplingQuarter, caller)
  await lockSampling(db, authority)
  const latest = await latestQuarter(db, authority)
  const move = mayMove(
    samplingQuarterMachine,
    latest?.status ?? null,
    'end',
    actingRole(endpoints.endSamplingQuarter, caller),
  )
  refuseMove(move)
  if (!latest || !move.yes) return
  await setStatus(db, authority, latest, move.to)
  const acted = { actor: actorOf(caller), now }
  for (const target of await targetsOf(db, authority, 'active')) {
    await moveSamples(db, { target: target.reference, from: 'issued' }, 'expire', acted, { ended_with_quarter: true })
    await db
      .updateTable('sample_target')
      .set({ target_status: 'closed' })
      .where('reference', '=', target.reference)
      .execute()
    const words = `${quarterWords(latest.start)} ended`
    await recordTargetEvent(db, target, 'sample_inspection_target_closed', words, acted)
    if (!isLastOfYear(latest.start)) await carryOn(db, target, nextQuarter(latest.start), acted)
  }
  await recordQuarterEvent(
    db,
    authority,
    'sample_inspection_quarter_ended',
    `${quarterWords(latest.start)} ended`,
    acted,
  )
}

/**
 * Undoes the end of the quarter that it still is: its targets and what their end let expire come back, targets for the next
 * quarter go (BR-PBI-24, 36, 38). Throws 409 when that is not so.
 */
export async function revertEnd({ db, caller, now }: Call<typeof endpoints.revertEndOfSamplingQuarter>): Promise<void> {
  const authority = ownAuthority(endpoints.revertEndOfSamplingQuarter, caller)
  await lockSampling(db, authority)
  const latest = await latestQuarter(db, authority)
  const role = actingRole(endpoints.revertEndOfSamplingQuarter, caller)
  const move = mayMove(samplingQuarterMachine, latest?.status ?? null, 'revert_end', role)
  refuseMove(move)
  if (!latest || !move.yes) return
  const today = londonDate(now)
  if (!isCurrentQuarter(latest.start, today)) {
    const message = `${quarterWords(latest.start)} is no longer the current quarter`
    throw conflict(message, [{ field: '', message, rule: 'BR-PBI-24' }])
  }
  await setStatus(db, authority, latest, move.to)
  const acted = { actor: actorOf(caller), now }
  for (const target of await targetsOf(db, authority, 'not_started')) await deleteTarget(db, target, acted)
  await reopenTargets(db, authority, latest, today, acted)
  const words = `The end of ${quarterWords(latest.start)} was undone`
  await recordQuarterEvent(db, authority, 'sample_inspection_quarter_end_reverted', words, acted)
}

async function setStatus(db: Database, authority: string, quarter: StartedQuarter, to: QuarterStatus): Promise<void> {
  await db
    .updateTable('sampling_quarter')
    .set({ quarter_status: to })
    .where('highway_authority_swa_code', '=', authority)
    .where('start_on', '=', quarter.start.toString())
    .execute()
}

/** The same target for the next quarter, which it waits for (BR-PBI-23). */
async function carryOn(
  db: Database,
  target: SampleTargetRow,
  quarter: Temporal.PlainDate,
  acted: Acted,
): Promise<void> {
  const { annual_units, deleted_at: _, ...same } = target
  const reference = sampleTargetReference(randomInt(100_000_000))
  await db
    .insertInto('sample_target')
    .values({
      ...same,
      reference,
      annual_units: JSON.stringify(annual_units),
      target_status: 'not_started',
      quarter_start_on: null,
      created_at: acted.now.toString(),
    })
    .execute()
  const words = `Target for ${target.promoter_swa_code} carried on to ${quarterWords(quarter)}: ${numbersOf(target)}`
  await recordTargetEvent(db, { ...target, reference }, 'sample_inspection_target_created', words, acted)
}

async function reopenTargets(
  db: Database,
  authority: string,
  { start }: StartedQuarter,
  today: Temporal.PlainDate,
  acted: Acted,
): Promise<void> {
  await db
    .updateTable('sample_target')
    .set({ target_status: 'active' })
    .where('highway_authority_swa_code', '=', authority)
    .where('quarter_start_on', '=', start.toString())
    .where('deleted_at', 'is', null)
    .execute()
  const samples = await db
    .selectFrom('sample')
    .innerJoin('sample_target', 'sample_target.reference', 'sample.target_reference')
    .selectAll('sample')
    .where('sample_target.highway_authority_swa_code', '=', authority)
    .where('sample_target.quarter_start_on', '=', start.toString())
    .where('sample.sample_status', '=', 'expired')
    .where('sample.ended_with_quarter', '=', true)
    .where('sample.expires_on', '>=', today.toString())
    .execute()
  for (const sample of samples) await moveSample(db, sample, 'reissue', acted, { ended_with_quarter: false })
}
