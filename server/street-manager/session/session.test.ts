import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { LightMyRequestResponse } from 'fastify'
import { sandboxPassword } from '../../sandbox/accounts.ts'
import { application } from '../../testing/application.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { hashPassword } from '../authentication/passwords.ts'

const planner = 'planner@water.example'
const sameSite = { 'sec-fetch-site': 'same-origin' }

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('failed_sign_in').execute()
})

const signIn = (email: string, password: string = sandboxPassword) =>
  world.inject({ method: 'POST', url: '/session', payload: { email, password } })

async function browserOf(email: string) {
  const signedIn = await signIn(email)
  expect(signedIn.statusCode, signedIn.payload).toBe(200)
  const cookie = `msw_session=${valueOf(signedIn)}`
  return (method: 'GET' | 'PUT' | 'POST' | 'DELETE', url: string, payload?: object, headers: object = sameSite) =>
    world.inject({ method, url, headers: { cookie, ...headers }, ...(payload ? { payload } : {}) })
}

const valueOf = (response: LightMyRequestResponse) => response.cookies.find(({ name }) => name === 'msw_session')?.value

describe('signing in to the app', () => {
  it('sets a cookie that scripts cannot read and other sites cannot send', async () => {
    const response = await signIn(planner)
    const [cookie] = response.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/', maxAge: 86_400 })
    expect(cookie?.value.length).toBeGreaterThanOrEqual(43)
    expect(response.json()).toMatchObject({ user: { email: planner }, active_role: 'Planner', acting_for: null })
    expect(response.payload).not.toContain(cookie?.value)
  })

  it('marks the cookie Secure when the setting says that the server stands behind HTTPS', async () => {
    const secure = await startWorld({ SECURE_COOKIES: 'true' })
    const payload = { email: planner, password: sandboxPassword }
    const response = await secure.inject({ method: 'POST', url: '/session', payload })
    expect(response.cookies[0]).toMatchObject({ secure: true })
    expect(response.headers['strict-transport-security']).toContain('max-age=')
    await secure.stop()
  })

  it('keeps no session that could be used from a copy of the database', async () => {
    const value = valueOf(await signIn(planner))
    const rows = await world.db.selectFrom('session').selectAll().execute()
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(value)
  })

  it('gives a new session each time: one set by somebody else is never taken over', async () => {
    const planted = await world.inject({
      method: 'POST',
      url: '/session',
      headers: { cookie: 'msw_session=planted' },
      payload: { email: planner, password: sandboxPassword },
    })
    expect(valueOf(planted)).not.toBe('planted')
    expect(valueOf(await signIn(planner))).not.toBe(valueOf(planted))
  })

  it('refuses as the API does: wrong 401, locked 423, suspended 412', async () => {
    expect((await signIn(planner, 'wrong')).statusCode).toBe(401)
    for (let at = 1; at <= 4; at += 1) await signIn(planner, 'wrong')
    const locked = await signIn(planner)
    expect(locked.statusCode).toBe(423)
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0)
    await world.db.deleteFrom('failed_sign_in').execute()
    const setStatus = (organisation_status: 'suspended' | 'active') =>
      world.db.updateTable('organisation').set({ organisation_status }).where('swa_code', '=', '9310').execute()
    await setStatus('suspended')
    expect((await signIn(planner)).statusCode).toBe(412)
    await setStatus('active')
  })
})

