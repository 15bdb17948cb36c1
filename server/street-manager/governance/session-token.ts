import { createHash, randomBytes } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import * as endpoints from '../../../domain/contract/governance.ts'
import * as shapes from '../../../domain/contract/governance.shapes.ts'
import type { Caller } from '../../../domain/contract/permissions.ts'
import { implement } from '../../http/implement.ts'
import { authenticationFailed, notFound } from '../../http/refusals.ts'
import type { Database } from '../../store/database.ts'
import { orgId } from '../../store/governance-ids.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { requireEmbedded } from './governance-scope.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/**
 * Told this once: only its hash is kept. An organisation has one at a time. The transaction is its own, so that the answer is
 * not kept with the attempt, to be given again.
 */
const createSessionToken = implement(
  endpoints.createSessionToken,
  shapes.createSessionToken,
  async ({ house, caller, now }) => {
    requireEmbedded(house)
    const session_token = randomBytes(32).toString('base64url')
    const row = { token_hash: hashOf(session_token), made_by: caller.email, made_at: now.toString() }
    const organisation_reference = caller.organisation_reference
    await house.db.transaction().execute(async (db) => {
      await db
        .insertInto('governance_token')
        .values({ organisation_reference, ...row })
        .onConflict((on) => on.column('organisation_reference').doUpdateSet(row))
        .execute()
      const words = 'Session token of Ctrl Hub made; the one before has ended'
      await note(db, caller, 'governance_token_created', words, now)
    })
    return { session_token, org_id: orgId(organisation_reference) }
  },
  { ownTransaction: true },
)

/** 404 when there is none. */
const revokeSessionToken = implement(
  endpoints.revokeSessionToken,
  shapes.revokeSessionToken,
  async ({ house, db, caller, now }) => {
    requireEmbedded(house)
    const ended = await db
      .deleteFrom('governance_token')
      .where('organisation_reference', '=', caller.organisation_reference)
      .returning('organisation_reference')
      .executeTakeFirst()
    if (!ended) throw notFound('A session token')
    await note(db, caller, 'governance_token_revoked', 'Session token of Ctrl Hub ended', now)
  },
)

function note(
  db: Database,
  caller: Caller,
  event: 'governance_token_created' | 'governance_token_revoked',
  details: string,
  now: Temporal.Instant,
): Promise<void> {
  const own = caller.organisation_reference
  const what = { event, object_type: 'organisation', object_reference: own, topic: 'Governance', details } as const
  return recordEvent(db, organisationOf(caller), { ...what, visible_to: own }, actorOf(caller), now)
}

/**
 * The organisation that a call's `X-Session-Token` opens under this id: the token's own, or for a contractor a promoter that
 * it is contracted to. 401 for everything else (BR-GOV-16).
 */
export async function organisationOfSession(db: Database, request: FastifyRequest, org: string): Promise<string> {
  const token = request.headers['x-session-token']
  if (typeof token !== 'string' || token === '') throw authenticationFailed()
  const session = await db
    .selectFrom('governance_token')
    .innerJoin('organisation', 'organisation.swa_code', 'governance_token.organisation_reference')
    .select('swa_code')
    .where('token_hash', '=', hashOf(token))
    .where('organisation_status', '=', 'active')
    .executeTakeFirst()
  if (!session) throw authenticationFailed()
  const promoters = await db
    .selectFrom('contract')
    .innerJoin('organisation', 'organisation.swa_code', 'contract.promoter_swa_code')
    .select('promoter_swa_code')
    .where('contractor_swa_code', '=', session.swa_code)
    .where('organisation_status', '=', 'active')
    .execute()
  const codes = [session.swa_code, ...promoters.map(({ promoter_swa_code }) => promoter_swa_code)]
  const found = codes.find((code) => orgId(code) === org.toLowerCase())
  if (!found) throw authenticationFailed()
  return found
}

export const sessionTokens = [createSessionToken, revokeSessionToken]
