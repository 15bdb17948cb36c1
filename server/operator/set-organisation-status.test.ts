import { afterAll, beforeAll, expect, test } from 'vitest'
import { listContracts } from '../../domain/contract/contracts.ts'
import { getOrganisation } from '../../domain/contract/organisations.ts'
import { signIn } from '../../domain/contract/session.ts'
import { sandboxPassword } from '../sandbox/accounts.ts'
import { startWorld, type World } from '../testing/world.ts'
import { NothingDone, setOrganisationStatus } from './set-organisation-status.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const contractor = 'contractor@groundworks.example'
const params = { organisationReference: '8010' }
const set = (code: string, status: 'active' | 'suspended' | 'disabled') =>
  setOrganisationStatus(world.db, code, status, world.clock.realNow())

test('BR-GEN-95: a suspended organisation’s people are signed out and refused with the reason, until it is active again', async () => {
  await world.as(contractor).must(getOrganisation, { params })
  const body = { email: contractor, password: sandboxPassword }
  await world.stranger.must(signIn, { body })
  expect(await set('8010', 'suspended')).toBe(
    'Groundworks Ltd (8010) is suspended now, it was active. Its people are signed out.',
  )
  expect(await world.db.selectFrom('session').select('email').where('email', '=', contractor).execute()).toEqual([])
  expect((await world.as(contractor).refusal(getOrganisation, { params })).status).toBe(401)
  expect(await world.stranger.refusal(signIn, { body })).toMatchObject({
    status: 412,
    message: 'Your organisation is suspended',
  })
  const { rows } = await world.as('admin@water.example').must(listContracts)
  expect(rows).toMatchObject([{ organisation_reference: '8010', organisation_status_string: 'Suspended' }])
  await set('8010', 'active')
  await world.stranger.must(signIn, { body })
  const events = await world.db
    .selectFrom('work_event')
    .select(['username', 'details', 'visible_to'])
    .where('object_reference', '=', '8010')
    .orderBy('update_id')
    .execute()
  expect(events).toEqual([
    { username: 'Operator', details: 'Groundworks Ltd: status from active to suspended', visible_to: '8010' },
    { username: 'Operator', details: 'Groundworks Ltd: status from suspended to active', visible_to: '8010' },
  ])
})

test('an organisation that is not there, or is so already, is told and left', async () => {
  await expect(set('1234', 'disabled')).rejects.toThrow(NothingDone)
  await expect(set('9310', 'active')).rejects.toThrow('Marl Water (9310) is active already')
})
