import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createComment } from '../../../domain/contract/comments.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { createWork, getWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

describe('who may read', () => {
  it.each([
    'planner@water.example',
    'contractor@groundworks.example',
    'officer@marlshire.example',
    'officer@eastmarl.example',
  ])('BR-ROLE-49: %s reads the works record', async (email) => {
    const path = await people.apply()
    const work = await world.as(email).must(getWork, { params: path })
    expect(work.work_reference_number).toBe(path.workReferenceNumber)
  })

  it('BR-ROLE-12: another promoter reads the permit, not the works record', async () => {
    const path = await people.apply()
    expect((await people.rival.refusal(getWork, { params: path })).status).toBe(401)
    const permit = await people.rival.must(getPermit, { params: path })
    expect(permit.permit_reference_number).toBe(path.permitReferenceNumber)
  })

  it('BR-ROLE-11: a planner without access to the workstream reads the permit only', async () => {
    const body = application({ workstream_prefix: '004' })
    const made = await people.contractor.must(createWork, { body })
    const params = {
      workReferenceNumber: made.work_reference_number,
      permitReferenceNumber: made.permit_reference_number,
    }
    expect((await people.planner.refusal(getWork, { params })).status).toBe(401)
    expect((await people.planner.must(getPermit, { params })).workstream_prefix).toBe('004')
  })

  it('BR-ROLE-09: an administrator reads neither', async () => {
    const path = await people.apply()
    const admin = world.as('admin@water.example')
    expect((await admin.refusal(getWork, { params: path })).status).toBe(401)
    expect((await admin.refusal(getPermit, { params: path })).status).toBe(401)
  })

  it('404 for works that are not there', async () => {
    const params = { workReferenceNumber: 'MW00100000000' }
    expect((await people.planner.refusal(getWork, { params })).status).toBe(404)
  })
})

describe('the works record', () => {
  it('BR-WORK-05: shows the latest 50 of its history, newest first', async () => {
    const path = await people.apply()
    for (let at = 0; at < 55; at += 1) {
      await people.planner.must(createComment, { params: path, body: { topic: 'GENERAL', detail: `Number ${at}` } })
    }
    const work = await people.readWork(path)
    expect(work.history).toHaveLength(50)
    expect(work.history[0]?.event).toBe('comment_submitted')
    const ids = work.history.map((entry) => entry.update_id)
    expect(ids).toEqual([...ids].sort((a, b) => b - a))
    expect(work.latest_comments?.[0]?.detail).toBe('Number 54')
    expect(work.latest_comments).toHaveLength(50)
  })

  it('BR-WORK-07: keeps internal comments inside', async () => {
    const path = await people.apply()
    const body = { topic: 'GENERAL' as const, detail: 'The gang is late', is_internal: true }
    await people.planner.must(createComment, { params: path, body })
    const [own, theirs] = [await people.readWork(path), await people.officer.must(getWork, { params: path })]
    expect(own.latest_comments?.map(({ detail }) => detail)).toEqual(['The gang is late'])
    expect(theirs.latest_comments).toEqual([])
    expect(theirs.history.map(({ event }) => event)).not.toContain('internal_comment_submitted')
  })
})
