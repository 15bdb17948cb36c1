import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { markUnderAssessment } from '../../../domain/contract/permits.ts'
import { seePermit } from '../../../domain/contract/permit-views.ts'
import { createAlteration } from '../../../domain/contract/alterations.ts'
import { changeRequest } from '../../testing/change-request.ts'
import { peopleOf, type People, type PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const nothingNew = { seen_at: null, before: null }

const look = (params: PermitPath) => people.officer.must(seePermit, { params })
const change = (params: PermitPath, fields: object) =>
  people.planner.must(createAlteration, { params, body: changeRequest(fields) })

describe('what an officer last saw of an application', () => {
  it('is nothing on the first look, and nothing new until it is changed', async () => {
    const path = await people.apply()
    expect(await look(path)).toEqual(nothingNew)
    await people.officer.must(markUnderAssessment, { params: path, body: {} })
    expect(await look(path)).toEqual(nothingNew)
  })

  it('is what it said before the promoter changed it, however often the officer looks again', async () => {
    const path = await people.apply()
    const first = await people.readPermit(path)
    await look(path)
    await people.decide(path, { assessment_status: 'permit_modification_request', pending_change_details: 'Where?' })
    world.clock.set('2026-11-24T11:00')
    await change(path, { works_location_description: 'Outside number 14' })
    const told = {
      seen_at: '2026-11-24T10:00:00.000Z',
      before: { works_location_description: first.works_location_description },
    }
    expect(await look(path)).toMatchObject(told)
    expect(await look(path)).toMatchObject(told)
  })

  it('is each officer’s own, and another authority’s permit is not looked at', async () => {
    const path = await people.apply()
    await look(path)
    await people.decide(path, { assessment_status: 'permit_modification_request', pending_change_details: 'Where?' })
    await change(path, { works_location_description: 'Outside number 14' })
    expect(await world.as('finance@marlshire.example').must(seePermit, { params: path })).toEqual(nothingNew)
    const stranger = await world.as('officer@eastmarl.example').refusal(seePermit, { params: path })
    expect(stranger.status).toBe(401)
    const planner = await world.as('planner@water.example').refusal(seePermit, { params: path })
    expect(planner.status).toBe(401)
  })
})
