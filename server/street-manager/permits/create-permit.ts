import type { AnswerOf, BodyOf } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/permits.ts'
import type { RuleProblem } from '../../../domain/rules/rule-broken.ts'
import { can } from '../../../domain/rules/permit-states.ts'
import { checkApplication } from '../../../domain/rules/submission-checks.ts'
import type { Call } from '../../http/implement.ts'
import { refuseMove, refuseProblems } from '../../http/refusals.ts'
import { permitsOf } from '../../store/permits.ts'
import type { WorkRow } from '../../store/work-tables.ts'
import { changeWork, findStreet } from '../../store/works.ts'
import { actingRole } from '../acting-role.ts'
import { actorOf } from '../actor.ts'
import { planToProgress, progressForwardPlan } from '../forward-plans/progress-forward-plan.ts'
import { linkPermitToNonCompliance } from '../non-compliances/link-permit.ts'
import { chooseWorkstream, holdingWorkstream } from '../works/choose-workstream.ts'
import { moveWork } from '../works/move-work.ts'
import { requirePermitWorks } from '../works/require-permit-works.ts'
import { settleOverdue } from '../works/settle-overdue.ts'
import { stateOf } from './permit-state.ts'
import { progressPaa } from './progress-paa.ts'
import { submitPermit } from './submit-permit.ts'

type CreatePermit = typeof endpoints.createPermit

/**
 * Applies for a permit on a works record: the one that an application in advance progresses to (BR-PERMIT-61), one after the
 * latest has ended (BR-WORK-28, BR-PERMIT-23, 24), or the first of works that were planned ahead (BR-FP-13), recorded as
 * historic or registered as non-notifiable (BR-WORK-33). Place and street stay those of the record (BR-WORK-02). One that
 * puts a non-compliance right is linked to it (BR-NC-09). Throws 400 naming fields, 409 when the record is not ready for one.
 */
export async function createPermit(call: Call<CreatePermit>): Promise<AnswerOf<CreatePermit>> {
  const { db, house, caller, body, work, now } = call
  await settleOverdue(db, work, now)
  const permits = await permitsOf(db, work.reference)
  const [latest] = permits
  const role = actingRole(endpoints.createPermit, caller)
  if (!latest) await requirePermitWorks(db, work)
  const plan = latest ? undefined : await planToProgress(db, work, { workType: body.work_type, role })
  const place = await placeOfPermit(call)
  const earlierPermits = permits.map((permit) => ({ category: permit.work_category, status: permit.permit_status }))
  refuseProblems([
    ...checkApplication(body, {
      now,
      holidays: house.holidays,
      isNewRecord: false,
      promoterSwaCode: work.promoter_swa_code,
      earlierPermits,
      progressesPlan: plan !== undefined,
    }),
    ...sameRecordProblems(body, place),
  ])
  const state = latest && (await stateOf(db, latest, work))
  const progresses = state !== undefined && can(state, 'progress', role, now).yes
  if (state && !progresses) refuseMove(can(state, 'add_permit', role, now))
  const isImmediate = body.work_type === 'immediate'
  const work_status = moveWork(work.work_status, isImmediate ? 'add_immediate_permit' : 'add_planned_permit')
  const { description_of_work, works_location_description } = body
  const { workstream_prefix } = place
  await changeWork(db, work.reference, {
    work_status,
    workstream_prefix,
    description_of_work,
    works_location_description,
  })
  const permit = await submitPermit(
    db,
    {
      application: body,
      place,
      street: await findStreet(db, work.usrn),
      earlierPermits: permits,
      progressesPlan: plan !== undefined,
      receivedAt: now,
      holidays: house.holidays,
    },
    actorOf(caller, body),
  )
  if (latest && progresses) await progressPaa(db, latest, { to: permit.reference, now })
  if (plan) await progressForwardPlan(db, plan, now)
  if (body.non_compliance_reference_number) {
    await linkPermitToNonCompliance(db, {
      work: place,
      permit: permit.reference,
      nonCompliance: body.non_compliance_reference_number,
      role,
      actor: actorOf(caller, body),
      now,
    })
  }
  return { permit_reference_number: permit.reference }
}

/** The works record in the workstream of the permit: records without one get theirs with it (BR-WORK-33, BR-PERMIT-22). */
async function placeOfPermit({ db, caller, body, work }: Call<CreatePermit>): Promise<WorkRow> {
  if (work.workstream_prefix !== holdingWorkstream) return work
  const { promoter_swa_code: promoter, highway_authority_swa_code: authority } = work
  const asked = body.workstream_prefix
  const choice = { endpoint: endpoints.createPermit, caller, promoter, authority, asked }
  return { ...work, workstream_prefix: await chooseWorkstream(db, choice) }
}

/** Answers that the works record has given already, and that a further permit cannot change (BR-WORK-02, BR-PERMIT-25). */
function sameRecordProblems(body: BodyOf<CreatePermit>, work: WorkRow): RuleProblem[] {
  const problems: RuleProblem[] = []
  const place = body.works_coordinates
  if (place && JSON.stringify(place.coordinates) !== JSON.stringify(work.works_coordinates.coordinates)) {
    const message =
      'A further permit is for the same place. Leave the coordinates out, or send those of the works record'
    problems.push({ field: 'works_coordinates', message, rule: 'BR-WORK-02' })
  }
  if (body.workstream_prefix && body.workstream_prefix !== work.workstream_prefix) {
    const message = `These works are in workstream ${work.workstream_prefix}`
    problems.push({ field: 'workstream_prefix', message, rule: 'BR-WORK-02' })
  }
  return problems
}
