import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getStreet } from '../../../domain/contract/streets.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { testStreets } from '../../testing/test-streets.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
  await world.db
    .insertInto('street_interest')
    .values({ usrn: testStreets.quiet.usrn, authority_swa_code: '5520', location_description: 'Towards Wickmere' })
    .execute()
})
afterAll(() => world.stop())

describe('authorities with an interest in a street of another (README: interested party)', () => {
  it('are named by the permits for it', async () => {
    const permit = await people.readPermit(await people.apply())
    expect(permit.interested_parties).toEqual([{ name: 'East Marl Council', swa_code: '5520' }])
  })

  it('are named by the street', async () => {
    const street = await people.planner.must(getStreet, { params: { usrn: testStreets.quiet.usrn } })
    expect(street.interest_authorities).toEqual([
      { name: 'East Marl Council', swa_code: '5520', location_description: 'Towards Wickmere' },
    ])
  })

  it('do not hold one in their own street', async () => {
    const own = { usrn: testStreets.neighbour.usrn, authority_swa_code: '5520', location_description: 'All of it' }
    await world.db.insertInto('street_interest').values(own).execute()
    const { usrn } = testStreets.neighbour
    const permit = await people.readPermit(await people.apply({ usrn, highway_authority_swa_code: '5520' }))
    expect(permit.interested_parties).toEqual([])
  })

  it('no other street has one', async () => {
    const street = await people.planner.must(getStreet, { params: { usrn: testStreets.busy.usrn } })
    expect(street.interest_authorities).toEqual([])
  })
})
