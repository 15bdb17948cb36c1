import { jwtVerify, SignJWT } from 'jose'
import { newSecret } from '../config.ts'
import { authenticationFailed } from './refusals.ts'

export type TokenUse = 'id' | 'access' | 'refresh' | 'session'

export interface TokenClaims {
  readonly email: string
  readonly issuedAtMs: number
}

/** ID and access tokens last 1 hour, refresh tokens 1 day (BR-GEN-91); a first sign-in's token 15 minutes (ours). */
const lifetimeSeconds: Record<TokenUse, number> = { id: 3600, access: 3600, refresh: 86_400, session: 900 }

export interface Tokens {
  issue(use: TokenUse, email: string, now: Temporal.Instant): Promise<string>
  /** Throws 401 "Authentication failed" for a token that is forged, expired or of another use. */
  read(use: TokenUse, token: string, now: Temporal.Instant): Promise<TokenClaims>
}

export function makeTokens(secret = newSecret()): Tokens {
  const key = new TextEncoder().encode(secret)
  return {
    issue: (use, email, now) => {
      const seconds = Math.floor(now.epochMilliseconds / 1000)
      return new SignJWT({ use, ms: now.epochMilliseconds })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(email)
        .setJti(crypto.randomUUID())
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + lifetimeSeconds[use])
        .sign(key)
    },
    read: async (use, token, now) => {
      try {
        const { payload } = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          currentDate: new Date(now.epochMilliseconds),
        })
        if (payload['use'] !== use || !payload.sub) throw authenticationFailed()
        return { email: payload.sub, issuedAtMs: Number(payload['ms']) }
      } catch {
        throw authenticationFailed()
      }
    },
  }
}
