import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createAlteration, getAlteration, imposeChange } from '../../../domain/contract/alterations.ts'
import { getPermit } from '../../../domain/contract/permits.ts'
import { getWorkHistory } from '../../../domain/contract/history.ts'
import { startWork } from '../../../domain/contract/works.ts'
import { changeRequest, type ChangeRequest } from '../../testing/change-request.ts'
import { applyForHs2, highwayWorks } from '../../testing/hs2-application.ts'
import type { PermitPath } from '../../testing/people.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(() => world.clock.set('2026-11-24T10:00'))

const longer = { proposed_end_date: '2026-12-18T00:00:00.000Z' } as const
const planner = () => world.as('planner@hs2.example')
const officer = () => world.as('officer@eastmarl.example')

async function change(params: PermitPath, changes: Partial<ChangeRequest>) {
  const made = await planner().must(createAlteration, { params, body: changeRequest(changes) })
  const path = { ...params, permitAlterationReferenceNumber: made.permit_alteration_reference_number }
  return planner().must(getAlteration, { params: path })
}

describe.each([
  ['street works in the limits of the Act', {}, { is_ttro_required: false }],
  ['highway works', highwayWorks, { work_type: 'hs2_highway_works', is_ttro_required: null }],
] as const)('HS2 %s', (_, applied, answers) => {
  it('BR-ALT-38, BR-HS2-07: a change of a granted permit is applied at once', async () => {
    const params = await applyForHs2(world, applied)
    const { alteration_type, alteration_status } = await change(params, { ...answers, ...longer })
    expect([alteration_type, alteration_status]).toEqual(['PROMOTER_CHANGE_REQUEST', 'auto_applied'])
    const permit = await planner().must(getPermit, { params })
    expect(permit).toMatchObject({ permit_status: 'granted', proposed_end_date: longer.proposed_end_date })
    expect(permit.permit_conditions).toEqual([])
    const { rows } = await planner().must(getWorkHistory, { params })
    expect(rows[0]?.event).toBe('alteration_applied_auto')
  })

  it('BR-ALT-38: so is an extension, and another at once after it', async () => {
    const params = await applyForHs2(world, applied)
    world.clock.set('2026-12-07T12:00')
    await planner().must(startWork, { params, body: { actual_start_date: '2026-12-07T09:00:00Z' } })
    for (const end of ['2026-12-16', '2026-12-17']) {
      const asked = { ...answers, proposed_end_date: `${end}T00:00:00.000Z` }
      expect(await change(params, asked)).toMatchObject({
        alteration_type: 'WORK_EXTENSION',
        alteration_status: 'auto_applied',
      })
    }
  })

  it('BR-HS2-06: the authority imposes nothing', async () => {
    const params = await applyForHs2(world, applied)
    const body = { permit_conditions: [{ condition: 'NCT06a' }], permit_alteration_reason: 'Width' } as const
    const refused = await officer().refusal(imposeChange, {
      params,
      body: { ...body, permit_conditions: [...body.permit_conditions] },
    })
    expect(refused).toMatchObject({ status: 409, problems: [{ rule: 'BR-HS2-06' }] })
  })

  it('BR-FEE-07, BR-HS2-06: nothing is charged', async () => {
    const params = await applyForHs2(world, applied)
    await change(params, { ...answers, ...longer })
    const charges = await world.db
      .selectFrom('chargeable_event')
      .selectAll()
      .where('permit_reference', '=', params.permitReferenceNumber)
      .execute()
    expect(charges).toEqual([])
  })
})

describe('what the first application of HS2 works said', () => {
  it('BR-ALT-13, BR-HS2-08: stays, and no change can carry it', async () => {
    const params = await applyForHs2(world, { hs2_additional_usrns: [99000001] })
    await change(params, { hs2_highway_emails: ['site@hs2.example'] })
    expect(await planner().must(getPermit, { params })).toMatchObject({
      hs2_in_act_limits: true,
      hs2_additional_usrns: [99000001],
      hs2_highway_emails: ['site@hs2.example'],
    })
    const body = { ...changeRequest(), hs2_additional_usrns: [99000002] }
    const refused = await planner().refusal(createAlteration, { params, body })
    expect(refused).toMatchObject({ status: 400, fields: ['hs2_additional_usrns'] })
  })
})
