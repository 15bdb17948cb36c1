import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto'
import { promisify } from 'node:util'
import type { Database } from '../store/database.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'

const makePair = promisify(generateKeyPair)

export interface SigningKey {
  readonly privateKey: KeyObject
  /** As PEM; receivers check signatures with it. */
  readonly certificate: string
}

/** The key that every server over this database signs with: made when it is first asked for, and kept. */
export async function signingKey(db: Database, realNow: Temporal.Instant): Promise<SigningKey> {
  const kept = await keptKey(db)
  if (kept) return kept
  const { publicKey, privateKey } = await makePair('rsa', { modulusLength: 2048 })
  const from = realNow.subtract({ hours: 24 })
  // nobody renews it by hand, and it vouches for nothing but itself
  const until = from.add({ hours: 20 * 365 * 24 })
  const certificate = selfSignedCertificate({ name: 'Manage street works', publicKey, privateKey, from, until })
  await db
    .insertInto('notification_signing_key')
    .values({ private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }), certificate })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  // another server may have been first: the key in the store is the one
  const stored = await keptKey(db)
  if (!stored) throw new Error('The key that notifications are signed with was not kept')
  return stored
}

/** The key, once something has been signed with it. */
export async function keptKey(db: Database): Promise<SigningKey | undefined> {
  const row = await db.selectFrom('notification_signing_key').select(['private_key', 'certificate']).executeTakeFirst()
  return row && { privateKey: createPrivateKey(row.private_key), certificate: row.certificate }
}
