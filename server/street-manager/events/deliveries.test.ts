import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import {
  getOwnSubscription,
  listDeliveries,
  sendDeliveryAgain,
  sendTestMessage,
  unsubscribeFromEvents,
} from '../../../domain/contract/events.ts'
import type { DeliveryStatus } from '../../../domain/contract/enums/deliveries.ts'
import { startNotifiedWorld, type Envelope, type NotifiedWorld } from '../../testing/notified-world.ts'

const planner = 'planner@water.example'
const admin = 'admin@water.example'

let notified: NotifiedWorld
beforeAll(async () => {
  notified = await startNotifiedWorld()
})
afterAll(() => notified.stop())
afterEach(async () => {
  await notified.world.db.deleteFrom('event_subscription').execute()
  notified.receiver.answer = (response) => response.end()
  notified.received()
})

const deliveries = async (by: string, delivery_status?: DeliveryStatus) =>
  (await notified.world.as(by).must(listDeliveries, { query: delivery_status ? { delivery_status } : {} })).rows
const sendTest = (by = planner) => notified.world.as(by).must(sendTestMessage)

/** A test message that the address refused until it was given up. */
async function givenUp(): Promise<string> {
  await notified.subscribed(planner)
  notified.receiver.answer = (response) => response.writeHead(503).end()
  const { message_id } = await sendTest()
  for (let tries = 0; tries < 12; tries += 1) {
    await notified.deliver()
    notified.world.clock.advanceReal({ hours: 6 })
  }
  return message_id
}

describe('the log of deliveries', () => {
  test('tells when, what, how often, what was answered, and when it is tried next; never what was in it', async () => {
    const reference = await notified.subscribed(planner)
    const { message_id } = await sendTest()
    notified.receiver.answer = (response) => response.writeHead(503).end()
    await notified.deliver()
    const [newest, confirmation] = await deliveries(planner)
    expect(newest).toMatchObject({
      message_id,
      message_type: 'Notification',
      event_type: 'TEST',
      object_reference: reference,
      delivery_status: 'waiting',
      delivery_status_string: 'Waiting',
      tries: 1,
      last_answer_code: 503,
      last_failure: 'The answer was 503',
      date_delivered: null,
      next_try_date: expect.stringMatching(/Z$/),
    })
    expect(confirmation).toMatchObject({ message_type: 'SubscriptionConfirmation', delivery_status: 'delivered' })
    notified.receiver.answer = (response) => response.writeHead(202).end()
    notified.world.clock.advanceReal({ minutes: 5 })
    await notified.deliver()
    const [delivered] = await deliveries(admin, 'delivered')
    expect(delivered).toMatchObject({ tries: 2, last_answer_code: 202, last_failure: null, next_try_date: null })
    expect(delivered?.date_delivered).toMatch(/Z$/)
    const kept = await notified.world.db.selectFrom('event_notification').select(['message', 'token']).execute()
    expect(kept).toEqual([
      { message: '', token: null },
      { message: '', token: null },
    ])
  })

  test('BR-EVT-09 a test message has the form of all others', async () => {
    const reference = await notified.subscribed(planner)
    await sendTest()
    await notified.deliver()
    const [envelope] = notified.received()
    expect(JSON.parse((envelope as Envelope).Message)).toMatchObject({
      event_type: 'TEST',
      object_reference: reference,
      object_data: {},
      version: 1,
    })
  })

  test('is the organisation’s own, page by page, and nobody’s without a subscription', async () => {
    expect(await deliveries(planner)).toEqual([])
    await notified.subscribed(planner)
    for (let n = 0; n < 26; n += 1) await sendTest()
    const { pagination, rows } = await notified.world.as(planner).must(listDeliveries, { query: { offset: 25 } })
    expect(pagination).toEqual({ total_rows: 27, has_next_page: false })
    expect(rows).toHaveLength(2)
    expect(await deliveries('officer@marlshire.example')).toEqual([])
    expect((await notified.world.stranger.call(listDeliveries)).status).toBe(401)
  })
})

describe('sending again', () => {
  test('BR-EVT-07 what was given up is tried anew', async () => {
    const messageId = await givenUp()
    expect(await deliveries(planner, 'given_up')).toMatchObject([{ message_id: messageId, tries: 12 }])
    notified.receiver.answer = (response) => response.end()
    await notified.world.as(planner).must(sendDeliveryAgain, { params: { messageId } })
    notified.received()
    await notified.deliver()
    expect(notified.received()).toHaveLength(1)
    expect(await deliveries(planner, 'delivered')).toMatchObject([{ message_id: messageId, tries: 1 }, {}])
    const again = await notified.world.as(planner).refusal(sendDeliveryAgain, { params: { messageId } })
    expect(again.status).toBe(409)
  })

  test('is for those who subscribe, of their own organisation', async () => {
    const messageId = await givenUp()
    const asked = (by: string, id = messageId) =>
      notified.world.as(by).refusal(sendDeliveryAgain, { params: { messageId: id } })
    expect((await asked(admin)).status).toBe(401)
    expect((await asked('officer@marlshire.example')).status).toBe(404)
    expect((await asked(planner, 'no-such-message')).status).toBe(404)
    expect((await asked(planner, '00000000-0000-4000-8000-000000000000')).status).toBe(404)
  })
})

test('BR-EVT-12 a test message needs an address that was confirmed', async () => {
  const refused = () => notified.world.as(planner).refusal(sendTestMessage)
  expect((await refused()).status).toBe(409)
  await notified.subscribe(planner)
  expect((await refused()).status).toBe(409)
  expect((await notified.world.as(admin).refusal(sendTestMessage)).status).toBe(401)
})

describe('how the last subscription ended', () => {
  const own = () => notified.world.as(admin).must(getOwnSubscription)

  test('BR-EVT-06 by itself, when nobody confirmed it', async () => {
    await notified.subscribe(planner)
    notified.world.clock.advanceReal({ hours: 49 })
    await notified.deliver()
    expect(await own()).toMatchObject({ subscription: null, last_ended: { how: 'lapsed' } })
  })

  test('by a person, who is named; the keys in an address are not shown', async () => {
    const api_endpoint = `${notified.receiver.url}?key=secret`
    await notified.subscribe(planner, { api_endpoint })
    await notified.deliver()
    await notified.confirm(notified.received()[0])
    expect((await own()).subscription?.api_endpoint).toBe(`${notified.receiver.url}?…`)
    notified.world.clock.advanceReal({ hours: 1 })
    notified.world.clock.set('2026-11-24T11:00')
    await notified.world.as(planner).must(unsubscribeFromEvents, { body: {} })
    expect(await own()).toMatchObject({ subscription: null, last_ended: { how: 'unsubscribed', username: planner } })
    const log = await notified.world.db.selectFrom('work_event').select('details').execute()
    expect(JSON.stringify(log)).not.toContain('secret')
  })
})
