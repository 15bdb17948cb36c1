import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BodyOf } from '../../../domain/contract/endpoint.ts'
import { getFpn, issueFpn } from '../../../domain/contract/fixed-penalty-notices.ts'
import { getFpnDetails, updateFpnDetails } from '../../../domain/contract/fpn-details.ts'
import { getOrganisation } from '../../../domain/contract/organisations.ts'
import { insertBareWork } from '../../testing/bare-works.ts'
import { peopleOf, type People } from '../../testing/people.ts'
import { penalty } from '../../testing/penalty.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
let people: People
beforeAll(async () => {
  world = await startWorld()
  people = peopleOf(world)
})
afterAll(() => world.stop())

const details: BodyOf<typeof updateFpnDetails> = {
  authorised_officer_name: 'Priya Nair',
  authorised_officer_contact_details: '01632 960551',
  payment_methods: ['cheque'],
}

describe('what an authority usually says on a penalty notice', () => {
  it('BR-FPN-03 is there from the start in the sandbox, with words for the ways to pay', async () => {
    expect(await people.neighbour.must(getFpnDetails)).toMatchObject({
      organisation_reference: '5520',
      authorised_officer_name: 'Street works officer',
      payment_methods: ['bank_transfer', 'card_payment'],
      payment_methods_string: ['Bank transfer', 'Card payment'],
    })
  })

  it('BR-FPN-03 is replaced as a whole by its officers and admins, for itself alone', async () => {
    const before = await people.neighbour.must(getFpnDetails)
    for (const who of [people.officer, world.as('admin@marlshire.example')]) {
      await who.must(updateFpnDetails, { body: details })
      const said = await who.must(getFpnDetails)
      expect(said).toMatchObject({ organisation_reference: '5510', ...details, payment_methods_string: ['Cheque'] })
      expect(said.authorised_officer_address ?? null).toBeNull()
    }
    expect(await people.neighbour.must(getFpnDetails)).toEqual(before)
    const event = await world.db
      .selectFrom('work_event')
      .selectAll()
      .where('event', '=', 'organisation_fpn_details_updated')
      .execute()
    expect(event).toHaveLength(2)
    expect(event[0]).toMatchObject({
      object_reference: '5510',
      highway_authority_swa_code: '5510',
      work_reference: null,
    })
  })

  it('BR-FPN-07 changes no notice that is issued', async () => {
    const work = await insertBareWork(world.db, { reference: 'MW00180000001' })
    const params = { workReferenceNumber: work }
    const made = await people.officer.must(issueFpn, { params, body: penalty() })
    const read = () =>
      people.officer.must(getFpn, { params: { ...params, fpnReferenceNumber: made.fpn_reference_number } })
    const before = await read()
    await people.officer.must(updateFpnDetails, { body: { ...details, authorised_officer_name: 'Somebody new' } })
    expect(await read()).toEqual(before)
  })

  it('does not show in the answer about the organisation', async () => {
    const organisation = await people.planner.must(getOrganisation, { params: { organisationReference: '5510' } })
    expect(organisation).not.toHaveProperty('fpn_details')
  })

  it.each([
    ['no officer', { authorised_officer_name: ' ' }, 'authorised_officer_name'],
    ['an address of 501 characters', { authorised_officer_address: 'a'.repeat(501) }, 'authorised_officer_address'],
    ['a way to pay twice', { payment_methods: ['cash', 'cash'] as ('cash' | 'cheque')[] }, 'payment_methods'],
  ])('BR-GEN-02, 05, 08 refuses %s', async (_, changes, field) => {
    const refusal = await people.officer.refusal(updateFpnDetails, { body: { ...details, ...changes } })
    expect(refusal).toMatchObject({ status: 400, fields: [field] })
  })

  it('BR-ROLE-44 is nothing for promoters', async () => {
    for (const who of [people.planner, people.contractor, world.as('admin@water.example')]) {
      expect((await who.refusal(getFpnDetails)).status).toBe(401)
      expect((await who.refusal(updateFpnDetails, { body: details })).status).toBe(401)
    }
  })

  it('is not found while an authority has said nothing', async () => {
    await world.db.updateTable('organisation').set({ details: '{}' }).where('swa_code', '=', '5520').execute()
    expect((await people.neighbour.refusal(getFpnDetails)).status).toBe(404)
  })
})