describe('a session', () => {
  it('calls the APIs in place of a token', async () => {
    const browser = await browserOf(planner)
    expect((await browser('GET', '/v6/party/organisations')).statusCode).toBe(200)
    expect((await browser('GET', '/session')).json()).toMatchObject({ user: { email: planner } })
  })

  it.each(['cross-site', 'same-site', 'none'])('refuses a write that the browser says comes from %s', async (site) => {
    const browser = await browserOf('officer@marlshire.example')
    const from = { 'sec-fetch-site': site }
    expect((await browser('POST', '/sandbox/clock', { reset: true }, from)).statusCode).toBe(401)
    expect((await browser('PUT', '/session', {}, from)).statusCode).toBe(401)
    expect((await browser('GET', '/v6/party/organisations', undefined, from)).statusCode).toBe(200)
    expect((await browser('PUT', '/session', {})).statusCode).toBe(200)
  })

  it('ends after a day, and when the person signs out anywhere', async () => {
    const [here, there] = [await browserOf(planner), await browserOf(planner)]
    for (const hours of [11, 11]) {
      world.clock.advanceReal({ hours })
      for (const browser of [here, there])
        expect((await browser('GET', '/v6/party/organisations')).statusCode).toBe(200)
    }
    world.clock.advanceReal({ hours: 1, minutes: 59 })
    expect((await here('GET', '/v6/party/organisations')).statusCode).toBe(200)
    const out = await here('DELETE', '/session')
    expect(out.statusCode).toBe(204)
    expect(out.cookies[0]).toMatchObject({ name: 'msw_session', value: '' })
    expect((await there('GET', '/v6/party/organisations')).statusCode).toBe(401)
    expect((await there('GET', '/session')).json()).toMatchObject({ user: null })
    const late = await browserOf(planner)
    for (const hours of [11, 11]) {
      world.clock.advanceReal({ hours })
      expect((await late('GET', '/v6/party/organisations')).statusCode).toBe(200)
    }
    world.clock.advanceReal({ hours: 2 })
    expect((await late('GET', '/v6/party/organisations')).statusCode).toBe(401)
  })

  it('ends after twelve hours in which nobody asked anything', async () => {
    const idle = await browserOf(planner)
    world.clock.advanceReal({ hours: 12 })
    expect((await idle('GET', '/v6/party/organisations')).statusCode).toBe(401)
    expect((await idle('GET', '/session')).json()).toMatchObject({ user: null })
  })

  it('lets a contractor choose among its promoters, and nobody else (BR-ROLE-20, 22)', async () => {
    const contractor = await browserOf('contractor@groundworks.example')
    expect((await contractor('PUT', '/session', { acting_for: '7710' })).json()).toMatchObject({ acting_for: '7710' })
    expect((await contractor('PUT', '/session', { acting_for: '7220' })).statusCode).toBe(401)
    expect((await contractor('PUT', '/session', { active_role: 'HighwayAuthority' })).statusCode).toBe(401)
    const officer = await browserOf('officer@marlshire.example')
    expect((await officer('PUT', '/session', { acting_for: '7710' })).json()).toMatchObject({ acting_for: null })
  })
})

it('shows what was done in the app under the name of the person who did it', async () => {
  const browser = await browserOf(planner)
  const sent = await browser('POST', '/v6/work/works', application())
  expect(sent.statusCode, sent.payload).toBe(201)
  const { work_reference_number } = sent.json()
  const history = await browser('GET', `/v6/work/works/${work_reference_number}/history`)
  expect(history.json().rows[0]).toMatchObject({ username: planner, internal_user_name: 'Tom Ashdown' })
})

describe('the first password (BR-GEN-94)', () => {
  const email = 'first@water.example'
  const first = (temporary_password: string, password: string) =>
    world.inject({ method: 'POST', url: '/session/first-password', payload: { email, temporary_password, password } })

  it('replaces the temporary one, once, and signs in', async () => {
    await insertAccount(world.db, {
      email,
      roles: ['Planner', 'UI'],
      swa_code: '9310',
      password_hash: await hashPassword('Given-by-post-1'),
      is_password_temporary: true,
    })
    expect((await signIn(email, 'Given-by-post-1')).statusCode).toBe(403)
    expect((await first('wrong', 'Chosen-by-me-1')).statusCode).toBe(401)
    for (const weak of ['short1', 'only letters here', '1234567890', 'Given-by-post-1', `${'a1'.repeat(50)}`]) {
      const refused = await first('Given-by-post-1', weak)
      expect(refused.statusCode, weak).toBe(400)
      expect(refused.json().error.fields[0].field).toBe('password')
    }
    const changed = await first('Given-by-post-1', 'Chosen-by-me-1')
    expect(changed.statusCode).toBe(200)
    expect(valueOf(changed)).toBeDefined()
    expect((await signIn(email, 'Chosen-by-me-1')).statusCode).toBe(200)
    expect((await first('Chosen-by-me-1', 'Chosen-again-22')).statusCode).toBe(401)
  })
})
