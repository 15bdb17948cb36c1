import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getOrganisation, listOrganisations } from '../../../domain/contract/organisations.ts'
import { readRefusal } from '../../testing/client.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const list = async (query: { type?: ('PROMOTER' | 'HA' | 'CONTRACTOR')[]; query?: string }) => {
  const rows = await world.as('planner@water.example').must(listOrganisations, { query })
  return rows.map((row) => row.name)
}

const one = (organisationReference: string) =>
  world.as('admin@water.example').call(getOrganisation, { params: { organisationReference } })

describe('organisations', () => {
  it('are listed by name, of one type or several (BR-ROLE-05)', async () => {
    expect(await list({ type: ['CONTRACTOR'] })).toEqual(['Groundworks Ltd'])
    expect(await list({ type: ['HA', 'CONTRACTOR'] })).toEqual([
      'East Marl Council',
      'Groundworks Ltd',
      'Marlshire County Council',
    ])
    const names = await list({})
    expect(names).toEqual([...names].sort())
    expect(names).toContain('Marl Water')
  })

  it('are found by part of the name, whatever its case; signs mean nothing', async () => {
    expect(await list({ query: 'water' })).toEqual(['Marl Water'])
    expect(await list({ query: 'marl', type: ['HA'] })).toEqual(['East Marl Council', 'Marlshire County Council'])
    expect(await list({ query: '%' })).toEqual([])
  })

  it('say who they are, with the contractors that work for them', async () => {
    const { body } = await one('9310')
    expect(body).toMatchObject({
      name: 'Marl Water',
      organisation_reference: '9310',
      organisation_status: 'active',
      organisation_status_string: 'Active',
      organisation_type: 'PROMOTER',
      organisation_type_string: 'Promoter',
      industry_sector_string: 'Water',
      prefix: 'MW',
      is_hs2_applicable: false,
      contractors: [{ name: 'Groundworks Ltd', organisation_reference: '8010' }],
    })
  })

  it('are known by their code with or without leading zeros (BR-GEN-79)', async () => {
    await world.db
      .insertInto('organisation')
      .values({
        swa_code: '0010',
        prefix: 'ZZ',
        name: 'Zero Works',
        organisation_type: 'PROMOTER',
        organisation_status: 'suspended',
        industry_sector: 'other',
        is_hs2: false,
        details: JSON.stringify({
          address_line_one: '1 Null Street',
          postcode: 'ZM9 9ZZ',
          phone_number: '01632 960000',
        }),
      })
      .execute()
    for (const code of ['10', '0010']) {
      expect((await one(code)).body, code).toMatchObject({
        name: 'Zero Works',
        organisation_status_string: 'Suspended',
      })
    }
  })

  it('that do not exist are 404, types that do not exist 400', async () => {
    expect((await one('1234')).status).toBe(404)
    const answer = await world.as('planner@water.example').request('GET', '/v6/party/organisations?type=COUNCIL')
    expect(readRefusal(answer)).toMatchObject({ status: 400, fields: ['type.0'] })
  })
})
