import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'
import { isGuessable } from './guessable-password.ts'

/** Strong enough for 2026 at about 0.4 s a try; stored beside each hash, so that it can be raised for new ones. */
const cost = { N: 2 ** 17, r: 8, p: 1 }

interface Cost {
  readonly N: number
  readonly r: number
  readonly p: number
}

/** For passwords that we make: each is one of 10^20, so that guessing them is no easier for a hash that is cheap to make. */
const costOfMade = { N: 2 ** 12, r: 8, p: 1 }

function derive(password: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(password, salt, 64, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64url. */
export function hashPassword(password: string): Promise<string> {
  return hashAt(password, cost)
}

/** A temporary password, without signs that are read wrongly, with its hash. */
export async function makePassword(): Promise<{ password: string; hash: string }> {
  const part = () => Array.from({ length: 4 }, () => plainSigns[randomInt(plainSigns.length)]).join('')
  // the last sign is a digit: it must be one that somebody might have chosen
  const password = `${part()}-${part()}-${part()}-${part().slice(1)}${randomInt(2, 10)}`
  return { password, hash: await hashAt(password, costOfMade) }
}

const plainSigns = 'abcdefghjkmnpqrstuvwxyz'

async function hashAt(password: string, cost: Cost): Promise<string> {
  const salt = randomBytes(16)
  const key = await derive(password, salt, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Compares in constant time. Anything that is not a hash of ours matches nothing. */
export async function passwordMatches(password: string, stored: string): Promise<boolean> {
  const [kind, N, r, p, salt, hash] = stored.split('$')
  if (kind !== 'scrypt' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64url')
  const key = await derive(password, Buffer.from(salt, 'base64url'), { N: Number(N), r: Number(r), p: Number(p) })
  return key.length === expected.length && timingSafeEqual(key, expected)
}

/** Spent on an unknown email, so that the time of the answer does not tell whether an account exists. */
const decoy = hashPassword(randomBytes(16).toString('hex'))

export async function matchNothing(password: string): Promise<false> {
  await passwordMatches(password, await decoy)
  return false
}

/**
 * What a new password must be; ours, the sources are silent but for the length (BR-GEN-06). `own` are the person's address
 * and the like, which nobody's password may be.
 */
export function passwordProblem(password: string, own: readonly string[] = []): string | undefined {
  if (password.length < 10) return 'Password must be 10 characters or more'
  if (password.length > 99) return 'Password must be 99 characters or fewer'
  if (!/[a-z]/i.test(password) || !/\d/.test(password)) return 'Password must include a letter and a number'
  if (isGuessable(password, own)) return 'Password is easy to guess. Three words that do not belong together are better'
  return undefined
}
