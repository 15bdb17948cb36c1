import type { House } from '../../http/implement.ts'

/** The three tokens of a sign-in (BR-GEN-91). */
export async function issueTokens(house: House, email: string) {
  const now = house.clock.realNow()
  const [idToken, accessToken, refreshToken] = await Promise.all([
    house.tokens.issue('id', email, now),
    house.tokens.issue('access', email, now),
    house.tokens.issue('refresh', email, now),
  ])
  return { idToken, accessToken, refreshToken }
}
