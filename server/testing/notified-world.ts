import { vi } from 'vitest'
import { subscribeToEvents } from '../../domain/contract/events.ts'
import { deliverNotifications } from '../jobs/deliver-notifications.ts'
import { queueNotifications } from '../jobs/queue-notifications.ts'
import { startReceiver, type Receiver } from './receiver.ts'
import { startWorld, type World } from './world.ts'

export interface Envelope {
  readonly Type: string
  readonly MessageId: string
  readonly TopicArn: string
  readonly Message: string
  readonly Timestamp: string
  readonly Signature: string
  readonly SigningCertURL: string
  readonly SubscribeURL?: string
  readonly Token?: string
}

/** A world with a subscriber's server, whose notifications are sent when the test says so. */
export interface NotifiedWorld {
  readonly world: World
  readonly receiver: Receiver
  /** What the receiver was sent since it was last asked. */
  received(): Envelope[]
  /** One turn of both jobs. */
  deliver(): Promise<void>
  subscribe(by: string, changes?: { api_endpoint?: string; subscription_description?: string }): Promise<string>
  /** Follows the link that the last confirmation carried; answers the status. */
  confirm(envelope: Envelope | undefined): Promise<number>
  /** Subscribes, and confirms. */
  subscribed(by: string): Promise<string>
  stop(): Promise<void>
}

export async function startNotifiedWorld(): Promise<NotifiedWorld> {
  // the jobs of the server itself would call the real internet
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const world = await startWorld({ PUBLIC_URL: 'https://works.example/' })
  const receiver = await startReceiver()
  const notified: NotifiedWorld = {
    world,
    receiver,
    received: () => receiver.received.splice(0).map(({ text }) => JSON.parse(text) as Envelope),
    deliver: async () => {
      await queueNotifications(world.house)
      await deliverNotifications(world.house, receiver.reach)
    },
    subscribe: async (by, changes = {}) => {
      const body = { api_endpoint: receiver.url, ...changes }
      return (await world.as(by).must(subscribeToEvents, { body })).subscription_reference_number
    },
    confirm: async (envelope) => {
      const { pathname, search } = new URL(envelope?.SubscribeURL ?? '')
      return (await world.stranger.request('GET', pathname + search)).status
    },
    subscribed: async (by) => {
      const reference = await notified.subscribe(by)
      await notified.deliver()
      await notified.confirm(notified.received().find(({ Type }) => Type === 'SubscriptionConfirmation'))
      return reference
    },
    stop: async () => {
      await receiver.stop()
      await world.stop()
      vi.useRealTimers()
    },
  }
  return notified
}
