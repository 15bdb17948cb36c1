/** The tokens of each browser session at Street Manager. They stay on this server, sealed, and go with the session. */
import { decodeJwt } from 'jose'
import * as z from 'zod'
import { refreshToken } from '../../../domain/contract/authentication.ts'
import { basePath, type Endpoint } from '../../../domain/contract/endpoint.ts'
import { authenticationFailed, Refusal } from '../../http/refusals.ts'
import type { House } from '../../http/implement.ts'
import type { Seal } from './sealed.ts'
import { Unreachable, type Upstream } from './upstream.ts'

const Tokens = z.object({ id: z.string(), access: z.string(), refresh: z.string(), good_until: z.number() })
type Tokens = z.infer<typeof Tokens>

/** What signing in or refreshing gave. */
export interface GivenTokens {
  readonly id: string
  readonly access: string
  readonly refresh: string
}

export interface TokenKeeper {
  keep(idHash: string, tokens: GivenTokens): Promise<void>
  /** The ID token, refreshed before it ends. Throws 401 "Authentication failed" when Street Manager will give none any more. */
  idToken(idHash: string): Promise<string>
  /** Another ID token after Street Manager refused `refused`; calls that wait at once share one. */
  afterRefusal(idHash: string, refused: string): Promise<string>
  /** What signing out needs; undefined when there is nothing to sign out from. */
  accessToken(idHash: string): Promise<string | undefined>
}

/** An ID token that does not say when it ends is taken to last as long as BR-GEN-91 says. */
const usualMilliseconds = 3_600_000
/** Refreshed so long before its end: a call under way must not meet the end. */
const marginMilliseconds = 120_000

/** The path of a declared endpoint below the configured address. */
export const upstreamPath = (endpoint: Endpoint, path = endpoint.path) =>
  basePath(endpoint.api).slice('/v6'.length) + path

/** `onFresh` is told each token that was had anew. */
export function makeTokenKeeper(
  { db, clock }: Pick<House, 'db' | 'clock'>,
  upstream: Upstream,
  seal: Seal,
  onFresh: (idHash: string, token: string) => void,
): TokenKeeper {
  const refreshing = new Map<string, Promise<string>>()

  const read = async (idHash: string): Promise<Tokens | undefined> => {
    const row = await db
      .selectFrom('upstream_session')
      .select('sealed_tokens')
      .where('id_hash', '=', idHash)
      .executeTakeFirst()
    const text = row && seal.open(row.sealed_tokens, idHash)
    return text ? Tokens.parse(JSON.parse(text)) : undefined
  }
  const keep = async (idHash: string, given: GivenTokens): Promise<void> => {
    const tokens: Tokens = { ...given, good_until: goodUntil(given.id, clock.realNow().epochMilliseconds) }
    const sealed_tokens = seal.close(JSON.stringify(tokens), idHash)
    await db
      .insertInto('upstream_session')
      .values({ id_hash: idHash, sealed_tokens })
      .onConflict((conflict) => conflict.column('id_hash').doUpdateSet({ sealed_tokens }))
      .execute()
  }
  const refresh = async (idHash: string): Promise<string> => {
    const before = await need(idHash)
    const response = await upstream
      .ask({
        method: 'POST',
        path: upstreamPath(refreshToken as Endpoint),
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ refresh_token: before.refresh }),
      })
      .catch((error: unknown) => {
        // nothing is stored by it: whatever waits for the token was not sent
        throw error instanceof Unreachable ? new Unreachable(error.reason, false) : error
      })
    const answer = Refreshed.safeParse(await response.json().catch(() => undefined))
    if (response.status >= 500 || response.status === 429) throw new Unreachable('server_error', false)
    if (!response.ok || !answer.success) {
      // nothing that this session still has will ever be good again
      await db.deleteFrom('session').where('id_hash', '=', idHash).execute()
      throw authenticationFailed()
    }
    const { id_token: id, access_token: access } = answer.data
    await keep(idHash, { id, access, refresh: before.refresh })
    onFresh(idHash, id)
    return id
  }
  const need = async (idHash: string): Promise<Tokens> => {
    const tokens = await read(idHash)
    if (!tokens) throw authenticationFailed()
    return tokens
  }
  const refreshOnce = (idHash: string): Promise<string> => {
    const underWay = refreshing.get(idHash)
    if (underWay) return underWay
    const started = refresh(idHash).finally(() => refreshing.delete(idHash))
    refreshing.set(idHash, started)
    return started
  }
  return {
    keep,
    idToken: async (idHash) => {
      const { id, good_until } = await need(idHash)
      const left = good_until - clock.realNow().epochMilliseconds
      if (left > marginMilliseconds) return id
      return refreshOnce(idHash).catch((error: unknown) => {
        // it cannot be had now; the one in hand is good for a little while yet
        if (error instanceof Refusal || left <= 0) throw error
        return id
      })
    },
    afterRefusal: async (idHash, refused) => {
      const { id } = await need(idHash)
      return id === refused ? refreshOnce(idHash) : id
    },
    accessToken: async (idHash) => (await read(idHash))?.access,
  }
}

const Refreshed = z.object({ id_token: z.string().min(1), access_token: z.string().min(1) })

function goodUntil(idToken: string, now: number): number {
  try {
    const { exp } = decodeJwt(idToken)
    return exp === undefined ? now + usualMilliseconds : exp * 1000
  } catch {
    return now + usualMilliseconds
  }
}
