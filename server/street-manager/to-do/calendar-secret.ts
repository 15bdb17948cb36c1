import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** The last part of a link to a calendar: what finds it, then what proves it. */
interface CalendarSecret {
  readonly selector: string
  readonly proof: string
}

const selectorLength = 16
const proofLength = 43
const pattern = new RegExp(`^([A-Za-z0-9_-]{${selectorLength}})([A-Za-z0-9_-]{${proofLength}})\\.ics$`)

/** 96 bits to find it by and 256 that nobody guesses. */
export function newCalendarSecret(): CalendarSecret {
  return { selector: randomBytes(12).toString('base64url'), proof: randomBytes(32).toString('base64url') }
}

export const fileNameOf = ({ selector, proof }: CalendarSecret) => `${selector}${proof}.ics`

/** Undefined when it was never a link of ours. */
export function readCalendarSecret(fileName: string): CalendarSecret | undefined {
  const [, selector, proof] = pattern.exec(fileName) ?? []
  return selector === undefined || proof === undefined ? undefined : { selector, proof }
}

export const hashOfProof = (proof: string) => createHash('sha256').update(proof).digest('hex')

/** In a time that does not tell how much of it was right. */
export function provesLink(proof: string, hash: string): boolean {
  const [given, kept] = [Buffer.from(hashOfProof(proof), 'hex'), Buffer.from(hash, 'hex')]
  return given.length === kept.length && timingSafeEqual(given, kept)
}
