/** Seals what must not be read from a copy of the database: AES-256-GCM under a key that comes from SESSION_SECRET. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

export interface Seal {
  /** `owner` is bound to the text: put beside another owner it does not open. */
  close(text: string, owner: string): string
  /** Undefined for what was sealed with another secret, or for another owner, or changed since. */
  open(sealed: string, owner: string): string | undefined
}

const algorithm = 'aes-256-gcm'
const nonceBytes = 12
const tagBytes = 16

export function makeSeal(secret: string): Seal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'tokens of a Street Manager', 32))
  return {
    close: (text, owner) => {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(owner))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    open: (sealed, owner) => {
      try {
        const bytes = Buffer.from(sealed, 'base64url')
        const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes), { authTagLength: tagBytes })
        decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes))
        const opened = decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, 'utf8')
        return opened + decipher.final('utf8')
      } catch {
        return undefined
      }
    },
  }
}
