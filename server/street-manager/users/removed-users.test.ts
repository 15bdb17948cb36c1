import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { authenticate } from '../../../domain/contract/authentication.ts'
import { createWork, getWork } from '../../../domain/contract/works.ts'
import { changeOwnPassword, listOwnSessions } from '../../../domain/contract/own-account.ts'
import * as administration from '../../../domain/contract/users-administration.ts'
import { sandboxPassword } from '../../sandbox/accounts.ts'
import { application } from '../../testing/application.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const boss = 'admin@water.example'
const one = (email: string) => world.as(boss).must(administration.getOwnUser, { params: { email } })
const signIn = (email: string, password = sandboxPassword) =>
  world.inject({ method: 'POST', url: '/session', payload: { email, password } })

async function browserOf(email: string) {
  const id = (await signIn(email)).cookies.find(({ name }) => name === 'msw_session')?.value
  const headers = { cookie: `msw_session=${id}`, 'sec-fetch-site': 'same-origin' }
  return (method: 'GET' | 'PUT', url: string, payload?: object) =>
    world.inject({ method, url, headers, ...(payload ? { payload } : {}) })
}

describe('an account that is removed', () => {
  const email = 'planner@water.example'

  test('ends at once, its records keep its name, and an invitation brings it back', async () => {
    const made = await world.as(email).must(createWork, { body: application() })
    const browser = await browserOf(email)
    const { idToken } = await world.stranger.must(authenticate, {
      body: { emailAddress: email, password: sandboxPassword },
    })
    await world.as(boss).must(administration.removeUser, { body: { email } })
    expect((await browser('GET', '/session')).json()).toMatchObject({ user: null })
    const byToken = { method: 'GET', url: '/v6/party/organisations', headers: { token: idToken ?? '' } } as const
    expect((await world.inject(byToken)).statusCode).toBe(401)
    expect((await signIn(email)).statusCode).toBe(401)
    const params = { workReferenceNumber: made.work_reference_number }
    const { history } = await world.as('officer@marlshire.example').must(getWork, { params })
    expect(history[0]?.username).toBe(email)
    expect(await one(email)).toMatchObject({ status: 'disabled', disabled_reason: 'removed' })
    expect((await world.as(boss).refusal(administration.removeUser, { body: { email } })).status).toBe(409)
    await world.as(boss).must(administration.reinviteUser, { body: { email } })
    expect((await signIn(email)).statusCode, 'the old password is gone').toBe(401)
  })

  test('several at once: each is told how it went', async () => {
    const [a, b] = ['a@water.example', 'b@water.example']
    for (const email of [a, b]) await insertAccount(world.db, { email, roles: ['Planner', 'UI'], swa_code: '9310' })
    const emails = [a, boss, 'nobody@water.example', b]
    const { rows } = await world.as(boss).must(administration.removeUsers, { body: { emails } })
    expect(rows.map(({ is_removed }) => is_removed)).toEqual([true, false, false, true])
    expect(rows[1]?.problem).toBe('You cannot disable yourself. Another administrator can')
    expect((await one(b)).status).toBe('disabled')
  })

  test('BR-ROLE-S22: of two administrators who remove each other at once, one is left', async () => {
    const other = await insertAccount(world.db, {
      email: 'two@water.example',
      roles: ['Admin', 'UI'],
      swa_code: '9310',
    })
    const remove = (who: string, whom: string) =>
      world.as(who).call(administration.removeUser, { body: { email: whom } })
    const answers = await Promise.all([remove(boss, other), remove(other, boss)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 401])
    const left = await world.db
      .selectFrom('account')
      .select('email')
      .where('organisation_reference', '=', '9310')
      .where('is_disabled', '=', false)
      .where('email', 'in', [boss, other])
      .execute()
    expect(left).toHaveLength(1)
    await world.db.updateTable('account').set({ is_disabled: false }).where('email', '=', boss).execute()
  })
})

test('BR-GEN-93: a locked account is shown, and unlocked at once', async () => {
  const email = await insertAccount(world.db, { email: 'l@water.example', roles: ['Planner', 'UI'], swa_code: '9310' })
  const params = { email }
  expect((await world.as(boss).refusal(administration.unlockUser, { params })).status).toBe(409)
  for (let at = 1; at <= 5; at += 1) await signIn(email, 'wrong')
  expect((await signIn(email)).statusCode).toBe(423)
  const locked = await one(email)
  expect(locked.status).toBe('locked')
  expect(locked.locked_until).not.toBeNull()
  await world.as(boss).must(administration.unlockUser, { params })
  expect((await signIn(email)).statusCode, 'wrong, not locked').toBe(401)
})

test('BR-GEN-96: three months without a sign-in are dormant, six will disable', async () => {
  const accounts = [
    ['used@water.example', '2026-08-25T12:00:00Z'],
    ['dormant@water.example', '2026-08-22T12:00:00Z'],
  ] as const
  for (const [email, last_signed_in_at] of accounts) {
    await insertAccount(world.db, { email, roles: ['Planner', 'UI'], swa_code: '9310', last_signed_in_at })
  }
  const query = { status: ['dormant' as const] }
  const { rows } = await world.as(boss).must(administration.listUsers, { query })
  expect(rows).toMatchObject([
    {
      email: 'dormant@water.example',
      dormant_since: '2026-11-22T13:00:00Z',
      will_be_disabled_on: '2027-02-22T13:00:00Z',
    },
  ])
})

describe('one’s own password', () => {
  test('is changed with the old one; this session goes on, the others and every token end', async () => {
    const email = 'officer@eastmarl.example'
    const [here, there] = [await browserOf(email), await browserOf(email)]
    const sessions = await here('GET', '/app/account/sessions')
    expect(
      sessions
        .json()
        .rows.map((row: { is_this_one: boolean }) => row.is_this_one)
        .toSorted(),
    ).toEqual([false, true])
    const change = (current_password: string, password: string) =>
      here('PUT', '/app/account/password', { current_password, password })
    const wrong = await change('not this', 'Chosen-by-me-1')
    expect(wrong.statusCode).toBe(400)
    expect(wrong.json().error.fields[0]).toMatchObject({ field: 'current_password' })
    expect((await change(sandboxPassword, sandboxPassword)).statusCode).toBe(400)
    expect((await change(sandboxPassword, 'short')).json().error.fields[0].field).toBe('password')
    world.clock.advanceReal({ seconds: 5 })
    expect((await change(sandboxPassword, 'Chosen-by-me-1')).statusCode).toBe(204)
    expect((await here('GET', '/session')).json().user?.email).toBe(email)
    expect((await here('GET', '/v6/party/organisations')).statusCode).toBe(200)
    expect((await there('GET', '/session')).json().user).toBeNull()
    expect((await signIn(email)).statusCode).toBe(401)
    expect((await signIn(email, 'Chosen-by-me-1')).statusCode).toBe(200)
  })

  test('is asked for by a token too, which ends with it', async () => {
    const who = world.as('planner@hs2.example')
    expect((await who.must(listOwnSessions)).rows).toEqual([])
    const body = { current_password: sandboxPassword, password: 'Chosen-by-me-1' }
    await who.must(changeOwnPassword, { body })
  })
})
