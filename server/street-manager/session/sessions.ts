/** Browser sessions: the cookie is an unguessable number, the store keeps only its hash. Tokens never reach the browser. */
import { randomBytes } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ActingRole } from '../../../domain/contract/endpoint.ts'
import { hashSessionId, sessionCookie, sessionLimits } from '../../http/find-caller.ts'
import type { House } from '../../http/implement.ts'
import { instant } from '../../store/instants.ts'
import type { AccountRow } from '../../store/account-tables.ts'

export interface SessionRow {
  readonly id_hash: string
  readonly email: string
  readonly active_role: ActingRole | null
  readonly acting_for: string | null
}

/** The session of the request's cookie, if it is still good. */
export async function findSession(house: House, request: FastifyRequest): Promise<SessionRow | undefined> {
  const id = request.cookies[sessionCookie]
  if (!id) return undefined
  const row = await house.db
    .selectFrom('session')
    .select(['id_hash', 'email', 'active_role', 'acting_for'])
    .where('id_hash', '=', hashSessionId(id))
    .where('expires_at', '>', instant(house.clock.realNow()))
    .executeTakeFirst()
  return row as SessionRow | undefined
}

const actingRoles: readonly string[] = ['Planner', 'Contractor', 'HighwayAuthority', 'Admin']

/** Starts a session and sets its cookie. The one role, and a contractor's one promoter, are chosen at once. */
export async function startSession(house: House, reply: FastifyReply, account: AccountRow): Promise<SessionRow> {
  const id = randomBytes(32).toString('base64url')
  const now = house.clock.realNow()
  const choices = account.roles.filter((role): role is ActingRole => actingRoles.includes(role))
  const active_role = choices.length === 1 ? (choices[0] ?? null) : null
  const session: SessionRow = {
    id_hash: hashSessionId(id),
    email: account.email,
    active_role,
    acting_for: active_role === 'Contractor' ? await onlyContract(house, account.organisation_reference) : null,
  }
  await house.db
    .insertInto('session')
    .values({ ...session, created_at: now.toString(), expires_at: now.add(sessionLimits.idle).toString() })
    .execute()
  setCookie(house, reply, id)
  return session
}

async function onlyContract({ db }: House, contractor: string): Promise<string | null> {
  const contracts = await db
    .selectFrom('contract')
    .select('promoter_swa_code')
    .where('contractor_swa_code', '=', contractor)
    .execute()
  return contracts.length === 1 ? (contracts[0]?.promoter_swa_code ?? null) : null
}

function setCookie({ config }: House, reply: FastifyReply, id: string): void {
  void reply.setCookie(sessionCookie, id, {
    httpOnly: true,
    sameSite: 'strict',
    secure: config.secureCookies,
    path: '/',
    maxAge: sessionLimits.absolute.hours * 3600,
  })
}

export function clearCookie(reply: FastifyReply): void {
  void reply.clearCookie(sessionCookie, { path: '/' })
}
