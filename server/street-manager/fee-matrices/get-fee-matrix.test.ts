import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getFeeMatrix } from '../../../domain/contract/fee-matrices.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const params = { organisationReference: '5510' }

describe('the fee matrix of an authority', () => {
  it('is for anybody signed in: six fees in two columns, and when there is a discount (BR-FEE-08, 09)', async () => {
    for (const email of ['planner@broadband.example', 'officer@eastmarl.example', 'admin@water.example']) {
      const matrix = await world.as(email).must(getFeeMatrix, { params })
      expect(Object.keys(matrix).filter((name) => name.endsWith('_fee_non_traffic_sensitive'))).toHaveLength(6)
      expect(matrix).toMatchObject({
        permit_variation_fee_traffic_sensitive: 45,
        permit_variation_fee_non_traffic_sensitive: 35,
        discount_guidance: expect.any(String) as string,
      })
    }
  })

  it.each(['9310', '8010', '0000', 'NONE'])('is not there for %s, which has filled in none', async (code) => {
    const answer = world.as('planner@water.example').refusal(getFeeMatrix, { params: { organisationReference: code } })
    expect((await answer).status).toBe(404)
  })
})
