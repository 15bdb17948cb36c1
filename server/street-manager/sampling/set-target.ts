import { randomInt } from 'node:crypto'
import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/sampling.ts'
import { sampleTargetReference } from '../../../domain/references.ts'
import { unitTotals } from '../../../domain/rules/inspection-unit-years.ts'
import { financialYearStart } from '../../../domain/rules/inspection-units.ts'
import { quarterlyQuota, targetProblems } from '../../../domain/rules/sample-quota.ts'
import { rateProblems } from '../../../domain/rules/sample-rate.ts'
import { quarterOfNewTarget, quarterWords } from '../../../domain/rules/sampling-quarters.ts'
import { londonDate } from '../../../domain/rules/working-days.ts'
import type { Call } from '../../http/implement.ts'
import { conflict, refuseProblems } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { heldYears, lastSampled, latestQuarter, lockSampling, type Sampled } from '../../store/sampling.ts'
import { actorOf } from '../actor.ts'
import { ownAuthority } from '../own-authority.ts'
import { sampledPromoter } from './sampled-promoter.ts'
import { recordTargetEvent } from './sampling-events.ts'

type CreateTarget = typeof endpoints.createSampleInspectionTarget

/**
 * Sets what to sample of a promoter; it joins the quarter in progress, or waits for the next (BR-PBI-13, 22). Throws 400
 * naming fields, 409 when the promoter has a target.
 */
export async function setTarget(call: Call<CreateTarget>): Promise<AnswerOf<CreateTarget>> {
  const { db, caller, body, now } = call
  const authority = ownAuthority(endpoints.createSampleInspectionTarget, caller)
  await lockSampling(db, authority)
  const promoter = await sampledPromoter(db, body.promoter_org_ref)
  await refuseSecond(db, { authority, promoter })
  const latest = await latestQuarter(db, authority)
  const quarter = quarterOfNewTarget(londonDate(now), latest)
  const columns = await checkedColumns(db, { authority, promoter }, body, { quarter, isUpdate: false })
  const joins = latest?.status === 'in_progress'
  const target = { reference: sampleTargetReference(randomInt(100_000_000)), highway_authority_swa_code: authority }
  await db
    .insertInto('sample_target')
    .values({
      ...target,
      promoter_swa_code: promoter,
      target_status: joins ? 'active' : 'not_started',
      quarter_start_on: joins ? quarter.toString() : null,
      is_inspection_rate_auto_updated: false,
      ...columns,
      created_at: now.toString(),
    })
    .execute()
  const words = `Target for ${promoter} in ${quarterWords(quarter)}: ${numbersOf(body)}`
  await recordTargetEvent(db, target, 'sample_inspection_target_created', words, { actor: actorOf(caller, body), now })
  return { sample_inspection_target_reference_number: target.reference }
}

/** One at a time (BR-PBI-13). */
async function refuseSecond(db: Database, { authority, promoter }: Sampled): Promise<void> {
  const other = await db
    .selectFrom('sample_target')
    .select('reference')
    .where('highway_authority_swa_code', '=', authority)
    .where('promoter_swa_code', '=', promoter)
    .where('target_status', '!=', 'closed')
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (!other) return
  const message = `The promoter has the target ${other.reference} already`
  throw conflict(message, [{ field: 'promoter_org_ref', message, rule: 'BR-PBI-13' }])
}

type Answers = BodyOf<typeof endpoints.updateSampleInspectionTarget>

interface Occasion {
  readonly quarter: Temporal.PlainDate
  readonly isUpdate: boolean
  /** The target that is changed: its own rate does not count as the last one. */
  readonly reference?: string
}

/** Units, rate and the three numbers of a target as columns; 400 when the rules refuse them (BR-PBI-04 to 10). */
export async function checkedColumns(db: Database, sampled: Sampled, answers: Answers, occasion: Occasion) {
  const held = await heldYears(db, sampled, financialYearStart(occasion.quarter))
  const totals = unitTotals(held, answers)
  if ('problems' in totals) {
    refuseProblems(totals.problems)
    throw new Error('Totals that lack something passed the checks')
  }
  const { units } = totals
  const rate = answers.inspection_rate
  const last = await lastSampled(db, sampled, occasion.reference)
  refuseProblems([
    ...rateProblems({ ...occasion, rate, last }),
    ...targetProblems(answers, quarterlyQuota(units, rate)),
  ])
  return {
    inspection_rate: rate,
    annual_units: JSON.stringify(units),
    yearly_inspection_units: units.reduce((sum, year) => sum + year, 0) / units.length,
    target_a: answers.target_a,
    target_b: answers.target_b,
    target_c: answers.target_c,
  }
}

/** For people: `rate 30%, A 25, B 25, C 25`. */
export function numbersOf(target: Pick<Answers, 'inspection_rate' | 'target_a' | 'target_b' | 'target_c'>): string {
  return `rate ${target.inspection_rate}%, A ${target.target_a}, B ${target.target_b}, C ${target.target_c}`
}
