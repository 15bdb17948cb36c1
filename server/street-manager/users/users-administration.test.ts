import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Role } from '../../../domain/contract/enums/organisations.ts'
import { listAudit } from '../../../domain/contract/audit.ts'
import { authenticate, authenticateInitial, setPassword } from '../../../domain/contract/authentication.ts'
import * as administration from '../../../domain/contract/users-administration.ts'
import { insertAccount } from '../../testing/extra-accounts.ts'
import { startWorld, type World } from '../../testing/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

const boss = 'admin@water.example'
const admin = (email = boss) => world.as(email)
const person = { first_name: 'Zoë', last_name: "O'Neill" }
const invite = (email: string, roles: Role[] = ['Planner', 'UI'], who = boss) =>
  world.as(who).call(administration.inviteUser, { body: { email, ...person, roles } })
const one = (email: string, who = boss) => world.as(who).must(administration.getOwnUser, { params: { email } })

/** The temporary password of the newest mail to this address. */
async function mailedPassword(email: string): Promise<string> {
  const mail = await world.db
    .selectFrom('mail')
    .select('body')
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow()
  return /temporary password: (\S+)/.exec(mail.body)?.[1] ?? ''
}

const lastEvent = async () => (await admin().must(listAudit, { query: {} })).rows[0]

describe('the people of an organisation (BR-ROLE-S19 to S22)', () => {
  test('are listed by name, found by part of it, filtered by role, kind and state', async () => {
    const all = await admin().must(administration.listUsers)
    expect(all.rows.map(({ email }) => email)).toEqual([
      'planner@water.example',
      'admin@water.example',
      'api-planner@water.example',
    ])
    expect(all.pagination).toEqual({ total_rows: 3, has_next_page: false })
    const found = async (query: object) =>
      (await admin().must(administration.listUsers, { query })).rows.map(({ email }) => email)
    expect(await found({ query: ' ASHDOWN ' })).toEqual(['planner@water.example'])
    expect(await found({ query: '%' })).toEqual([])
    expect(await found({ role: ['Admin'], status: ['active'] })).toEqual([boss])
    expect(await found({ sign_in: ['API'] })).toEqual(['api-planner@water.example'])
    expect(await found({ status: ['invited', 'locked'] })).toEqual([])
    expect(await found({ sort_direction: 'desc', offset: 1 })).toEqual([boss, 'planner@water.example'])
    expect(await found({ sort_column: 'last_signed_in_date', offset: 25 })).toEqual([])
  })

  test('are nobody else’s: other roles 401, others’ people as if they were not there', async () => {
    for (const who of ['planner@water.example', 'contractor@groundworks.example', 'officer@marlshire.example']) {
      expect((await world.as(who).refusal(administration.listUsers)).status, who).toBe(401)
    }
    const params = { email: 'planner@water.example' }
    const foreign = admin('admin@marlshire.example')
    expect((await foreign.refusal(administration.getOwnUser, { params })).status).toBe(404)
    const body = { email: params.email }
    expect((await foreign.refusal(administration.removeUser, { body })).status).toBe(404)
    expect((await foreign.refusal(administration.reinviteUser, { body })).status).toBe(404)
    expect((await foreign.refusal(administration.unlockUser, { params })).status).toBe(404)
    const roles = { params, body: { roles: ['Planner', 'UI'] as Role[] } }
    expect((await foreign.refusal(administration.updateUserRoles, roles)).status).toBe(404)
    const several = await foreign.must(administration.removeUsers, { body: { emails: [params.email] } })
    expect(several.rows).toEqual([
      { email: params.email, is_removed: false, problem: expect.stringContaining('not found') },
    ])
    expect((await one('planner@water.example')).status).toBe('active')
  })

  test('one shows what it may see, a contractor’s for each promoter', async () => {
    const seen = await one('contractor@groundworks.example', 'admin@groundworks.example')
    expect(seen.access.map(({ organisation_name: name }) => name)).toEqual(['Marl Broadband', 'Marl Water'])
    expect(seen).toMatchObject({ status_string: 'Active', roles_string: ['Contractor', 'Screen user'] })
  })
})

