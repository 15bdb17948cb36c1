import type { AnswerOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/sampling.ts'
import { quarterOfNewTarget } from '../../../domain/rules/sampling-quarters.ts'
import { sampleTargetMachine } from '../../../domain/rules/sampling-states.ts'
import { mayMove } from '../../../domain/rules/state-machine.ts'
import { civilDate, londonDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, notFound, refuseMove } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { completedOf, findTarget, generatedOf, latestQuarter, lockSampling } from '../../store/sampling.ts'
import type { SampleTargetRow } from '../../store/sampling-tables.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { moveSamples } from './move-samples.ts'
import { recordTargetEvent } from './sampling-events.ts'
import { checkedColumns, numbersOf } from './set-target.ts'

type GetTarget = typeof endpoints.getSampleInspectionTarget
type UpdateTarget = typeof endpoints.updateSampleInspectionTarget
type DeleteTarget = typeof endpoints.deleteSampleInspectionTarget

/** A target with what was completed of it and what was drawn: category a is counted as inspections are made (BR-PBI-33). */
export async function describeTarget({ db, params }: Call<GetTarget>): Promise<AnswerOf<GetTarget>> {
  const target = await openTarget(db, params.sampleInspectionTargetReferenceNumber)
  const promoter = await db
    .selectFrom('organisation')
    .select('name')
    .where('swa_code', '=', target.promoter_swa_code)
    .executeTakeFirstOrThrow()
  const [completed, generated] = [await completedOf(db, target.reference), await generatedOf(db, target.reference)]
  return {
    sample_inspection_target_reference_number: target.reference,
    org_ref: target.promoter_swa_code,
    organisation_name: promoter.name,
    yearly_inspection_units: target.yearly_inspection_units,
    inspection_rate: target.inspection_rate,
    target_a: target.target_a,
    target_b: target.target_b,
    target_c: target.target_c,
    completed_a: completed.a,
    completed_b: completed.b,
    completed_c: completed.c,
    generated_b: generated.b,
    generated_c: generated.c,
  }
}

/** Changes a target of which nothing is completed yet (BR-PBI-07, 11). Throws 400 naming fields, 409 once it is too late. */
export async function updateTarget(call: Call<UpdateTarget>): Promise<void> {
  const { db, caller, body, now } = call
  const target = await lockTarget(db, call.params.sampleInspectionTargetReferenceNumber)
  const move = mayMove(
    sampleTargetMachine,
    target.target_status,
    'update',
    actingRole(endpoints.updateSampleInspectionTarget, caller),
  )
  refuseMove(move)
  await refuseCompleted(db, target, 'BR-PBI-11')
  const sampled = { authority: target.highway_authority_swa_code, promoter: target.promoter_swa_code }
  const quarter = target.quarter_start_on
    ? civilDate(target.quarter_start_on)
    : quarterOfNewTarget(londonDate(now), await latestQuarter(db, sampled.authority))
  const occasion = { quarter, isUpdate: true, reference: target.reference }
  const columns = await checkedColumns(db, sampled, body, occasion)
  await db.updateTable('sample_target').set(columns).where('reference', '=', target.reference).execute()
  const acted = { actor: actorOf(caller, body), now }
  await recordTargetEvent(db, target, 'sample_inspection_target_updated', `Now ${numbersOf(body)}`, acted)
}

/** Removes a promoter from sampling, and what was drawn of its works (BR-PBI-12). Throws 409 once something is completed. */
export async function removeTarget({ db, caller, params, now }: Call<DeleteTarget>): Promise<void> {
  const target = await lockTarget(db, params.sampleInspectionTargetReferenceNumber)
  const move = mayMove(
    sampleTargetMachine,
    target.target_status,
    'remove',
    actingRole(endpoints.deleteSampleInspectionTarget, caller),
  )
  refuseMove(move)
  await refuseCompleted(db, target, 'BR-PBI-12')
  const acted = { actor: actorOf(caller), now }
  await moveSamples(db, { target: target.reference, from: 'issued' }, 'remove', acted)
  await deleteTarget(db, target, acted)
}

/** Takes a target away, audited. */
export async function deleteTarget(
  db: Database,
  target: SampleTargetRow,
  acted: Parameters<typeof recordTargetEvent>[4],
): Promise<void> {
  await db
    .updateTable('sample_target')
    .set({ deleted_at: acted.now.toString() })
    .where('reference', '=', target.reference)
    .execute()
  const words = `Target for ${target.promoter_swa_code} removed: ${numbersOf(target)}`
  await recordTargetEvent(db, target, 'sample_inspection_target_deleted', words, acted)
}

async function openTarget(db: Database, reference: string): Promise<SampleTargetRow> {
  const target = await findTarget(db, reference)
  if (!target) throw notFound(`Sample inspection target ${reference}`)
  return target
}

/** As it is once no other write changes the authority's sampling. */
async function lockTarget(db: Database, reference: string): Promise<SampleTargetRow> {
  const { highway_authority_swa_code } = await openTarget(db, reference)
  await lockSampling(db, highway_authority_swa_code)
  return openTarget(db, reference)
}

async function refuseCompleted(db: Database, target: SampleTargetRow, rule: string): Promise<void> {
  const { a, b, c } = await completedOf(db, target.reference)
  if (a + b + c === 0) return
  const message = 'Inspections count towards this target already'
  throw conflict(message, [{ field: '', message, rule }])
}
