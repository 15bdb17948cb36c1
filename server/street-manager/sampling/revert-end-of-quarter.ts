import * as endpoints from '../../../domain/contract/sampling.ts'
import { isCurrentQuarter, quarterWords, type StartedQuarter } from '../../../domain/rules/sampling-quarters.ts'
import { samplingQuarterMachine } from '../../../domain/rules/sampling-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { latestQuarter, lockSampling, setQuarterStatus, targetsOf } from '../../store/sampling.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { ownAuthority } from '../own-authority.ts'
import { deleteTarget } from './change-target.ts'
import { moveSample, type Acted } from './move-samples.ts'
import { recordQuarterEvent } from './sampling-events.ts'

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
  await setQuarterStatus(db, authority, latest, move.to)
  const acted = { actor: actorOf(caller), now }
  for (const target of await targetsOf(db, authority, 'not_started')) await deleteTarget(db, target, acted)
  await reopenTargets(db, authority, latest, today, acted)
  const words = `The end of ${quarterWords(latest.start)} was undone`
  await recordQuarterEvent(db, authority, 'sample_inspection_quarter_end_reverted', words, acted)
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
