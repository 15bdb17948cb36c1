/**
 * An X.509 certificate that vouches for a key by itself, written out in DER: what receivers of signed notifications load to
 * check them with, in the form that their libraries expect.
 */
import { randomBytes, sign, type KeyObject } from 'node:crypto'

export interface CertificateAsked {
  /** Common name, of the subject and, as it vouches for itself, of the issuer. */
  readonly name: string
  readonly publicKey: KeyObject
  readonly privateKey: KeyObject
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

/** The certificate as PEM; `publicKey` and `privateKey` are a pair of RSA keys. */
export function selfSignedCertificate({ name, publicKey, privateKey, from, until }: CertificateAsked): string {
  const algorithm = sequence(objectId(sha256WithRsa), tagged(0x05))
  const who = sequence(set(sequence(objectId(commonName), tagged(0x0c, Buffer.from(name)))))
  const serial = randomBytes(16)
  // positive, and without a leading zero byte
  serial[0] = ((serial[0] ?? 0) & 0x3f) | 0x40
  const body = sequence(
    tagged(0xa0, tagged(0x02, Buffer.from([2]))), // version 3
    tagged(0x02, serial),
    algorithm,
    who,
    sequence(time(from), time(until)),
    who,
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = tagged(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  const text = sequence(body, algorithm, signature).toString('base64')
  const lines = text.match(/.{1,64}/g) ?? []
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n')
}

/** 1.2.840.113549.1.1.11 and 2.5.4.3, as DER spells them. */
const sha256WithRsa = '2a864886f70d01010b'
const commonName = '550403'

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  return Buffer.concat([Buffer.from([tag]), lengthOf(content), content])
}

function lengthOf({ length }: Buffer): Buffer {
  if (length < 0x80) return Buffer.from([length])
  const bytes = Buffer.from(length.toString(16).padStart(length > 0xff ? 4 : 2, '0'), 'hex')
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes])
}

const sequence = (...parts: readonly Buffer[]) => tagged(0x30, ...parts)
const set = (...parts: readonly Buffer[]) => tagged(0x31, ...parts)
const objectId = (hex: string) => tagged(0x06, Buffer.from(hex, 'hex'))

/** Years up to 2049 have two digits, later ones four. */
function time(at: Temporal.Instant): Buffer {
  const digits = at.toString({ smallestUnit: 'second' }).replaceAll(/[-:T]/g, '')
  return Number(digits.slice(0, 4)) < 2050
    ? tagged(0x17, Buffer.from(digits.slice(2)))
    : tagged(0x18, Buffer.from(digits))
}
