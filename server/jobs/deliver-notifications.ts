import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { House } from '../http/implement.ts'
import { signedEnvelope } from '../notify/envelope.ts'
import { NotTaken, postText, theInternet, type Reach } from '../notify/post-text.ts'
import { signingKey, type SigningKey } from '../notify/signing-key.ts'
import type { EventNotificationTable, EventSubscriptionTable } from '../store/event-subscription-tables.ts'
import { instant } from '../store/instants.ts'

/** Then it is given up, and left for the subscriber to see: after about twenty hours. */
const mostTries = 12

/** The pause after the first failure; each further one is twice as long, up to the longest. */
const firstPauseSeconds = 60
const longestPauseSeconds = 6 * 60 * 60

const subscribersAtOnce = 8
const messagesATurn = 100

type Waiting = Selectable<EventNotificationTable>
type Subscriber = Pick<Selectable<EventSubscriptionTable>, 'reference' | 'organisation_reference' | 'api_endpoint'>

/**
 * Sends what waits for subscribers (BR-EVT-06): some subscribers at a time, each its messages one after the other, so that
 * a slow one holds back nobody's but its own. A message is sent at least once; its id is the same on every try.
 */
export async function deliverNotifications(house: House, reach: Reach = theInternet): Promise<void> {
  const subscribers = await subscribersWithMail(house)
  if (subscribers.length === 0) return
  const key = await signingKey(house.db, house.clock.realNow())
  const deliverInTurn = async (): Promise<void> => {
    for (let next = subscribers.shift(); next; next = subscribers.shift()) await deliverTo(house, next, key, reach)
  }
  await Promise.all(Array.from({ length: Math.min(subscribersAtOnce, subscribers.length) }, deliverInTurn))
}

function subscribersWithMail({ db, clock }: House): Promise<Subscriber[]> {
  return (
    db
      .selectFrom('event_subscription')
      .innerJoin('organisation', 'organisation.swa_code', 'event_subscription.organisation_reference')
      .select(['reference', 'organisation_reference', 'api_endpoint'])
      // BR-GEN-95
      .where('organisation_status', '=', 'active')
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('event_notification')
            .select('id')
            .whereRef('subscription_reference', '=', 'event_subscription.reference')
            .where('given_up_at', 'is', null)
            .where('delivered_at', 'is', null)
            .where('try_again_at', '<=', instant(clock.realNow())),
        ),
      )
      .orderBy('reference')
      .execute()
  )
}

/** The first message that fails ends the subscriber's turn: an address that does not answer is not asked a hundred times. */
async function deliverTo(house: House, subscriber: Subscriber, key: SigningKey, reach: Reach): Promise<void> {
  for (let sent = 0; sent < messagesATurn; sent += 1) {
    const waiting = await claim(house, subscriber)
    if (!waiting) return
    const outcome = await trySending(house, subscriber, waiting, { key, reach })
    if (outcome.failure !== null) {
      await noteFailure(house, waiting, outcome)
      return
    }
    await noteDelivery(house, waiting, outcome)
  }
}

/** Counts the try before it is made: a server that ends in between sends again, after the pause, and another does not now. */
async function claim({ db, clock }: House, { reference }: Subscriber): Promise<Waiting | undefined> {
  const now = instant(clock.realNow())
  return db
    .updateTable('event_notification')
    .set({
      tries: sql<number>`tries + 1`,
      try_again_at: sql<string>`${now} + least(${firstPauseSeconds}::int * 2 ^ tries, ${longestPauseSeconds}::int) * interval '1 second'`,
    })
    .where('id', '=', (eb) =>
      eb
        .selectFrom('event_notification')
        .select('id')
        .where('subscription_reference', '=', reference)
        .where('given_up_at', 'is', null)
        .where('delivered_at', 'is', null)
        .where('try_again_at', '<=', now)
        .orderBy('try_again_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returningAll()
    .executeTakeFirst()
}

interface Outcome {
  /** What went wrong, in words; null when it was taken. */
  readonly failure: string | null
  /** Null when there was no answer. */
  readonly status: number | null
}

async function trySending(
  house: House,
  subscriber: Subscriber,
  waiting: Waiting,
  { key, reach }: { key: SigningKey; reach: Reach },
): Promise<Outcome> {
  const text = envelopeOf(house, subscriber, waiting, key)
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'x-amz-sns-message-type': waiting.type,
    'x-amz-sns-message-id': waiting.message_id,
  }
  try {
    return { failure: null, status: await postText(subscriber.api_endpoint, text, headers, reach) }
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error)
    return { failure, status: error instanceof NotTaken ? error.status : null }
  }
}

function envelopeOf({ config }: House, subscriber: Subscriber, waiting: Waiting, key: SigningKey): string {
  const base = `${config.publicUrl}/app/notifications`
  const { token } = waiting
  const notice = {
    Type: waiting.type,
    MessageId: waiting.message_id,
    TopicArn: `urn:street-works:events:${subscriber.organisation_reference}`,
    Message: waiting.message,
    Timestamp: waiting.created_at.toString({ smallestUnit: 'millisecond' }),
    ...(token === null ? {} : { Token: token, SubscribeURL: `${base}/confirm?token=${token}` }),
  }
  return signedEnvelope(notice, key.privateKey, `${base}/certificate`)
}

async function noteFailure(house: House, { id, tries }: Waiting, { failure, status }: Outcome): Promise<void> {
  const given_up_at = tries >= mostTries ? house.clock.realNow().toString() : null
  await house.db
    .updateTable('event_notification')
    .set({ last_failure: failure?.slice(0, 500) ?? null, last_status: status, given_up_at })
    .where('id', '=', id)
    .execute()
}

/** That it arrived stays in the log of deliveries; what it said, and the token in it, are not needed any more. */
async function noteDelivery({ db, clock }: House, { id }: Waiting, { status }: Outcome): Promise<void> {
  await db
    .updateTable('event_notification')
    .set({ delivered_at: clock.realNow().toString(), last_status: status, message: '', token: null })
    .where('id', '=', id)
    .execute()
}
