import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { assessPermit, cancelPermit, createPermit, getPermit } from '../../../domain/contract/permits.ts'
import { furtherApplication, immediate, placeOn } from '../../testing/application.ts'
import { grant, peopleOf, refusal, revocation, type People, type PermitPath } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

type Changes = Parameters<typeof furtherApplication>[0]

const again = (params: PermitPath, changes: Changes = {}) =>
  people.planner.must(createPermit, { params, body: furtherApplication(changes) })
const tryAgain = (params: PermitPath, changes: Changes = {}) =>
  people.planner.refusal(createPermit, { params, body: furtherApplication(changes) })

const refused = async (changes?: Parameters<People['apply']>[0]) => {
  const path = await people.apply(changes)
  await people.decide(path, refusal)
  return path
}

describe('BR-WORK-03: whose works record it is', () => {
  it('only its own promoter applies there, and only its own authority decides', async () => {
    const path = await refused()
    const body = furtherApplication()
    expect(await people.rival.refusal(createPermit, { params: path, body })).toMatchObject({ status: 401 })
    expect(await people.officer.refusal(createPermit, { params: path, body })).toMatchObject({ status: 401 })
    await again(path)
    const params = { ...path, permitReferenceNumber: `${path.workReferenceNumber}-02` }
    expect(await people.neighbour.refusal(assessPermit, { params, body: grant })).toMatchObject({ status: 401 })
  })

  it('what it says may be read by every organisation', async () => {
    const params = await people.apply()
    for (const reader of [people.rival, people.neighbour]) {
      expect((await reader.must(getPermit, { params })).permit_reference_number).toBe(params.permitReferenceNumber)
    }
  })
})

describe('a further permit on a works record', () => {
  it('BR-WORK-28, BR-GEN-62: has the next number and becomes the active one', async () => {
    const path = await refused()
    const { permit_reference_number } = await again(path, { description_of_work: 'Repair the pipe at last' })
    expect(permit_reference_number).toBe(`${path.workReferenceNumber}-02`)
    const work = await people.readWork(path)
    expect(work).toMatchObject({ work_status: 'planned', description_of_work: 'Repair the pipe at last' })
    expect(work.active_permit?.permit_reference_number).toBe(permit_reference_number)
    expect(work.permits?.map((permit) => permit.permit_status)).toEqual(['submitted', 'refused'])
  })

  it('BR-PERMIT-23: follows a revoked one', async () => {
    const path = await people.apply()
    await people.decide(path)
    await people.decide(path, revocation)
    await again(path)
    expect((await people.readWork(path)).active_permit?.permit_status).toBe('submitted')
  })

  it('BR-WORK-28: follows completed works, planned again', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await again(path)
    expect((await people.readWork(path)).work_status).toBe('planned')
  })

  it('BR-WORK-28: follows cancelled works, in progress when it is immediate', async () => {
    const path = await people.apply()
    await people.planner.must(cancelPermit, { params: path, body: { permit_status: 'cancelled' } })
    await again(path, immediate)
    const work = await people.readWork(path)
    expect(work.work_status).toBe('in_progress')
    expect(work.history.map(({ event }) => event)).toContain('work_start_logged')
  })

  it('BR-WORK-46: major again needs a PAA when all before came to nothing', async () => {
    const path = await refused()
    const major = { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' }
    await again(path, major)
    expect((await people.readWork(path)).active_permit?.work_category).toBe('paa')
  })

  it('BR-WORK-46: major needs none where an earlier permit was used', async () => {
    const path = await people.apply(immediate)
    await people.stop(path, '2026-11-24T09:30:00Z')
    await again(path, { proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    expect((await people.readWork(path)).active_permit?.work_category).toBe('major')
  })

  it('BR-WORK-02: may repeat the place of the record', async () => {
    const path = await refused()
    const place = placeOn(testStreets.quiet.usrn)
    expect((await again(path, { works_coordinates: place })).permit_reference_number).toMatch(/-02$/)
  })
})

describe('a further permit that cannot be', () => {
  it.each<[string, (path: PermitPath) => Promise<unknown>]>([
    ['submitted', async () => {}],
    ['under assessment', (path) => people.look(path)],
    ['granted', (path) => people.decide(path)],
  ])('BR-PERMIT-23, 24: while the latest is %s', async (_, prepare) => {
    const path = await people.apply()
    await prepare(path)
    expect((await tryAgain(path)).status).toBe(409)
    expect((await people.readWork(path)).permits).toHaveLength(1)
  })

  it('BR-WORK-28: while works under a revoked permit are in progress', async () => {
    const path = await people.apply()
    await people.decide(path)
    await people.start(path, '2026-11-24T09:00:00Z')
    await people.decide(path, revocation)
    expect((await tryAgain(path)).status).toBe(409)
  })

  it.each<[string, Changes, string]>([
    ['BR-WORK-02: another place', { works_coordinates: { type: 'Point', coordinates: [5, 5] } }, 'works_coordinates'],
    ['BR-WORK-02: another workstream', { workstream_prefix: '002' }, 'workstream_prefix'],
    ['BR-PERMIT-20: an end before the start', { proposed_end_date: '2026-12-01' }, 'proposed_end_date'],
    [
      'a non-compliance that is not there',
      { non_compliance_reference_number: 'X-NC-01' },
      'non_compliance_reference_number',
    ],
    ['BR-HS2-01: HS2 works', { work_type: 'hs2_highway_works' }, 'work_type'],
    ['BR-GEN-53: a file that is not there', { file_ids: [424242] }, 'file_ids'],
  ])('%s', async (_, changes, field) => {
    const path = await refused()
    const answer = await tryAgain(path, changes)
    expect(answer.status).toBe(400)
    expect(answer.fields).toContain(field)
    expect((await people.readWork(path)).permits).toHaveLength(1)
  })

  it('BR-PERMIT-24: two at once are one', async () => {
    const path = await refused()
    const body = furtherApplication()
    const answers = await Promise.all([
      people.planner.call(createPermit, { params: path, body }),
      people.contractor.call(createPermit, { params: path, body }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  })

  it.each(['planner@broadband.example', 'officer@marlshire.example'])('BR-ROLE-44: by %s', async (email) => {
    const path = await refused()
    const answer = await world.as(email).refusal(createPermit, { params: path, body: furtherApplication() })
    expect(answer.status).toBe(401)
  })
})
