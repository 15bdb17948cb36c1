import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import {
  deleteInspection,
  getInspection,
  recordInspection,
  withdrawInspection,
} from '../../../domain/contract/inspections.ts'
import { getNonCompliance, respondToNonCompliance } from '../../../domain/contract/non-compliances.ts'
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

async function newWork() {
  count += 1
  const reference = `MW001650${String(count).padStart(5, '0')}`
  return { workReferenceNumber: await insertBareWork(world.db, { reference }) }
}
type WorkPath = Awaited<ReturnType<typeof newWork>>

const record = (params: WorkPath, body: InspectionBody) => people.officer.must(recordInspection, { params, body })

/** Works with a non-compliance that a failed reinstatement has begun. */
async function issued() {
  const work = await newWork()
  const made = await record(work, failedReinstatement())
  return { ...work, nonComplianceReferenceNumber: made.non_compliance_reference_number ?? '' }
}
type Path = Awaited<ReturnType<typeof issued>>
type Answer = Partial<BodyOf<typeof respondToNonCompliance>>

const followUp = (path: Path, changes: Partial<InspectionBody>) =>
  inspection({
    inspection_type: 'non_compliance_follow_up',
    inspection_category: 'follow_up',
    non_compliance_reference_number: path.nonComplianceReferenceNumber,
    ...changes,
  })
const completion = { inspection_category: 'follow_up_completion' } as const
const bodyOf = (status: NonNullable<Answer['non_compliance_response_status']>, more: Answer = {}) => ({
  non_compliance_response_status: status,
  response_details: 'As agreed by telephone',
  ...more,
})
const read = (params: Path) => people.planner.must(getNonCompliance, { params })
const events = async (params: WorkPath) => {
  const { history } = await people.planner.must(getWork, { params })
  return history.map(({ event }) => event).reverse()
}
const ready = 'works_complete_ready_for_inspection'

describe('a non-compliance begins', () => {
  it.each(['failed_low', 'failed_high'] as const)('BR-NC-01, 30: with a reinstatement that %s', async (outcome) => {
    const work = await newWork()
    const made = await record(work, failedReinstatement({ inspection_outcome: outcome }))
    const reference = `${work.workReferenceNumber}-NC-01`
    expect(made.non_compliance_reference_number).toBe(reference)
    expect(await events(work)).toEqual(['inspection_failed', 'non_compliance_issued'])
    expect(await read({ ...work, nonComplianceReferenceNumber: reference })).toMatchObject({
      non_compliance_status: 'issued',
      non_compliance_status_string: 'Issued',
      ha_response_status: 'issued',
      ha_response_update_date: '2026-11-24T10:00:00.000Z',
      promoter_response_status: null,
      jsm_status: null,
      latest_inspection: { inspection_reference_number: made.inspection_reference_number },
      linked_inspections: [{ non_compliance_reference_number: reference }],
      linked_permits: [],
    })
    const { non_compliances } = await people.planner.must(getWork, { params: work })
    expect(non_compliances).toMatchObject([{ non_compliance_reference_number: reference }])
  })

  it('BR-NC-01: with a failed follow-up that names none; BR-GEN-73: under the next number', async () => {
    const path = await issued()
    const body = { ...followUp(path, { inspection_outcome: 'failed_low' }), non_compliance_reference_number: null }
    const areas = { failure_reason_details: failedReinstatement().failure_reason_details }
    const made = await record(path, { ...body, ...areas })
    expect(made.non_compliance_reference_number).toBe(`${path.workReferenceNumber}-NC-02`)
  })

  it.each<[string, Partial<InspectionBody>]>([
    ['a reinstatement that passed', { inspection_outcome: 'passed', failure_reason_details: null }],
    [
      'a live site that failed',
      {
        inspection_type: 'live_site',
        inspection_category: 'a',
        failure_reason_details: [{ failure_reason: 'live_site_barriers', details: 'None' }],
      },
    ],
  ])('BR-NC-01: not with %s', async (_, changes) => {
    const work = await newWork()
    const made = await record(work, failedReinstatement(changes))
    expect(made.non_compliance_reference_number).toBeNull()
    expect((await people.planner.must(getWork, { params: work })).non_compliances).toEqual([])
  })
})

