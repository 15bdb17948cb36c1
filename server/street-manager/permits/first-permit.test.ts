/** Records that are there without a permit: historic works, and non-notifiable ones. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPermit } from '../../../domain/contract/permits.ts'
import { furtherApplication, immediate } from '../../testing/application.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

let number = 0
const record = async (work_status: 'historical' | 'non_notifiable' | 'section_81', workstream = '000') => {
  const reference = `OLD-${(number += 1)}`
  await insertBareWork(world.db, { reference, workstream })
  await world.db.updateTable('work').set({ work_status }).where('reference', '=', reference).execute()
  return { workReferenceNumber: reference, permitReferenceNumber: `${reference}-01` }
}

describe.each(['historical', 'non_notifiable'] as const)('%s works', (status) => {
  it('BR-WORK-33: are planned with their first permit, under the same reference and in its workstream', async () => {
    const path = await record(status)
    const body = furtherApplication({ workstream_prefix: '002' })
    const made = await people.planner.must(createPermit, { params: path, body })
    expect(made.permit_reference_number).toBe(path.permitReferenceNumber)
    expect(await people.readWork(path)).toMatchObject({
      work_reference_number: path.workReferenceNumber,
      work_status: 'planned',
      workstream_prefix: '002',
    })
    expect((await people.readPermit(path)).workstream_prefix).toBe('002')
  })

  it('BR-WORK-33: are in progress when it is immediate', async () => {
    const path = await record(status)
    await people.planner.must(createPermit, { params: path, body: furtherApplication(immediate) })
    expect((await people.readWork(path)).work_status).toBe('in_progress')
  })

  it('BR-WORK-33, 45: begin with a PAA when they are major', async () => {
    const path = await record(status)
    const body = furtherApplication({ proposed_start_date: '2027-03-01', proposed_end_date: '2027-03-31' })
    await people.planner.must(createPermit, { params: path, body })
    expect((await people.readPermit(path)).work_category).toBe('paa')
  })

  it('BR-PERMIT-22: without a workstream take the first that the planner may write to', async () => {
    const path = await record(status)
    await people.planner.must(createPermit, { params: path, body: furtherApplication({ workstream_prefix: null }) })
    expect((await people.readWork(path)).workstream_prefix).toBe('001')
  })

  it('BR-PERMIT-22: never keep workstream 000', async () => {
    const path = await record(status)
    const body = furtherApplication({ workstream_prefix: '000' })
    const refused = await people.planner.refusal(createPermit, { params: path, body })
    expect(refused).toMatchObject({ status: 400, fields: ['workstream_prefix'] })
  })

  it('BR-ROLE-11: nor go into one that the planner may only read', async () => {
    const path = await record(status)
    const body = furtherApplication({ workstream_prefix: '003' })
    expect(await people.planner.refusal(createPermit, { params: path, body })).toMatchObject({ status: 401 })
  })
})

it('BR-WORK-33: a record that has a workstream already keeps it', async () => {
  const path = await record('non_notifiable', '001')
  const other = furtherApplication({ workstream_prefix: '002' })
  expect((await people.planner.refusal(createPermit, { params: path, body: other })).fields).toEqual([
    'workstream_prefix',
  ])
  await people.planner.must(createPermit, { params: path, body: furtherApplication() })
  expect((await people.readWork(path)).workstream_prefix).toBe('001')
})

it('BR-WORK-31: a Section 81 record takes no permit', async () => {
  const path = await record('section_81')
  const refused = await people.planner.refusal(createPermit, { params: path, body: furtherApplication() })
  expect(refused.status).toBe(409)
})
