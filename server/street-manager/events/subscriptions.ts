import { createHash, randomBytes } from 'node:crypto'
import * as endpoints from '../../../domain/contract/events.ts'
import * as shapes from '../../../domain/contract/events.shapes.ts'
import { eventSubscriptionReference } from '../../../domain/references.ts'
import { addressWithoutKeys, checkApiEndpoint, confirmationPeriod } from '../../../domain/rules/subscription-checks.ts'
import { implement, type House } from '../../http/implement.ts'
import { conflict, invalid, notFound, refuseProblems } from '../../http/refusals.ts'
import { isPublicAddress, literalAddress } from '../../notify/public-address.ts'
import type { Database } from '../../store/database.ts'
import { confirmByToken, findSubscription, type SubscriptionRow } from '../../store/event-subscriptions.ts'
import { recordEvent } from '../../store/record-event.ts'
import { actorOf, organisationOf } from '../actor.ts'
import { insertUnderDrawn } from '../draw-reference.ts'
import { endLapsed } from './lapsed-subscriptions.ts'
import { subscriptionEvent } from './subscription-event.ts'

/** One subscription for an organisation; the address hears of it and has 48 hours to confirm (BR-EVT-06, 12). */
export const subscribeToEvents = implement(
  endpoints.subscribeToEvents,
  shapes.subscribeToEvents,
  async ({ house, db, caller, body, now }) => {
    refuseProblems(checkApiEndpoint(body.api_endpoint))
    refusePrivateAddress(body.api_endpoint)
    const own = caller.organisation_reference
    await lockOrganisation(db, own)
    await endLapsed(db, { now, realNow: house.clock.realNow() }, own)
    if (await findSubscription(db, own)) {
      throw conflict('Your organisation is subscribed already. Unsubscribe first to use another address')
    }
    const reference = await store(house, db, own, body)
    const details = `Events are sent to ${addressWithoutKeys(body.api_endpoint)} once the address is confirmed`
    const event = subscriptionEvent('event_subscription_created', reference, details)
    await recordEvent(db, organisationOf(caller), event, actorOf(caller, body), now)
    return { subscription_reference_number: reference }
  },
)

/** Ends the organisation's subscription, and forgets what still waited to be sent; not before it is confirmed (BR-EVT-12). */
export const unsubscribeFromEvents = implement(
  endpoints.unsubscribeFromEvents,
  shapes.unsubscribeFromEvents,
  async ({ house, db, caller, body, now }) => {
    const own = caller.organisation_reference
    await lockOrganisation(db, own)
    await endLapsed(db, { now, realNow: house.clock.realNow() }, own)
    const subscription = await findSubscription(db, own)
    if (!subscription) throw notFound('A subscription of your organisation')
    if (!subscription.is_confirmed) {
      const message = 'The subscription is not confirmed yet. Confirm it first, or wait for it to end after 48 hours'
      throw conflict(message, [{ field: '', message, rule: 'BR-EVT-12' }])
    }
    await db.deleteFrom('event_subscription').where('reference', '=', subscription.reference).execute()
    const details = `Events are no longer sent to ${addressWithoutKeys(subscription.api_endpoint)}`
    const event = subscriptionEvent('event_subscription_removed', subscription.reference, details)
    await recordEvent(db, organisationOf(caller), event, actorOf(caller, body), now)
  },
)

/** What the link in the confirmation leads to; asked again it answers the same (BR-EVT-06). */
export const confirmSubscription = implement(
  endpoints.confirmSubscription,
  shapes.confirmSubscription,
  async ({ house, query }) => {
    const confirmed = await house.db
      .transaction()
      .execute((db) => confirmByToken(db, hashOf(query.token), house.clock.realNow()))
    if (!confirmed) throw notFound('A subscription that waits for this token')
    return { subscription_reference_number: confirmed.reference, status: 'confirmed' as const }
  },
)

/** Names are judged when they are called: what stands behind one may change (BR-EVT-06). */
function refusePrivateAddress(address: string): void {
  const literal = literalAddress(new URL(address).hostname)
  if (literal === undefined || isPublicAddress(literal)) return
  throw invalid([{ field: 'api_endpoint', message: 'Must be an address of the public internet', rule: 'BR-EVT-06' }])
}

/** Two that subscribe at once come one after the other. */
async function lockOrganisation(db: Database, swaCode: string): Promise<void> {
  await db.selectFrom('organisation').select('swa_code').where('swa_code', '=', swaCode).forNoKeyUpdate().execute()
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url')

interface Asked {
  readonly api_endpoint: string
  readonly subscription_description?: string | null | undefined
}

async function store({ clock }: House, db: Database, own: string, asked: Asked): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const created = clock.realNow()
  const values = {
    organisation_reference: own,
    api_endpoint: asked.api_endpoint,
    description: asked.subscription_description ?? null,
    created_at: created.toString(),
    token_hash: hashOf(token),
    confirm_by: created.add(confirmationPeriod).toString(),
  } satisfies Partial<Record<keyof SubscriptionRow, unknown>>
  const reference = await insertUnderDrawn(
    (random) => eventSubscriptionReference(own, random),
    async (drawn) => {
      const inserted = await db
        .insertInto('event_subscription')
        .values({ reference: drawn, ...values })
        .onConflict((on) => on.column('reference').doNothing())
        .executeTakeFirst()
      return inserted.numInsertedOrUpdatedRows === 1n
    },
  )
  await db
    .insertInto('event_notification')
    .values({
      subscription_reference: reference,
      type: 'SubscriptionConfirmation',
      message: `Somebody of organisation ${own} wants the events of its works sent to this address. Open SubscribeURL within 48 hours to confirm; otherwise nothing is sent.`,
      token,
      created_at: created.toString(),
      try_again_at: created.toString(),
    })
    .execute()
  return reference
}
