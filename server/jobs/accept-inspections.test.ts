import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  deleteInspection,
  getInspection,
  recordInspection,
  respondToInspection,
  withdrawInspection,
} from '../../domain/contract/inspections.ts'
import { getWork } from '../../domain/contract/works.ts'
import { insertBareWork } from '../testing/bare-works.ts'
import { failedReinstatement, inspection, type InspectionBody } from '../testing/inspection.ts'
import { peopleOf, type People } from '../testing/people.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
let people: People
let count = 0
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-12-01T10:00'))

async function inspected(body: InspectionBody = failedReinstatement()) {
  count += 1
  const reference = `MW001640${String(count).padStart(5, '0')}`
  const workReferenceNumber = await insertBareWork(world.db, { reference })
  const made = await people.officer.must(recordInspection, { params: { workReferenceNumber }, body })
  return { workReferenceNumber, inspectionReferenceNumber: made.inspection_reference_number }
}
type Path = Awaited<ReturnType<typeof inspected>>

const read = (params: Path) => people.planner.must(getInspection, { params })
const accept = { inspection_response_type: 'inspection_outcome_accepted' } as const
const dispute = { inspection_response_type: 'inspection_outcome_disputed', inspection_response_reason: 'No' } as const

describe('failed inspections that the promoter does not answer (BR-INSP-51, 73)', () => {
  it('are accepted when the tenth day after the day of recording has ended in London, not before', async () => {
    const path = await inspected()
    expect((await read(path)).auto_acceptance_due_date).toBe('2026-12-11T00:00:00.000Z')
    await world.waitUntil('2026-12-11T23:59:59')
    expect((await read(path)).promoter_response_status).toBeNull()
    await world.waitUntil('2026-12-12T00:00')
    expect(await read(path)).toMatchObject({
      promoter_response_status: 'inspection_outcome_accepted',
      promoter_response_status_change_date: '2026-12-12T00:00:00.000Z',
      ha_response_status: null,
      is_auto_accepted: true,
    })
    const { history } = await people.planner.must(getWork, { params: path })
    expect(history[0]).toMatchObject({ event: 'inspection_auto_accepted', username: 'Street Manager' })
  })

  it('are accepted once, however often the job runs, and late when the service was down', async () => {
    const path = await inspected()
    await world.waitUntil('2027-02-01T09:00')
    const before = await people.readWork({ ...path, permitReferenceNumber: '' })
    expect(before.history.filter(({ event }) => event === 'inspection_auto_accepted')).toHaveLength(1)
    await world.waitUntil('2027-02-02T09:00')
    expect(await people.readWork({ ...path, permitReferenceNumber: '' })).toEqual(before)
  })

  it('can be answered on the last evening, but no more after it, even before the job has run', async () => {
    const [inTime, late] = [await inspected(), await inspected()]
    world.clock.set('2026-12-11T23:59')
    await people.planner.must(respondToInspection, { params: inTime, body: dispute })
    world.clock.set('2026-12-12T00:00')
    const refused = await people.planner.refusal(respondToInspection, { params: late, body: dispute })
    expect(refused).toMatchObject({ status: 409, problems: [{ rule: 'BR-INSP-51' }] })
    await world.waitUntil('2026-12-12T00:01')
    expect((await read(inTime)).promoter_response_status).toBe('inspection_outcome_disputed')
    expect((await read(late)).is_auto_accepted).toBe(true)
  })

  it.each<[string, (path: Path) => Promise<unknown>]>([
    ['BR-INSP-71: disputed', (params) => people.planner.must(respondToInspection, { params, body: dispute })],
    ['BR-INSP-70: accepted', (params) => people.planner.must(respondToInspection, { params, body: accept })],
    [
      'BR-INSP-54: withdrawn',
      (params) =>
        people.officer.must(withdrawInspection, {
          params,
          body: { reason_for_withdrawal: 'other', withdrawal_details: 'Not ours' },
        }),
    ],
  ])('are left alone when they are %s', async (_, act) => {
    const path = await inspected()
    await act(path)
    const before = await read(path)
    await world.waitUntil('2026-12-20T00:00')
    expect(await read(path)).toEqual(before)
  })

  it('BR-INSP-29: leave no trace when they were deleted', async () => {
    const path = await inspected()
    await people.officer.must(deleteInspection, { params: path })
    await world.waitUntil('2026-12-20T00:00')
    const { history } = await people.planner.must(getWork, { params: path })
    expect(history[0]?.event).toBe('inspection_deleted')
  })

  it('BR-INSP-55: are only those that failed', async () => {
    const path = await inspected(inspection())
    await world.waitUntil('2027-02-01T00:00')
    expect(await read(path)).toMatchObject({ promoter_response_status: null, is_auto_accepted: false })
  })
})
