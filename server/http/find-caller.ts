/** From a token or a session cookie to the person who calls. */
import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { sql } from 'kysely'
import type { OrganisationStatus, Role } from '../../domain/contract/enums/organisations.ts'
import type { Caller, WorkstreamAccess } from '../../domain/contract/permissions.ts'
import type { Database } from '../store/database.ts'
import { instant } from '../store/instants.ts'
import type { House } from './implement.ts'
import { accessRestricted, authenticationFailed } from './refusals.ts'

export const sessionCookie = 'msw_session'

export const hashSessionId = (id: string) => createHash('sha256').update(id).digest('hex')

/** The caller of a request, or 401: no token, a bad one, a session that ended (BR-GEN-92, 97). */
export async function findCaller(house: House, request: FastifyRequest): Promise<Caller> {
  const token = request.headers['token']
  const now = house.clock.realNow()
  if (typeof token === 'string') {
    const claims = await house.tokens.read('id', token, now)
    const { caller } = await loadAccount(house.db, claims.email, claims.issuedAtMs)
    return caller
  }
  const id = request.cookies[sessionCookie]
  if (!id) throw authenticationFailed()
  refuseForeignOrigin(request)
  const session = await house.db
    .selectFrom('session')
    .select(['id_hash', 'email', 'created_at', 'expires_at'])
    .where('id_hash', '=', hashSessionId(id))
    .where('expires_at', '>', instant(now))
    .executeTakeFirst()
  if (!session) throw authenticationFailed()
  // a page that only listens is not somebody who works
  if (request.routeOptions.url !== '/app/live') await noteUse(house.db, session, now)
  const { caller, name } = await loadAccount(house.db, session.email, session.created_at.epochMilliseconds)
  return { ...caller, person_name: name }
}

/** A session ends after 12 hours without a call and after 24 in any case, as a refresh token does (BR-GEN-91); the first is ours. */
export const sessionLimits = { idle: { hours: 12 }, absolute: { hours: 24 } } as const

interface UsedSession {
  readonly id_hash: string
  readonly created_at: Temporal.Instant
  readonly expires_at: Temporal.Instant
}

/** Puts off the end of an idle session; a few minutes more or less are not worth a write for each call. */
async function noteUse(db: Database, session: UsedSession, now: Temporal.Instant): Promise<void> {
  const idleUntil = now.add(sessionLimits.idle)
  const last = session.created_at.add(sessionLimits.absolute)
  const until = Temporal.Instant.compare(idleUntil, last) < 0 ? idleUntil : last
  if (session.expires_at.until(until).total('minutes') < 5) return
  await db.updateTable('session').set({ expires_at: until.toString() }).where('id_hash', '=', session.id_hash).execute()
}

/** The cookie is SameSite=Strict; a browser that says the call comes from elsewhere is refused all the same. */
function refuseForeignOrigin(request: FastifyRequest): void {
  const site = request.headers['sec-fetch-site']
  if (request.method !== 'GET' && site !== undefined && site !== 'same-origin') throw authenticationFailed()
}

/** Who an account is now, for what it may see without a session; refused as for a call of its own. */
export async function callerOfAccount(db: Database, email: string): Promise<Caller> {
  return (await loadAccount(db, email, Infinity)).caller
}

interface AccountRow {
  email: string
  first_name: string
  last_name: string
  roles: Role[]
  organisation_reference: string
  organisation_type: Caller['organisation_type']
  organisation_status: OrganisationStatus
  is_disabled: boolean
  tokens_valid_from: Temporal.Instant
  contracts: string[]
  workstreams: WorkstreamAccess[]
}

/** Loads the account with what it may act for; 401 when signed out since, disabled or suspended (BR-GEN-95, 96). */
async function loadAccount(db: Database, email: string, issuedAtMs: number): Promise<{ caller: Caller; name: string }> {
  const { rows } = await sql<AccountRow>`
    select a.email, a.first_name, a.last_name, a.roles, a.organisation_reference, a.is_disabled, a.tokens_valid_from,
           o.organisation_type, o.organisation_status,
           coalesce((select json_agg(c.promoter_swa_code)
                       from contract c join organisation p on p.swa_code = c.promoter_swa_code
                      where c.contractor_swa_code = a.organisation_reference and p.organisation_status = 'active'),
                    '[]') as contracts,
           coalesce((select json_agg(json_build_object('organisation_reference', w.organisation_reference,
                                                       'workstream_prefix', w.prefix,
                                                       'access_level', w.access_level))
                       from account_workstream w where w.email = a.email), '[]') as workstreams
      from account a join organisation o on o.swa_code = a.organisation_reference
     where a.email = ${email}`.execute(db)
  const row = rows[0]
  if (!row || row.is_disabled || issuedAtMs < row.tokens_valid_from.epochMilliseconds) throw authenticationFailed()
  if (row.organisation_status !== 'active') throw accessRestricted()
  const caller = {
    email: row.email,
    roles: row.roles,
    organisation_reference: row.organisation_reference,
    organisation_type: row.organisation_type,
    contracts: row.contracts,
    workstreams: row.workstreams,
  }
  return { caller, name: `${row.first_name} ${row.last_name}`.trim() }
}
