import * as endpoints from '../../../domain/contract/sampling.ts'
import { quarterWords, startProblems } from '../../../domain/rules/sampling-quarters.ts'
import { samplingQuarterMachine } from '../../../domain/rules/sampling-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import { countWords } from '../../../domain/words.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { latestQuarter, lockSampling, targetsOf } from '../../store/sampling.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { ownAuthority } from '../own-authority.ts'
import { recordQuarterEvent } from './sampling-events.ts'

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
  const words = `${quarterWords(start)} started with ${countWords(targets.length, 'target')}`
  await recordQuarterEvent(db, authority, 'sample_inspection_quarter_started', words, {
    actor: actorOf(caller, body),
    now,
  })
}
