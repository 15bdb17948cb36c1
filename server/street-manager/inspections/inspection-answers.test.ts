import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  getInspection,
  recordInspection,
  respondToInspection,
  withdrawInspection,
} from '../../../domain/contract/inspections.ts'
import { getWork } from '../../../domain/contract/works.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { failedReinstatement, inspection, type InspectionBody } from '../../testing/inspection.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

async function inspected(body: InspectionBody = failedReinstatement(), promoter = '9310') {
  count += 1
  const prefix = promoter === '9310' ? 'MW' : 'MC'
  const reference = `${prefix}001620${String(count).padStart(5, '0')}`
  const workReferenceNumber = await insertBareWork(world.db, { reference, promoter })
  const made = await people.officer.must(recordInspection, { params: { workReferenceNumber }, body })
  return { workReferenceNumber, inspectionReferenceNumber: made.inspection_reference_number }
}
type Path = Awaited<ReturnType<typeof inspected>>
type Answer = BodyOf<typeof respondToInspection>['inspection_response_type']
type Side = 'planner' | 'contractor' | 'officer'

const why = 'The measure was taken at the channel'
const bodyOf = (inspection_response_type: Answer) => ({ inspection_response_type, inspection_response_reason: why })
const answer = (side: Side, params: Path, type: Answer) =>
  people[side].must(respondToInspection, { params, body: bodyOf(type) })
const refused = (side: Side, params: Path, type: Answer) =>
  people[side].refusal(respondToInspection, { params, body: bodyOf(type) })
const read = (params: Path) => people.planner.must(getInspection, { params })
const events = async (params: Path) => {
  const { history } = await people.officer.must(getWork, { params })
  return history.map(({ event }) => event).reverse()
}
const withdrawal = { reason_for_withdrawal: 'wrong_details', withdrawal_details: 'Wrong side of the road' } as const

describe('the promoter answers a failed inspection (BR-INSP-50)', () => {
  it('BR-INSP-70: accepts, which ends it', async () => {
    const path = await inspected()
    await answer('contractor', path, 'inspection_outcome_accepted')
    expect(await read(path)).toMatchObject({
      promoter_response_status: 'inspection_outcome_accepted',
      promoter_response_status_string: 'Accepted',
      promoter_response_status_change_date: '2026-11-24T10:00:00.000Z',
      promoter_response_details: why,
      ha_response_status: null,
      is_auto_accepted: false,
    })
    expect((await refused('planner', path, 'inspection_outcome_disputed')).status).toBe(409)
  })

  it('BR-INSP-71, 56: disputes, with a reason', async () => {
    const path = await inspected()
    const body = { inspection_response_type: 'inspection_outcome_disputed' } as const
    const without = await people.planner.refusal(respondToInspection, { params: path, body })
    expect(without).toMatchObject({ status: 400, fields: ['inspection_response_reason'] })
    await answer('planner', path, 'inspection_outcome_disputed')
    expect((await events(path)).at(-1)).toBe('inspection_outcome_disputed')
  })

  it('BR-INSP-72, 77: asks for a meeting, and may accept after all', async () => {
    const path = await inspected()
    const body = { inspection_response_type: 'joint_site_meeting_needed' } as const
    await people.planner.must(respondToInspection, { params: path, body })
    expect((await read(path)).promoter_response_details).toBeNull()
    await answer('planner', path, 'inspection_outcome_accepted')
    expect((await events(path)).slice(-2)).toEqual([
      'inspection_outcome_joint_site_meeting_needed',
      'inspection_outcome_accepted',
    ])
  })

  it.each<[string, Partial<InspectionBody>]>([
    ['passed', {}],
    ['unable', { inspection_outcome: 'unable_to_complete_inspection', inspection_outcome_details: 'Gate locked' }],
    ['occupancy', { inspection_category: 'site_occupancy', inspection_outcome: 'works_stopped' }],
  ])('BR-INSP-55: has nothing to answer when it is %s', async (_, changes) => {
    const path = await inspected(inspection(changes))
    expect((await refused('planner', path, 'inspection_outcome_accepted')).status).toBe(409)
    expect((await read(path)).auto_acceptance_due_date).toBeNull()
  })
})

