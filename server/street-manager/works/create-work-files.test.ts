import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { uploadFile } from '../../testing/uploads.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const refuse = (file_ids: number[], changes: Parameters<typeof application>[0] = {}) =>
  people.planner.refusal(createWork, { body: application({ file_ids, ...changes }) })

describe('files sent with an application', () => {
  it('BR-GEN-53: belong to the permit and show on the works record', async () => {
    const file_ids = [await uploadFile(people.planner), await uploadFile(people.planner)]
    const path = await people.apply({ file_ids })
    expect((await people.readPermit(path)).files?.map(({ file_id }) => file_id)).toEqual(file_ids)
    expect((await people.readWork(path)).files).toMatchObject(
      file_ids.map((file_id) => ({ file_id, swa_code: '9310' })),
    )
  })

  it('BR-GEN-59: may be a contractor’s for the promoter', async () => {
    const file_ids = [await uploadFile(people.contractor, { query: '?swaCode=9310' })]
    const made = await people.contractor.must(createWork, { body: application({ file_ids }) })
    expect(made.permit_reference_number).toMatch(/-01$/)
  })

  it('BR-GEN-53: belong to one record only', async () => {
    const file_ids = [await uploadFile(people.planner)]
    await people.apply({ file_ids })
    expect(await refuse(file_ids)).toMatchObject({ status: 400, fields: ['file_ids'] })
  })

  it('BR-GEN-53: are the promoter’s own', async () => {
    const file_ids = [await uploadFile(people.rival)]
    expect(await refuse(file_ids)).toMatchObject({ status: 400, fields: ['file_ids'] })
  })

  it('stay free when the application is refused, for the next try', async () => {
    const file_ids = [await uploadFile(people.planner)]
    expect((await refuse(file_ids, { proposed_end_date: '2026-12-01' })).status).toBe(400)
    expect((await refuse([...file_ids, 424242])).status).toBe(400)
    const path = await people.apply({ file_ids })
    expect((await people.readPermit(path)).files).toHaveLength(1)
  })
})
