import { randomInt } from 'node:crypto'
import * as endpoints from '../../../domain/contract/sampling.ts'
import { sampleTargetReference } from '../../../domain/references.ts'
import { isLastOfYear, nextQuarter, quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { samplingQuarterMachine } from '../../../domain/rules/sampling-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { latestQuarter, lockSampling, setQuarterStatus, targetsOf } from '../../store/sampling.ts'
import type { SampleTargetRow } from '../../store/sampling-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { ownAuthority } from '../own-authority.ts'
import { moveSamples, type Acted } from './move-samples.ts'
import { recordQuarterEvent, recordTargetEvent } from './sampling-events.ts'
import { numbersOf } from './set-target.ts'

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
  await setQuarterStatus(db, authority, latest, move.to)
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