describe('an invitation (BR-GEN-94)', () => {
  test('mails a temporary password, tells it to nobody else, and ends with a password of one’s own', async () => {
    const email = 'zoë@water.example'
    const { status, body } = await invite(email)
    expect(status).toBe(201)
    const password = await mailedPassword(email)
    expect(password.length).toBeGreaterThan(15)
    expect(JSON.stringify(body)).not.toContain(password)
    expect(await one(email)).toMatchObject({ status: 'invited', is_temporary_password_over: false })
    expect(await lastEvent()).toMatchObject({
      event: 'user_invited',
      object_reference: email,
      details: "Zoë O'Neill (zoë@water.example) invited as Planner, Screen user",
    })
    const { sessionToken: token } = await world.stranger.must(authenticateInitial, {
      body: { emailAddress: email, password },
    })
    await world.stranger.must(setPassword, { body: { email, token, password: 'My-own-2026' } })
    await world.stranger.must(authenticate, { body: { emailAddress: email, password: 'My-own-2026' } })
    expect(await one(email)).toMatchObject({ status: 'active', temporary_password_until: null })
    const again = await admin().refusal(administration.reinviteUser, { body: { email } })
    expect(again).toMatchObject({ status: 409, problems: [{ rule: 'BR-GEN-96' }] })
  })

  test('is good for seven days; after that only a new one helps, and the old password is gone with it', async () => {
    const email = 'late@water.example'
    await invite(email)
    const old = await mailedPassword(email)
    const first = (temporary_password: string) =>
      world.inject({
        method: 'POST',
        url: '/session/first-password',
        payload: { email, temporary_password, password: 'My-own-2026' },
      })
    world.clock.advanceReal({ hours: 7 * 24 })
    const refused = await first(old)
    expect(refused.statusCode).toBe(400)
    expect(refused.json().error.fields[0]).toMatchObject({ field: 'temporary_password', rule: 'BR-GEN-94' })
    const initial = { body: { emailAddress: email, password: old } }
    expect((await world.stranger.refusal(authenticateInitial, initial)).status).toBe(401)
    expect(await one(email)).toMatchObject({ status: 'invited', is_temporary_password_over: true })
    await admin().must(administration.reinviteUser, { body: { email } })
    expect((await first(old)).statusCode).toBe(401)
    expect((await first(await mailedPassword(email))).statusCode).toBe(200)
  })

  test('goes to one address once, capitals aside and wherever the account is, without telling where', async () => {
    for (const email of ['planner@water.example', 'Planner@Water.example', 'OFFICER@marlshire.example']) {
      const { status, body } = await invite(email)
      expect(status, email).toBe(409)
      expect(JSON.stringify(body)).not.toMatch(/Marlshire County|Marl Water/)
    }
    const both = await Promise.all([invite('twin@water.example'), invite('TWIN@water.example')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
  })

  test('names each field that is wrong', async () => {
    const bad = (body: object) => world.as(boss).refusal(administration.inviteUser, { body: body as never })
    const fine = { email: 'new@water.example', ...person, roles: ['Planner', 'UI'] }
    for (const email of ['', 'tom', `${'a'.repeat(308)}@hs2.example`, 'a@b.example,c@d.example']) {
      expect(await bad({ ...fine, email }), email).toMatchObject({ status: 400, fields: ['email'] })
    }
    expect((await bad({ ...fine, first_name: ' ', last_name: 'x'.repeat(51) })).fields).toEqual([
      'first_name',
      'last_name',
    ])
    expect(await bad({ ...fine, roles: ['Planner', 'HighwayAuthority', 'UI'] })).toMatchObject({
      status: 400,
      problems: [{ rule: 'BR-ROLE-S20' }, { rule: 'BR-ROLE-02' }],
    })
    expect((await bad({ ...fine, roles: ['Boss'] })).status).toBe(400)
  })
})

describe('roles (BR-ROLE-02, 03, S19 to S22)', () => {
  test('change at once: who is signed in signs in again, and the log says old and new', async () => {
    const email = await insertAccount(world.db, {
      email: 'r@water.example',
      roles: ['Planner', 'UI'],
      swa_code: '9310',
    })
    expect((await world.as(email).refusal(administration.listUsers)).status).toBe(401)
    const change = (roles: Role[]) =>
      admin().call(administration.updateUserRoles, { params: { email }, body: { roles } })
    expect((await change(['Planner', 'Admin', 'UI'])).status).toBe(204)
    expect(await lastEvent()).toMatchObject({
      event: 'user_roles_updated',
      details: 'Roles of Extra Person (r@water.example) from Planner, Screen user to Planner, Admin, Screen user',
    })
    const { tokens_valid_from: from } = await world.db
      .selectFrom('account')
      .select('tokens_valid_from')
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    expect(from.toString(), 'earlier tokens have ended').not.toBe('2026-01-01T00:00:00Z')
    expect((await change(['Planner', 'Admin', 'API'])).status).toBe(400)
    expect((await change(['StreetWorksAdmin', 'UI'])).status).toBe(400)
    const before = await lastEvent()
    expect((await change(['UI', 'Admin', 'Planner'])).status, 'the same again').toBe(204)
    expect((await lastEvent())?.update_id).toBe(before?.update_id)
  })

  test('BR-ROLE-02: even the store does not take what excludes each other', async () => {
    for (const roles of [
      ['Planner', 'HighwayAuthority', 'UI'],
      ['Planner', 'UI', 'API'],
      ['Admin', 'API'],
    ] as Role[][]) {
      await expect(insertAccount(world.db, { email: 'x@water.example', roles, swa_code: '9310' })).rejects.toThrow()
    }
  })

  test('BR-ROLE-S22: nobody takes Admin from themselves, but may add to it', async () => {
    const own = (roles: Role[]) =>
      admin('admin@groundworks.example').call(administration.updateUserRoles, {
        params: { email: 'admin@groundworks.example' },
        body: { roles },
      })
    expect((await own(['Contractor', 'UI'])).status).toBe(409)
    expect((await own(['Admin', 'Contractor', 'UI'])).status).toBe(204)
  })
})
