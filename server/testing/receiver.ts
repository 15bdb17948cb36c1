import { generateKeyPairSync } from 'node:crypto'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Reach } from '../notify/post-text.ts'
import { selfSignedCertificate } from '../notify/self-signed-certificate.ts'
import { testNow } from './test-clock.ts'

export interface Received {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

/** A subscriber's HTTPS server on this machine. */
export interface Receiver {
  /** Where it is called at, by a name that only its own reach knows. */
  readonly url: string
  readonly port: number
  /** What it was sent, in order. */
  readonly received: Received[]
  /** Lets it answer otherwise than with 200. */
  answer: (response: ServerResponse, received: Received) => void
  /** Leads to this machine, and trusts the receiver's certificate: what production never does. */
  readonly reach: Reach
  stop(): Promise<void>
}

const name = 'receiver.example'

export async function startReceiver(): Promise<Receiver> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const [from, until] = [testNow.subtract({ hours: 24 * 365 }), testNow.add({ hours: 24 * 3650 })]
  const cert = selfSignedCertificate({ name, publicKey, privateKey, from, until })
  const received: Received[] = []
  const server = createServer(
    { cert, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) },
    (request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () => {
        const one = { path: request.url ?? '', headers: request.headers, text: Buffer.concat(chunks).toString() }
        received.push(one)
        receiver.answer(response, one)
      })
    },
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const receiver: Receiver = {
    url: `https://${name}:${port}/events`,
    port,
    received,
    answer: (response) => response.end(),
    reach: { resolve: async () => ['127.0.0.1'], isAllowed: () => true, patienceMilliseconds: 2000, ca: cert },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return receiver
}
