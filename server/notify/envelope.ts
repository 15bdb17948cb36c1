/** What a notification travels in: Amazon SNS's envelope, which is what Street Manager's receivers are written for. */
import { sign, type KeyObject } from 'node:crypto'

export interface Notice {
  readonly Type: 'Notification' | 'SubscriptionConfirmation'
  readonly MessageId: string
  readonly TopicArn: string
  readonly Message: string
  /** ISO 8601. */
  readonly Timestamp: string
  /** Of a confirmation only: the link that confirms, and what it carries. */
  readonly SubscribeURL?: string
  readonly Token?: string
}

/** In the order in which SNS strings them together to be signed. */
const signedFields = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'] as const

/** The text that the signature is over: each field that is there as its name and its value, a line each. */
export function signedText(notice: Notice): string {
  return signedFields
    .filter((field) => notice[field] !== undefined)
    .map((field) => `${field}\n${notice[field]}\n`)
    .join('')
}

/** The envelope as JSON, signed with RSA-SHA256 (SNS calls this version 2). */
export function signedEnvelope(notice: Notice, privateKey: KeyObject, certificateUrl: string): string {
  const signature = sign('sha256', Buffer.from(signedText(notice)), privateKey).toString('base64')
  return JSON.stringify({
    ...notice,
    SignatureVersion: '2',
    Signature: signature,
    SigningCertURL: certificateUrl,
  })
}