describe('an inspection that names a non-compliance', () => {
  it('BR-NC-02: may be neither of other works, nor of another type, nor of a settled one (BR-NC-39)', async () => {
    const [path, other] = [await issued(), await issued()]
    const tried = (changes: Partial<InspectionBody>) =>
      people.officer.refusal(recordInspection, { params: path, body: followUp(path, changes) })
    const field = 'non_compliance_reference_number'
    expect(await tried({ [field]: other.nonComplianceReferenceNumber })).toMatchObject({ status: 400, fields: [field] })
    const live = { inspection_type: 'live_site', inspection_category: 'a' } as const
    expect(await tried(live)).toMatchObject({ status: 400, fields: [field] })
    await record(path, followUp(path, completion))
    expect((await tried({})).status).toBe(409)
  })

  it('BR-NC-03, 31: resets both sides when it failed', async () => {
    const path = await issued()
    const meeting = bodyOf('joint_site_meeting_suggested', { jsm_suggested_date: '2026-12-02T10:00:00.000Z' })
    await people.planner.must(respondToNonCompliance, { params: path, body: meeting })
    world.clock.set('2026-11-25T10:00')
    const failure = {
      inspection_outcome: 'failed_low',
      failure_reason_details: failedReinstatement().failure_reason_details,
    } as const
    const made = await record(path, followUp(path, failure))
    expect(await read(path)).toMatchObject({
      non_compliance_status: 'issued',
      ha_response_status: 'issued',
      ha_response_update_date: '2026-11-25T10:00:00.000Z',
      promoter_response_status: null,
      promoter_response_update_date: null,
      promoter_response_additional_details: null,
      promoter_response_jsm_date: null,
      jsm_status: null,
      jsm_requested_by: null,
      jsm_suggested_time: null,
      // BR-INSP-79: the new inspection starts without an answer
      latest_inspection: {
        inspection_reference_number: made.inspection_reference_number,
        promoter_response_status: null,
      },
    })
    expect((await events(path)).slice(-2)).toEqual(['inspection_failed', 'inspection_linked_to_non_compliance'])
  })

  it('BR-NC-04, 32: resolves it when the completion passed', async () => {
    const path = await issued()
    await record(
      path,
      followUp(path, {
        ...completion,
        non_compliance_reference_number: path.nonComplianceReferenceNumber.toLowerCase(),
      }),
    )
    expect(await read(path)).toMatchObject({
      non_compliance_status: 'resolved',
      ha_response_status: 'works_completed_and_passed',
      ha_response_status_string: 'Works completed and passed',
    })
    expect((await events(path)).slice(-3)).toEqual([
      'inspection_passed',
      'inspection_linked_to_non_compliance',
      'non_compliance_resolved',
    ])
  })

  it.each<[string, Partial<InspectionBody>]>([
    [
      'BR-NC-05, 34: could not be completed',
      { ...completion, inspection_outcome: 'unable_to_complete_inspection', inspection_outcome_details: 'Parked car' },
    ],
    ['BR-NC-33: passed a follow-up', {}],
    ['BR-NC-33: passed a reinstatement', { inspection_type: 'reinstatement', inspection_category: 'b' }],
    [
      'BR-NC-33: was a joint visit',
      { inspection_category: 'joint_site_visit', inspection_outcome: 'agreed_site_compliance' },
    ],
  ])('%s: is linked, and nothing else changes', async (_, changes) => {
    const path = await issued()
    await people.planner.must(respondToNonCompliance, { params: path, body: bodyOf(ready) })
    const { latest_inspection: _latest, linked_inspections: first, ...before } = await read(path)
    await record(path, followUp(path, changes))
    const { latest_inspection: _newer, linked_inspections: both, ...after } = await read(path)
    expect(after).toEqual(before)
    expect([first.length, both.length]).toEqual([1, 2])
  })
})

