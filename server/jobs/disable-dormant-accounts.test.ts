import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authenticate } from '../../domain/contract/authentication.ts'
import { insertAccount } from '../testing/extra-accounts.ts'
import { startWorld, type World } from '../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function accountSignedIn(email: string, last_signed_in_at: string | null): Promise<void> {
  await insertAccount(world.db, { email, roles: ['Planner', 'UI'], swa_code: '9310' })
  await world.db.updateTable('account').set({ last_signed_in_at }).where('email', '=', email).execute()
}

async function isDisabled(email: string): Promise<boolean> {
  const account = await world.db
    .selectFrom('account')
    .select('is_disabled')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return account.is_disabled
}

const letTimePass = (days: number) => {
  world.clock.advanceReal({ hours: 24 * days })
  return world.waitUntil('2026-11-24T10:05')
}

describe('an account that nobody signs in to (BR-GEN-96)', () => {
  it('is disabled after 6 months, and not on their last day', async () => {
    await accountSignedIn('used@water.example', '2026-05-24T12:00:00Z')
    await accountSignedIn('longer@water.example', '2026-05-23T12:00:00Z')
    await world.waitUntil('2026-11-24T10:01')
    expect([await isDisabled('used@water.example'), await isDisabled('longer@water.example')]).toEqual([false, true])
    await letTimePass(1)
    expect(await isDisabled('used@water.example')).toBe(true)
  })

  it('is not disabled before its first sign-in', async () => {
    await accountSignedIn('invited@water.example', null)
    await letTimePass(1)
    expect(await isDisabled('invited@water.example')).toBe(false)
  })

  it('stays out of reach, and its tokens with it', async () => {
    await accountSignedIn('gone@water.example', '2026-01-01T12:00:00Z')
    const client = world.as('gone@water.example')
    expect((await client.request('GET', '/v6/party/users/gone@water.example')).status).not.toBe(401)
    await letTimePass(0)
    expect((await client.request('GET', '/v6/party/users/gone@water.example')).status).toBe(401)
    const body = { emailAddress: 'gone@water.example', password: 'Sandbox-2026' }
    expect((await world.stranger.refusal(authenticate, { body })).status).toBe(401)
  })

  it('that an admin has let in again is left alone, however often the job runs', async () => {
    const lastUse = { last_signed_in_at: null, is_disabled: false }
    await world.db.updateTable('account').set(lastUse).where('email', '=', 'gone@water.example').execute()
    await letTimePass(0)
    expect(await isDisabled('gone@water.example')).toBe(false)
  })
})
