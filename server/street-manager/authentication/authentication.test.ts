import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { authenticate, authenticateInitial, logout, refreshToken } from '../../../domain/contract/authentication.ts'
import { sandboxPassword } from '../../sandbox/accounts.ts'
import { makeClient, readRefusal } from '../../testing/client.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { hashPassword } from './passwords.ts'

const planner = 'planner@water.example'

let world: World
let hash: string
beforeAll(async () => {
  world = await startWorld()
  hash = await hashPassword('Correct-horse-1')
})
afterAll(() => world.stop())
beforeEach(async () => {
  await world.db.deleteFrom('failed_sign_in').execute()
})

const signIn = (emailAddress: string, password: string = sandboxPassword) =>
  world.stranger.call(authenticate, { body: { emailAddress, password } })

const isKnown = async (token: string) => {
  const answer = await makeClient(world.app, async () => ({ token })).request('GET', '/v6/party/organisations')
  return answer.status === 200
}

const tokensOf = async (email: string, password?: string) => {
  const { status, body } = await signIn(email, password)
  expect(status, JSON.stringify(body)).toBe(200)
  return { id: body.idToken ?? '', access: body.accessToken ?? '', refresh: body.refreshToken ?? '' }
}

describe('signing in (BR-GEN-90)', () => {
  it('answers three tokens and the organisation; the ID token opens the door', async () => {
    const { body } = await signIn(planner)
    expect(body).toEqual({
      idToken: expect.any(String),
      accessToken: expect.any(String),
      refreshToken: expect.any(String),
      organisationReference: '9310',
    })
    expect(await isKnown(body.idToken ?? '')).toBe(true)
    expect(await isKnown(body.refreshToken ?? '')).toBe(false)
  })

  it('tells a wrong password and an unknown email in the same words (BR-GEN-97)', async () => {
    const answers = [await signIn(planner, 'wrong'), await signIn('nobody@water.example')].map(readRefusal)
    for (const answer of answers) expect(answer).toMatchObject({ status: 401, message: 'Authentication failed' })
  })

  it('takes the email as it is written, letter case included', async () => {
    expect((await signIn('Planner@water.example')).status).toBe(401)
  })

  it.each([
    {},
    { emailAddress: planner },
    { emailAddress: 1, password: 'x' },
    { emailAddress: planner, password: 'x', more: 1 },
  ])('refuses the body %j by its fields', async (body) => {
    const answer = await world.stranger.request('POST', '/v6/work/authenticate', body)
    expect(readRefusal(answer)).toMatchObject({ status: 400, message: 'Validation failed' })
  })
})

describe('5 failures in 5 minutes (BR-GEN-93)', () => {
  it('lock the account for 5 minutes, the right password included, and then unlock it', async () => {
    const email = await insertAccount(world.db, {
      email: 'locked@water.example',
      roles: ['Planner', 'UI'],
      swa_code: '9310',
      password_hash: hash,
    })
    for (let at = 1; at <= 4; at += 1) expect((await signIn(email, 'wrong')).status).toBe(401)
    expect((await signIn(email, 'wrong')).status).toBe(423)
    const locked = await signIn(email, 'Correct-horse-1')
    expect(readRefusal(locked)).toMatchObject({ status: 423, message: expect.stringContaining('locked') })
    const seconds = Number(locked.headers['retry-after'])
    expect(seconds).toBeGreaterThan(290)
    expect(seconds).toBeLessThanOrEqual(300)
    expect((await signIn(planner)).status, 'other accounts').toBe(200)
    world.clock.advanceReal({ seconds })
    expect((await signIn(email, 'Correct-horse-1')).status).toBe(200)
    expect((await signIn(email, 'wrong')).status, 'the count begins again').toBe(401)
  })

  it('are counted one by one, however many come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 9 }, () => signIn('crowd@water.example', 'guess')))
    const statuses = answers.map(({ status }) => status)
    expect(statuses.filter((status) => status === 401)).toHaveLength(4)
    expect(statuses.filter((status) => status === 423)).toHaveLength(5)
  })

  it('that are further apart lock nothing', async () => {
    for (let at = 1; at <= 5; at += 1) {
      expect((await signIn(planner, 'wrong')).status).toBe(401)
      world.clock.advanceReal({ minutes: 1, seconds: 15 })
    }
    expect((await signIn(planner)).status).toBe(200)
  })

  it('on an email that nobody has look the same', async () => {
    for (let at = 1; at <= 4; at += 1) expect((await signIn('ghost@water.example')).status).toBe(401)
    expect((await signIn('ghost@water.example')).status).toBe(423)
  })
})

describe('a temporary password (BR-GEN-94)', () => {
  beforeAll(() =>
    insertAccount(world.db, {
      email: 'new@water.example',
      roles: ['Planner', 'UI'],
      swa_code: '9310',
      password_hash: hash,
      is_password_temporary: true,
    }),
  )

  it('answers 307 with the way to the first sign-in', async () => {
    const answer = await signIn('new@water.example', 'Correct-horse-1')
    expect(answer.status).toBe(307)
    expect(answer.headers.location).toBe('/v6/work/authenticate/initial')
    expect((await signIn('new@water.example', 'wrong')).status).toBe(401)
  })

  it('gets a token there that opens nothing else', async () => {
    const first = (emailAddress: string, password: string) =>
      world.stranger.call(authenticateInitial, { body: { emailAddress, password } })
    const { status, body } = await first('new@water.example', 'Correct-horse-1')
    expect(status).toBe(200)
    expect(await isKnown(body.sessionToken)).toBe(false)
    expect((await first('new@water.example', 'wrong')).status).toBe(401)
    expect((await first(planner, sandboxPassword)).status).toBe(401)
  })
})