describe('the authority answers a dispute (BR-INSP-52)', () => {
  it('BR-INSP-57, 74, 75, 76: in its own field, whose latest answer stands', async () => {
    const path = await inspected()
    await answer('planner', path, 'inspection_outcome_disputed')
    for (const type of ['reviewing_dispute', 'no_agreement'] as const) {
      await answer('officer', path, type)
      expect(await read(path)).toMatchObject({
        promoter_response_status: 'inspection_outcome_disputed',
        ha_response_status: type,
      })
    }
    await answer('officer', path, 'inspection_outcome_promoter_accepts_failed_inspection')
    expect((await refused('planner', path, 'inspection_outcome_accepted')).status).toBe(409)
    expect((await events(path)).slice(-3)).toEqual([
      'inspection_outcome_reviewing_dispute',
      'inspection_outcome_no_agreement',
      'inspection_outcome_promoter_accepts_failed_inspection',
    ])
  })

  it('BR-INSP-56: says why the promoter accepts', async () => {
    const path = await inspected()
    await answer('planner', path, 'joint_site_meeting_needed')
    const body = { inspection_response_type: 'inspection_outcome_promoter_accepts_failed_inspection' } as const
    const without = await people.officer.refusal(respondToInspection, { params: path, body })
    expect(without.fields).toEqual(['inspection_response_reason'])
  })

  it('BR-INSP-53: neither side gives the other’s answers', async () => {
    const path = await inspected()
    expect((await refused('officer', path, 'inspection_outcome_accepted')).status).toBe(409)
    await answer('planner', path, 'inspection_outcome_disputed')
    expect((await refused('planner', path, 'no_agreement')).status).toBe(409)
    expect((await people.rival.call(respondToInspection, { params: path, body: bodyOf('no_agreement') })).status).toBe(
      401,
    )
  })

  it('BR-ROLE-02, 07, 31: on an authority’s own works its planner answers as promoter, its officer as authority', async () => {
    const params = await inspected(failedReinstatement(), '5510')
    const planner = world.as('planner@marlshire.example')
    const officer = world.as('officer@marlshire.example')
    await planner.must(respondToInspection, { params, body: bodyOf('inspection_outcome_disputed') })
    await officer.must(respondToInspection, { params, body: bodyOf('reviewing_dispute') })
    expect(await officer.must(getInspection, { params })).toMatchObject({
      promoter_response_status: 'inspection_outcome_disputed',
      ha_response_status: 'reviewing_dispute',
    })
  })
})

describe('withdrawing an inspection (BR-INSP-29, 78)', () => {
  it('says why, and ends the answering (BR-INSP-54)', async () => {
    const path = await inspected()
    await answer('planner', path, 'inspection_outcome_disputed')
    await people.officer.must(withdrawInspection, { params: path, body: withdrawal })
    expect(await read(path)).toMatchObject({
      inspection_status: 'withdrawn',
      inspection_status_string: 'Withdrawn',
      inspection_reason_for_withdrawal: 'wrong_details',
      inspection_reason_for_withdrawal_string: 'Wrong details',
      withdrawal_details: 'Wrong side of the road',
      promoter_response_status: 'inspection_outcome_disputed',
      ha_response_status: 'inspection_withdrawn',
    })
    expect((await refused('planner', path, 'inspection_outcome_accepted')).status).toBe(409)
    const again = await people.officer.refusal(withdrawInspection, { params: path, body: withdrawal })
    expect(again).toMatchObject({ status: 409, problems: [{ rule: 'BR-INSP-78' }] })
    expect((await events(path)).filter((event) => event === 'inspection_withdrawn')).toHaveLength(1)
  })

  it('needs reason and details', async () => {
    const path = await inspected()
    const body = { reason_for_withdrawal: 'other', withdrawal_details: ' ' } as const
    const refusal = await people.officer.refusal(withdrawInspection, { params: path, body })
    expect(refusal).toMatchObject({ status: 400, fields: ['withdrawal_details'] })
  })

  it('is open for inspections that passed, and to the authority alone', async () => {
    const path = await inspected(inspection())
    expect((await people.planner.refusal(withdrawInspection, { params: path, body: withdrawal })).status).toBe(401)
    await people.officer.must(withdrawInspection, { params: path, body: withdrawal })
    const { inspections } = await people.planner.must(getWork, { params: path })
    expect(inspections).toMatchObject([{ inspection_status: 'withdrawn', ha_response_status: 'inspection_withdrawn' }])
  })
})