describe('the two sides answer (BR-NC-07, 11)', () => {
  it('BR-NC-36: the promoter reports that the works are complete', async () => {
    const path = await issued()
    await people.contractor.must(respondToNonCompliance, { params: path, body: bodyOf(ready) })
    expect(await read(path)).toMatchObject({
      non_compliance_status: 'issued',
      promoter_response_status: ready,
      promoter_response_update_date: '2026-11-24T10:00:00.000Z',
      promoter_response_additional_details: 'As agreed by telephone',
      ha_response_status: 'issued',
    })
    const refused = await people.officer.refusal(respondToNonCompliance, { params: path, body: bodyOf(ready) })
    expect(refused.status).toBe(409)
  })

  it.each(['issued', 'works_completed_and_passed'] as const)('BR-NC-07: nobody submits %s', async (status) => {
    const path = await issued()
    for (const client of [people.planner, people.officer]) {
      const refused = await client.refusal(respondToNonCompliance, { params: path, body: bodyOf(status) })
      expect(refused).toMatchObject({ status: 400, fields: ['non_compliance_response_status'] })
    }
  })

  it('BR-NC-08, 12, 35: the authority withdraws it with every inspection, and says why', async () => {
    const path = await issued()
    await record(path, followUp(path, {}))
    const silent = bodyOf('withdrawn', { response_details: null })
    const without = await people.officer.refusal(respondToNonCompliance, { params: path, body: silent })
    expect(without.fields).toEqual(['response_details'])
    expect(
      (await people.planner.refusal(respondToNonCompliance, { params: path, body: bodyOf('withdrawn') })).status,
    ).toBe(409)
    await people.officer.must(respondToNonCompliance, { params: path, body: bodyOf('withdrawn') })
    const after = await read(path)
    expect(after).toMatchObject({ non_compliance_status: 'withdrawn', ha_response_status: 'withdrawn' })
    expect(after.linked_inspections.map((one) => one.inspection_status)).toEqual(['withdrawn', 'withdrawn'])
    expect(after.latest_inspection.withdrawal_details).toBe('As agreed by telephone')
    expect((await events(path)).slice(-3)).toEqual([
      'non_compliance_withdrawn',
      'inspection_withdrawn',
      'inspection_withdrawn',
    ])
    const late = await people.planner.refusal(respondToNonCompliance, { params: path, body: bodyOf(ready) })
    expect(late.status).toBe(409)
  })

  it('BR-NC-13: withdrawing or deleting its inspections one by one leaves it as it is', async () => {
    const path = await issued()
    const [first, second] = [1, 2].map((n) => ({
      ...path,
      inspectionReferenceNumber: `${path.workReferenceNumber}-INSP-0${n}`,
    }))
    if (!first || !second) throw new Error('two inspections')
    await record(path, followUp(path, {}))
    const body = { reason_for_withdrawal: 'other', withdrawal_details: 'Wrong works' } as const
    await people.officer.must(withdrawInspection, { params: first, body })
    await people.officer.must(deleteInspection, { params: second })
    expect(await read(path)).toMatchObject({
      non_compliance_status: 'issued',
      latest_inspection: { inspection_reference_number: first.inspectionReferenceNumber },
      linked_inspections: [{ inspection_status: 'withdrawn' }],
    })
    await people.officer.must(deleteInspection, { params: first })
    expect(await read(path)).toMatchObject({ non_compliance_status: 'issued', linked_inspections: [] })
    expect((await people.planner.refusal(getInspection, { params: first })).status).toBe(404)
  })

  it('BR-NC-10: is read by the promoter, its contractors and the authority', async () => {
    const params = await issued()
    for (const client of [people.planner, people.contractor, people.officer]) {
      expect((await client.call(getNonCompliance, { params })).status).toBe(200)
    }
    expect((await people.rival.refusal(getNonCompliance, { params })).status).toBe(401)
    expect((await people.neighbour.refusal(respondToNonCompliance, { params, body: bodyOf('withdrawn') })).status).toBe(
      401,
    )
  })
})
