import { afterAll, beforeAll, expect, test } from 'vitest'
import { getOrganisation, updateOrganisation } from '../../../domain/contract/organisations.ts'
import { getFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const said = {
  address_line_one: '2 Pump Lane',
  town: '',
  postcode: 'ZM2 4WB',
  phone_number: '01632 960020',
  primary_contact_name: 'Tom Ashdown',
  primary_contact_email: 'tom@water.example',
  primary_contact_number: '01632 960021',
  primary_admin_name: 'Owen Hart',
  primary_admin_email: 'owen@water.example',
  primary_admin_number: '01632 960022',
  industry_sector: 'water',
} as const

const change = (who: string, body: Partial<Record<keyof typeof said, string>>) =>
  world.as(who).refusal(updateOrganisation, { body: { ...said, ...body } as typeof said })

test('BR-ROLE-S25: an administrator changes address and contacts of the own organisation, the log says how', async () => {
  await world.as('admin@water.example').must(updateOrganisation, { body: said })
  const params = { organisationReference: '9310' }
  const read = await world.as('officer@marlshire.example').must(getOrganisation, { params })
  expect(read).toMatchObject({ ...said, town: null, email: null, name: 'Marl Water', is_hs2_applicable: false })
  const event = await world.db
    .selectFrom('work_event')
    .select(['details', 'visible_to', 'object_reference'])
    .where('event', '=', 'organisation_updated')
    .executeTakeFirstOrThrow()
  expect(event).toMatchObject({ visible_to: '9310', object_reference: '9310' })
  expect(event.details).toMatch(
    /^Marl Water: address line 1 from 1 Station Square to 2 Pump Lane; town or city from Marlford to nothing;/,
  )
})

test('BR-ROLE-S25: what an authority says on penalty notices stays', async () => {
  const before = await world.as('admin@marlshire.example').must(getFpnDetails)
  await world
    .as('admin@marlshire.example')
    .must(updateOrganisation, { body: { ...said, industry_sector: 'highway_authority' } })
  expect(await world.as('admin@marlshire.example').must(getFpnDetails)).toEqual(before)
})

test('BR-ROLE-S25: an address is letters and numbers, an email address one, a promoter has a sector', async () => {
  const bad = { address_line_one: '<b>', primary_admin_email: 'owen' }
  expect(await change('admin@water.example', bad)).toMatchObject({
    status: 400,
    fields: ['address_line_one', 'primary_admin_email'],
  })
  const { industry_sector: _none, ...without } = said
  const refused = await world.as('admin@water.example').refusal(updateOrganisation, { body: without })
  expect(refused).toMatchObject({ status: 400, fields: ['industry_sector'] })
})

test('BR-ROLE-S25: for administrators alone', async () => {
  for (const who of ['planner@water.example', 'officer@marlshire.example', 'contractor@groundworks.example']) {
    expect((await change(who, {})).status, who).toBe(401)
  }
})
