import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getPermit } from '../../../domain/contract/permits.ts'
import { createWork, getWork } from '../../../domain/contract/works.ts'
import { application } from '../../testing/application.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

describe('applying for works', () => {
  it('BR-WORK-01, 20: makes a planned works record with its first permit', async () => {
    const planner = world.as('planner@water.example')
    const made = await planner.must(createWork, { body: application() })
    const params = { workReferenceNumber: made.work_reference_number }
    const work = await planner.must(getWork, { params })
    console.log(work)
    const permit = await planner.must(getPermit, { params: { ...params, permitReferenceNumber: made.permit_reference_number } })
    expect(permit).toEqual(work.active_permit)
  })
})
