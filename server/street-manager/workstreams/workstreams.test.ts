import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getWorkstream, listWorkstreams } from '../../../domain/contract/workstreams.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const list = (who: string, organisationReference: string) =>
  world.as(who).call(listWorkstreams, { params: { organisationReference } })

const one = (who: string, organisationReference: string, workstreamPrefix: string) =>
  world.as(who).call(getWorkstream, { params: { organisationReference, workstreamPrefix } })

describe('workstreams', () => {
  it('are listed for the organisation and its contractors, the holding place 000 first (BR-ROLE-10, 14)', async () => {
    for (const who of ['planner@water.example', 'admin@water.example', 'contractor@groundworks.example']) {
      const { status, body } = await list(who, '9310')
      expect(status, who).toBe(200)
      expect(body.map((row) => row.prefix).slice(0, 3)).toEqual(['000', '001', '002'])
      expect(body[1]).toMatchObject({ organisation_reference: '9310', status: 'active', status_string: 'Active' })
    }
  })

  it('are not listed for anyone else (BR-ROLE-64)', async () => {
    const refused: [string, string][] = [
      ['planner@broadband.example', '9310'],
      ['contractor@groundworks.example', '7220'],
      ['officer@marlshire.example', '5510'],
    ]
    for (const [who, organisation] of refused) expect((await list(who, organisation)).status, who).toBe(401)
    expect((await list('planner@water.example', '1234')).status).toBe(404)
  })

  it('are told one by one to every role', async () => {
    for (const who of ['officer@eastmarl.example', 'planner@broadband.example', 'admin@water.example']) {
      expect((await one(who, '9310', '001')).body, who).toMatchObject({ prefix: '001', organisation_reference: '9310' })
    }
    expect((await one('officer@marlshire.example', '9310', '999')).status).toBe(404)
    expect((await one('officer@marlshire.example', '1234', '001')).status).toBe(404)
  })
})