describe('organisations and accounts that may not (BR-GEN-95, 96)', () => {
  const setStatus = (organisation_status: 'active' | 'suspended' | 'disabled') =>
    world.db.updateTable('organisation').set({ organisation_status }).where('swa_code', '=', '7710').execute()

  it.each(['suspended', 'disabled'] as const)('a %s organisation: 412 at sign-in, 401 after it', async (state) => {
    const { id, refresh } = await tokensOf('planner@broadband.example')
    await setStatus(state)
    const refused = readRefusal(await signIn('planner@broadband.example'))
    expect(refused).toMatchObject({ status: 412, message: `Your organisation is ${state}` })
    expect((await signIn('planner@broadband.example', 'wrong')).status).toBe(401)
    expect(await isKnown(id)).toBe(false)
    expect((await world.stranger.call(refreshToken, { body: { refresh_token: refresh } })).status).toBe(401)
    const contractor = await world
      .as('contractor@groundworks.example')
      .request('GET', '/v6/reporting/comments?swa_code=7710')
    expect(readRefusal(contractor)).toMatchObject({ status: 401, message: 'Access restricted' })
    await setStatus('active')
    expect(await isKnown(id)).toBe(true)
  })

  it('an account that nobody used for more than 6 months', async () => {
    await insertAccount(world.db, {
      email: 'dormant@water.example',
      roles: ['Planner', 'UI'],
      swa_code: '9310',
      password_hash: hash,
      last_signed_in_at: '2026-05-24T08:00:00Z',
    })
    expect((await signIn('dormant@water.example', 'Correct-horse-1')).status).toBe(401)
    await world.db
      .updateTable('account')
      .set({ last_signed_in_at: '2026-05-25T12:00:00Z' })
      .where('email', '=', 'dormant@water.example')
      .execute()
    expect((await signIn('dormant@water.example', 'Correct-horse-1')).status).toBe(200)
  })

  it('a disabled account, whose tokens end with it', async () => {
    await insertAccount(world.db, {
      email: 'left@water.example',
      roles: ['Planner', 'UI'],
      swa_code: '9310',
      password_hash: hash,
    })
    const { id, refresh } = await tokensOf('left@water.example', 'Correct-horse-1')
    await world.db.updateTable('account').set({ is_disabled: true }).where('email', '=', 'left@water.example').execute()
    expect((await signIn('left@water.example', 'Correct-horse-1')).status).toBe(401)
    expect(await isKnown(id)).toBe(false)
    expect((await world.stranger.call(refreshToken, { body: { refresh_token: refresh } })).status).toBe(401)
  })
})

describe('the life of tokens (BR-GEN-91)', () => {
  it('an ID token lasts 1 hour, and a refresh token 1 day', async () => {
    const { id, refresh } = await tokensOf(planner)
    const renew = () => world.stranger.call(refreshToken, { body: { refresh_token: refresh } })
    world.clock.advanceReal({ minutes: 59 })
    expect(await isKnown(id)).toBe(true)
    world.clock.advanceReal({ minutes: 1 })
    expect(await isKnown(id)).toBe(false)
    const renewed = await renew()
    expect(renewed.status).toBe(200)
    expect(await isKnown(renewed.body.id_token)).toBe(true)
    world.clock.advanceReal({ hours: 23 })
    expect(readRefusal(await renew())).toMatchObject({ status: 401, message: 'Authentication failed' })
  })

  it('only a refresh token renews', async () => {
    const { id, access } = await tokensOf(planner)
    for (const refresh_token of [id, access, 'nonsense']) {
      expect((await world.stranger.call(refreshToken, { body: { refresh_token } })).status).toBe(401)
    }
  })

  it('signing in again leaves older tokens good; signing out ends them all', async () => {
    const [first, second] = [await tokensOf(planner), await tokensOf(planner)]
    expect(await isKnown(first.id)).toBe(true)
    expect((await world.stranger.call(logout, { body: { access_token: second.access } })).status).toBe(204)
    for (const { id, refresh } of [first, second]) {
      expect(await isKnown(id)).toBe(false)
      expect((await world.stranger.call(refreshToken, { body: { refresh_token: refresh } })).status).toBe(401)
    }
    expect(await isKnown((await tokensOf(planner)).id)).toBe(true)
  })

  it('only an access token signs out, and only a live one', async () => {
    const { id, access } = await tokensOf(planner)
    const out = (access_token: string) => world.stranger.call(logout, { body: { access_token } })
    expect((await out(id)).status).toBe(401)
    expect((await out(access)).status).toBe(204)
    expect((await out(access)).status).toBe(401)
  })
})
