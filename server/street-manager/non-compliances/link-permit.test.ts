import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordInspection } from '../../../domain/contract/inspections.ts'
import {
  getNonCompliance,
  linkNonCompliance,
  respondToNonCompliance,
} from '../../../domain/contract/non-compliances.ts'
import { createPermit } from '../../../domain/contract/permits.ts'
import { furtherApplication } from '../../testing/application.ts'
import { failedReinstatement } from '../../testing/inspection.ts'
import { peopleOf, refusal, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

/** Works whose only permit was refused, with a non-compliance: ready for a further permit. */
async function withNonCompliance() {
  const path = await people.apply()
  await people.decide(path, refusal)
  const made = await people.officer.must(recordInspection, { params: path, body: failedReinstatement() })
  return { ...path, nonComplianceReferenceNumber: made.non_compliance_reference_number ?? '' }
}
type Path = Awaited<ReturnType<typeof withNonCompliance>>

const linkedPermits = async (params: Path) => {
  const { linked_permits } = await people.officer.must(getNonCompliance, { params })
  return linked_permits?.map((permit) => permit.permit_reference_number)
}
const bodyOf = ({ nonComplianceReferenceNumber }: Path) => ({
  non_compliance_reference_number: nonComplianceReferenceNumber,
})
const withdraw = (params: Path) =>
  people.officer.must(respondToNonCompliance, {
    params,
    body: { non_compliance_response_status: 'withdrawn', response_details: 'Recorded on the wrong works' },
  })
const apply = (params: PermitPath, non_compliance_reference_number: string) =>
  people.planner.call(createPermit, { params, body: furtherApplication({ non_compliance_reference_number }) })

describe('a permit that puts a non-compliance right (BR-NC-09, 38)', () => {
  it('is linked when it is applied for', async () => {
    const path = await withNonCompliance()
    expect((await apply(path, path.nonComplianceReferenceNumber)).status).toBe(201)
    expect(await linkedPermits(path)).toEqual([`${path.workReferenceNumber}-02`])
    expect((await people.history(path)).slice(-2)).toEqual(['permit_submitted', 'permit_linked_to_non_compliance'])
  })

  it('is linked later, once', async () => {
    const path = await withNonCompliance()
    await people.contractor.must(linkNonCompliance, { params: path, body: bodyOf(path) })
    expect(await linkedPermits(path)).toEqual([path.permitReferenceNumber])
    const again = await people.planner.refusal(linkNonCompliance, { params: path, body: bodyOf(path) })
    expect(again).toMatchObject({ status: 409, problems: [{ rule: 'BR-NC-38' }] })
  })

  it('has to be of the same works, and then nothing is applied for either', async () => {
    const [path, other] = [await withNonCompliance(), await withNonCompliance()]
    const refused = await people.planner.refusal(linkNonCompliance, { params: path, body: bodyOf(other) })
    expect(refused).toMatchObject({ status: 400, fields: ['non_compliance_reference_number'] })
    expect((await apply(path, other.nonComplianceReferenceNumber)).status).toBe(400)
    expect((await people.readWork(path)).permits).toHaveLength(1)
  })

  it('BR-NC-39: comes too late for a non-compliance that is withdrawn', async () => {
    const path = await withNonCompliance()
    await withdraw(path)
    expect((await people.planner.refusal(linkNonCompliance, { params: path, body: bodyOf(path) })).status).toBe(409)
    expect((await apply(path, path.nonComplianceReferenceNumber)).status).toBe(409)
    expect((await people.readWork(path)).permits).toHaveLength(1)
  })

  it('is the promoter’s to link', async () => {
    const path = await withNonCompliance()
    for (const client of [people.officer, people.rival]) {
      expect((await client.refusal(linkNonCompliance, { params: path, body: bodyOf(path) })).status).toBe(401)
    }
  })
})
