import { createPublicKey, generateKeyPairSync, verify, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signedEnvelope, signedText, type Notice } from './envelope.ts'
import { selfSignedCertificate } from './self-signed-certificate.ts'

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
const from = Temporal.Instant.from('2026-11-24T10:00:00Z')
const until = Temporal.Instant.from('2056-11-24T10:00:00Z')
const certificate = selfSignedCertificate({ name: 'Receiver’s test', publicKey, privateKey, from, until })

const notice: Notice = {
  Type: 'Notification',
  MessageId: '5f2b1f2e-6c52-4f0e-8a77-3c9a9c1f5a10',
  TopicArn: 'urn:test',
  Message: '{"event_reference":1}',
  Timestamp: '2026-11-24T10:00:00.000Z',
}

describe('the certificate', () => {
  test('can be read, is signed by its own key and says who and how long', () => {
    const read = new X509Certificate(certificate)
    expect(read.verify(publicKey)).toBe(true)
    expect(read.checkPrivateKey(privateKey)).toBe(true)
    expect([read.subject, read.issuer]).toEqual(['CN=Receiver’s test', 'CN=Receiver’s test'])
    expect([read.validFromDate, read.validToDate]).toEqual([
      new Date('2026-11-24T10:00:00Z'),
      new Date('2056-11-24T10:00:00Z'),
    ])
  })

  test('another key does not fit', () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
    expect(new X509Certificate(certificate).verify(other.publicKey)).toBe(false)
  })
})

describe('the signature', () => {
  const envelope = JSON.parse(signedEnvelope(notice, privateKey, 'https://here.example/certificate')) as Notice & {
    Signature: string
    SigningCertURL: string
  }
  const isGood = (received: Notice) => {
    const signature = Buffer.from(envelope.Signature, 'base64')
    return verify('sha256', Buffer.from(signedText(received)), createPublicKey(certificate), signature)
  }

  test('is checked with the certificate', () => {
    expect(envelope.SigningCertURL).toBe('https://here.example/certificate')
    expect(isGood(envelope)).toBe(true)
  })

  test('does not fit a message that was changed on the way', () => {
    expect(isGood({ ...envelope, Message: '{"event_reference":2}' })).toBe(false)
    expect(isGood({ ...envelope, MessageId: 'another' })).toBe(false)
  })

  test('is over the fields in the order of SNS, a confirmation’s link among them', () => {
    expect(signedText(notice)).toBe(
      'Message\n{"event_reference":1}\nMessageId\n5f2b1f2e-6c52-4f0e-8a77-3c9a9c1f5a10\n' +
        'Timestamp\n2026-11-24T10:00:00.000Z\nTopicArn\nurn:test\nType\nNotification\n',
    )
    const confirmation = { ...notice, Type: 'SubscriptionConfirmation', Token: 't', SubscribeURL: 'https://x' } as const
    expect(signedText(confirmation)).toContain('SubscribeURL\nhttps://x\nTimestamp\n')
    expect(signedText(confirmation)).toContain('Token\nt\nTopicArn\n')
  })
})
