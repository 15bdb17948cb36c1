import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cancelForwardPlan, createForwardPlan, getForwardPlan } from '../../../domain/contract/forward-plans.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { cancelPermit, createPermit, getPermit } from '../../../domain/contract/permits.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { forwardPlan } from '../../testing/plans-and-notices.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

async function raise() {
  const made = await people.planner.must(createForwardPlan, { body: forwardPlan() })
  return {
    workReferenceNumber: made.work_reference_number,
    forwardPlanReferenceNumber: made.forward_plan_reference_number,
  }
}

const major = { proposed_start_date: '2027-06-07', proposed_end_date: '2027-07-02' } as const

describe('the first permit of planned works progresses their plan (BR-FP-13)', () => {
  it('leaves the plan progressed and the works planned, under the same reference', async () => {
    const params = await raise()
    const made = await people.planner.must(createPermit, { params, body: furtherApplication() })
    expect(made.permit_reference_number).toBe(`${params.workReferenceNumber}-01`)
    const plan = await people.planner.must(getForwardPlan, { params })
    expect(plan).toMatchObject({ forward_plan_status: 'progressed', start_date: '2027-03-01T00:00:00.000Z' })
    const work = await people.planner.must(getWork, { params })
    expect(work).toMatchObject({ work_status: 'planned', forward_plan: { forward_plan_status: 'progressed' } })
    const { rows } = await people.planner.must(getWorkHistory, { params, query: {} })
    expect(rows.map(({ event }) => event)).toEqual([
      'permit_submitted',
      'forward_plan_submitted',
      'planned_works_record_created',
    ])
  })

  it.each([
    ['minor', {}],
    ['standard', { proposed_start_date: '2027-06-07', proposed_end_date: '2027-06-11' }],
    ['paa', major],
    ['paa', { is_ttro_required: true, proposed_start_date: '2027-06-07', proposed_end_date: '2027-06-08' }],
    ['major', { ...major, activity_type: 'optional_permit_no_fee' }],
  ] as const)('to a %s (BR-FP-04, BR-WORK-49)', async (category, changes) => {
    const params = await raise()
    const made = await people.planner.must(createPermit, { params, body: furtherApplication(changes) })
    const permitReferenceNumber = made.permit_reference_number
    const permit = await people.readPermit({ ...params, permitReferenceNumber })
    expect(permit.work_category).toBe(category)
  })

  it.each([
    [
      'highway works',
      'hs2_highway_works',
      { hs2_in_act_limits: true, hs2_highway_exemption: 'none_applicable' },
      'hs2_highway',
    ],
    ['street works', 'planned', { hs2_in_act_limits: false }, 'paa'],
  ] as const)('of HS2 %s of major length (BR-HS2-09)', async (_, type, hs2, category) => {
    const client = world.as('planner@hs2.example')
    const body = forwardPlan({ promoter_swa_code: '7374', hs2_work_type: type, ...hs2 })
    const plan = await client.must(createForwardPlan, { body })
    const params = { workReferenceNumber: plan.work_reference_number }
    const application = furtherApplication({ ...major, ...hs2, work_type: type })
    const made = await client.must(createPermit, { params, body: application })
    const path = { ...params, permitReferenceNumber: made.permit_reference_number }
    expect((await client.must(getPermit, { params: path })).work_category).toBe(category)
  })

  it('is refused for immediate works (BR-FP-04)', async () => {
    const params = await raise()
    const answer = await people.planner.refusal(createPermit, { params, body: furtherApplication(immediate) })
    expect(answer).toMatchObject({ status: 400, fields: ['work_type'] })
  })

  it('is refused once the plan is cancelled: that is final (BR-FP-12)', async () => {
    const params = await raise()
    await people.planner.must(cancelForwardPlan, { params, body: { cancelled_reason: 'No money' } })
    const answer = await people.planner.refusal(createPermit, { params, body: furtherApplication() })
    expect(answer).toMatchObject({ status: 409, message: expect.stringContaining('Cancelled') as string })
  })

  it('leaves nothing behind when the application is refused', async () => {
    const params = await raise()
    const body = furtherApplication({ proposed_end_date: '2026-12-01' })
    expect((await people.planner.refusal(createPermit, { params, body })).status).toBe(400)
    expect((await people.planner.must(getForwardPlan, { params })).forward_plan_status).toBe('raised')
  })

  it('happens once: a further permit is no matter of the plan (BR-WORK-28)', async () => {
    const params = await raise()
    const first = await people.planner.must(createPermit, { params, body: furtherApplication() })
    const path = { ...params, permitReferenceNumber: first.permit_reference_number }
    await people.planner.must(cancelPermit, {
      params: path,
      body: {
        permit_status: 'cancelled',
        permit_cancellation_reason: 'other',
        permit_cancellation_reason_other: 'A mistake',
      },
    })
    await people.planner.must(createPermit, { params, body: furtherApplication() })
    expect((await people.planner.must(getForwardPlan, { params })).forward_plan_status).toBe('progressed')
  })
})
