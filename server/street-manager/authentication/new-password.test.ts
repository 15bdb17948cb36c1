import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import * as endpoints from '../../../domain/contract/authentication.ts'
import { listSandboxMail } from '../../../domain/contract/sandbox.ts'
import { getUser, updateUser } from '../../../domain/contract/users.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { startWorld, type World } from '../../testing/world.ts'
import { hashPassword } from './passwords.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const email = 'planner@broadband.example'
const signIn = (password: string, who = email) =>
  world.stranger.call(endpoints.authenticate, { body: { emailAddress: who, password } })

/** As if there had been none: within a minute no other is sent, and wrong tries count on for an hour. */
const dropCodes = () => world.db.deleteFrom('password_code').execute()

const forget = (who: string) => world.stranger.must(endpoints.forgotPassword, { body: { email: who } })
const mails = async () => (await world.stranger.must(listSandboxMail)).rows
const codeOfLatestMail = async () => /\d{6}/.exec((await mails())[0]?.subject ?? '')?.[0] ?? ''
const reset = (verification_code: string, password = 'Another-2026') =>
  world.stranger.call(endpoints.resetPassword, { body: { email, verification_code, password } })

describe('a forgotten password (BR-GEN-99)', () => {
  beforeEach(dropCodes)

  test('the code goes out by mail, the new password works, the old one and old tokens do not', async () => {
    const old = (await signIn('Sandbox-2026')).body
    await forget(email)
    expect((await mails())[0]).toMatchObject({ to: email })
    expect((await reset(await codeOfLatestMail())).status).toBe(204)
    expect((await signIn('Sandbox-2026')).status).toBe(401)
    expect((await signIn('Another-2026')).status).toBe(200)
    const refreshed = await world.stranger.call(endpoints.refreshToken, {
      body: { refresh_token: old.refreshToken ?? '' },
    })
    expect(refreshed.status).toBe(401)
  })

  test('a code is good once, and only the latest one', async () => {
    await forget(email)
    const first = await codeOfLatestMail()
    world.clock.advanceReal({ minutes: 1 })
    await forget(email)
    const second = await codeOfLatestMail()
    if (first !== second) expect((await reset(first)).status).toBe(400)
    expect((await reset(second)).status).toBe(204)
    expect((await reset(second)).status).toBe(400)
  })

  test('a code is good for an hour', async () => {
    await forget(email)
    const code = await codeOfLatestMail()
    const past = world.clock.realNow().subtract({ minutes: 1 }).toString()
    await world.db.updateTable('password_code').set({ expires_at: past }).execute()
    expect((await reset(code)).status).toBe(400)
  })

  test('five wrong codes, sent at once, use it up', async () => {
    await forget(email)
    const code = await codeOfLatestMail()
    const wrong = code === '000000' ? '000001' : '000000'
    const tried = await Promise.all(Array.from({ length: 5 }, () => reset(wrong)))
    expect(tried.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect((await reset(code)).status).toBe(400)
  })

  test('wrong codes count on when another one is asked for, until the hour is over', async () => {
    await forget(email)
    const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')
    for (let tries = 0; tries < 3; tries += 1) await reset(wrongOf(await codeOfLatestMail()))
    world.clock.advanceReal({ minutes: 1 })
    await forget(email)
    const second = await codeOfLatestMail()
    for (let tries = 0; tries < 2; tries += 1) await reset(wrongOf(second))
    expect((await reset(second)).status).toBe(400)
    const sent = (await mails()).length
    world.clock.advanceReal({ minutes: 2 })
    await forget(email)
    expect(await mails()).toHaveLength(sent)
    world.clock.advanceReal({ hours: 1 })
    await forget(email)
    expect(await mails()).toHaveLength(sent + 1)
    expect((await reset(await codeOfLatestMail())).status).toBe(204)
  })

  test('asked for again within a minute no second mail goes out, and the first code stays good', async () => {
    await forget(email)
    const code = await codeOfLatestMail()
    const sent = (await mails()).length
    await forget(email)
    expect(await mails()).toHaveLength(sent)
    expect((await reset(code)).status).toBe(204)
  })

  test('of two who give the code at once, one changes the password', async () => {
    await forget(email)
    const code = await codeOfLatestMail()
    const answers = await Promise.all([reset(code), reset(code)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400])
  })

  test('a token that the old password gave while the new one was being stored is worth nothing', async () => {
    await forget(email)
    const asking = reset(await codeOfLatestMail())
    const codes = () => world.db.selectFrom('password_code').select('email').execute()
    // the code is used up, and the password not hashed yet
    await expect.poll(codes, { interval: 5 }).toEqual([])
    const refresh_token = await world.house.tokens.issue('refresh', email, world.clock.realNow())
    expect((await asking).status).toBe(204)
    expect((await world.stranger.call(endpoints.refreshToken, { body: { refresh_token } })).status).toBe(401)
  })

  test('a refusal names the field, and the same one for an account that is not there', async () => {
    const body = { email: 'nobody@gas.example', verification_code: '123456', password: 'Another-2026' }
    const unknown = await world.stranger.refusal(endpoints.resetPassword, { body })
    const wrong = await world.stranger.refusal(endpoints.resetPassword, { body: { ...body, email } })
    expect(unknown).toEqual(wrong)
    expect(unknown).toMatchObject({ status: 400, fields: ['verification_code'] })
  })

  test('a weak password is refused before the code is used up', async () => {
    await forget(email)
    const code = await codeOfLatestMail()
    expect((await reset(code, 'short')).status).toBe(400)
    expect((await reset(code)).status).toBe(204)
  })

  test('no mail for an account that is not there, not activated or disabled; the answer is the same', async () => {
    await insertAccount(world.db, {
      email: 'new@gas.example',
      roles: ['Planner', 'UI'],
      swa_code: '7220',
      is_password_temporary: true,
    })
    await insertAccount(world.db, {
      email: 'gone@gas.example',
      roles: ['Planner', 'UI'],
      swa_code: '7220',
      is_disabled: true,
    })
    const before = (await mails()).length
    for (const who of ['nobody@gas.example', 'new@gas.example', 'gone@gas.example', email.toUpperCase()])
      await forget(who)
    expect(await mails()).toHaveLength(before)
  })
})

describe('a temporary password (BR-GEN-94)', () => {
  const temporary = 'newcomer@gas.example'
  beforeAll(async () => {
    const password_hash = await hashPassword('Temporary-1')
    await insertAccount(world.db, {
      email: temporary,
      roles: ['Planner', 'API'],
      swa_code: '7220',
      password_hash,
      is_password_temporary: true,
    })
  })

  const firstToken = async () => {
    const body = { emailAddress: temporary, password: 'Temporary-1' }
    return (await world.stranger.must(endpoints.authenticateInitial, { body })).sessionToken
  }
  const set = (token: string, password = 'Chosen-2026', who = temporary) =>
    world.stranger.call(endpoints.setPassword, { body: { email: who, password, token } })

  test('the token of the first sign-in sets the password and signs in, once', async () => {
    expect((await signIn('Temporary-1', temporary)).status).toBe(307)
    const token = await firstToken()
    expect((await set(token, 'weak')).status).toBe(400)
    expect((await set(token, 'Chosen-2026', email)).status).toBe(401)
    const signedIn = await set(token)
    expect(signedIn.body).toMatchObject({ organisationReference: '7220', idToken: expect.any(String) })
    expect((await set(token)).status).toBe(401)
    expect((await signIn('Chosen-2026', temporary)).status).toBe(200)
  })

  test.each(['', 'nonsense', 'a.b.c'])('%j is no token', async (token) => {
    const refused = await world.stranger.refusal(endpoints.setPassword, {
      body: { email: temporary, password: 'Chosen-2026', token },
    })
    expect([400, 401]).toContain(refused.status)
  })
})

describe('mail', () => {
  test('where mail really goes out, nobody reads the outbox', async () => {
    const real = await startWorld({ SMTP_URL: 'smtp://127.0.0.1:9' })
    expect((await real.stranger.refusal(listSandboxMail)).status).toBe(404)
    await real.stop()
  })
})

describe('users', () => {
  test('BR-ROLE-65: one changes one’s own name, and nobody else’s', async () => {
    const body = { first_name: 'Priya', last_name: 'Nair' }
    const own = world.as('finance@marlshire.example')
    await own.must(updateUser, { params: { email: 'finance@marlshire.example' }, body })
    expect(await own.must(getUser, { params: { email: 'finance@marlshire.example' } })).toMatchObject(body)
    const refused = await own.refusal(updateUser, { params: { email: 'planner@water.example' }, body })
    expect(refused).toMatchObject({ status: 401, message: 'Access restricted' })
    expect((await own.refusal(updateUser, { params: { email: 'nobody@power.example' }, body })).status).toBe(404)
  })
})
