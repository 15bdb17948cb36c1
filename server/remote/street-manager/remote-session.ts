/** Signing in and out where Street Manager keeps the accounts. The browser gets a session cookie, as ever; the tokens stay here. */
import * as z from 'zod'
import { authenticate, authenticateInitial, logout, setPassword } from '../../../domain/contract/authentication.ts'
import type { Endpoint } from '../../../domain/contract/endpoint.ts'
import * as endpoints from '../../../domain/contract/session.ts'
import * as shapes from '../../../domain/contract/session.shapes.ts'
import { implement, type House, type Implementation } from '../../http/implement.ts'
import { authenticationFailed, invalid, Refusal } from '../../http/refusals.ts'
import { endEveryToken } from '../../street-manager/authentication/end-every-token.ts'
import { describeSession } from '../../street-manager/session/describe-session.ts'
import { clearCookie, findSession, startSession } from '../../street-manager/session/sessions.ts'
import { upstreamPath, type GivenTokens, type TokenKeeper } from './keep-tokens.ts'
import { describePerson, knownContracts, rememberPerson } from './remember-account.ts'
import { Unreachable, type Upstream } from './upstream.ts'

const Given = z.object({ idToken: z.string().min(1), accessToken: z.string().min(1), refreshToken: z.string().min(1) })
const FirstGiven = z.object({ sessionToken: z.string().min(1) })

const options = { ownTransaction: true } as const

export function remoteSession(upstream: Upstream, tokens: TokenKeeper): readonly Implementation[] {
  const post = async (endpoint: Endpoint<never> | Endpoint, body: object) => {
    const response = await upstream.ask({
      method: 'POST',
      path: upstreamPath(endpoint as Endpoint),
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return { response, body: (await response.json().catch(() => undefined)) as unknown }
  }

  const begin = async (house: House, reply: Parameters<typeof startSession>[1], email: string, given: GivenTokens) => {
    const now = house.clock.realNow()
    const described = await describePerson(upstream, given.id, email, await knownContracts(house.db, email))
    await house.db.transaction().execute((db) => rememberPerson(db, email, described, now))
    const account = await house.db
      .selectFrom('account')
      .selectAll()
      .where('email', '=', email)
      .executeTakeFirstOrThrow()
    const session = await startSession(house, reply, account)
    await tokens.keep(session.id_hash, given)
    return describeSession(house, session)
  }

  const signIn = implement(
    endpoints.signIn,
    shapes.signIn,
    async ({ house, body: { email, password }, reply }) => {
      const { response, body } = await post(authenticate, { emailAddress: email, password })
      if (response.status === 307) throw new Refusal(403, 'Replace the temporary password first')
      refuse(response, body)
      return begin(house, reply, email, tokensOf(body))
    },
    options,
  )

  const setFirstPassword = implement(
    endpoints.setFirstPassword,
    shapes.setFirstPassword,
    async ({ house, body: { email, temporary_password, password }, reply }) => {
      const first = await post(authenticateInitial, { emailAddress: email, password: temporary_password })
      refuse(first.response, first.body)
      const token = FirstGiven.safeParse(first.body)
      if (!token.success) throw new Unreachable('server_error', true)
      const set = await post(setPassword, { email, password, token: token.data.sessionToken })
      if (set.response.status === 400)
        throw invalid([{ field: 'password', message: messageOf(set.body), rule: 'BR-GEN-94' }])
      refuse(set.response, set.body)
      return begin(house, reply, email, tokensOf(set.body))
    },
    options,
  )

  const signOut = implement(
    endpoints.signOut,
    shapes.signOut,
    async ({ house, request, reply }) => {
      const session = await findSession(house, request)
      clearCookie(reply)
      if (!session) return
      const access_token = await tokens.accessToken(session.id_hash)
      await endEveryToken(house.db, session.email, house.clock.realNow())
      // the browser is signed out whatever comes of this: its tokens are gone from here
      if (access_token) await post(logout, { access_token }).catch(() => undefined)
    },
    options,
  )
  return [signIn, setFirstPassword, signOut]
}

function tokensOf(body: unknown): GivenTokens {
  const given = Given.safeParse(body)
  if (!given.success) throw new Unreachable('server_error', true)
  const { idToken: id, accessToken: access, refreshToken: refresh } = given.data
  return { id, access, refresh }
}

/** Passes on what Street Manager refuses a sign-in with: 401, 412, 423, 429. */
function refuse(response: Response, body: unknown): void {
  if (response.ok) return
  if (response.status === 401) throw authenticationFailed()
  const retryAfter = response.headers.get('retry-after')
  const headers: Record<string, string> = {}
  if (retryAfter && /^\d+$/.test(retryAfter)) headers['retry-after'] = retryAfter
  if (response.status === 429) throw new Refusal(429, 'Too many requests. Try again later', { headers })
  if (response.status < 400 || response.status >= 500) throw new Unreachable('server_error', true)
  throw new Refusal(response.status, messageOf(body), { headers })
}

function messageOf(body: unknown): string {
  const parsed = z.object({ message: z.string().min(1).max(500) }).safeParse(body)
  return parsed.success ? parsed.data.message : 'Street Manager did not say why it refused'
}
