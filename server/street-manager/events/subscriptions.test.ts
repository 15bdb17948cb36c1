import { createPublicKey, verify } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { getOwnSubscription, subscribeToEvents, unsubscribeFromEvents } from '../../../domain/contract/events.ts'
import { signedText, type Notice } from '../../notify/envelope.ts'
import { startNotifiedWorld, type NotifiedWorld } from '../../testing/notified-world.ts'

const planner = 'planner@water.example'
const officer = 'officer@marlshire.example'
const contractor = 'contractor@groundworks.example'

let notified: NotifiedWorld
beforeAll(async () => {
  notified = await startNotifiedWorld()
})
afterAll(() => notified.stop())
afterEach(async () => {
  await notified.world.db.deleteFrom('event_subscription').execute()
  notified.received()
})

const refusedToSubscribe = (by: string, api_endpoint = notified.receiver.url) =>
  notified.world.as(by).refusal(subscribeToEvents, { body: { api_endpoint } })
const unsubscribe = (by: string) => notified.world.as(by).must(unsubscribeFromEvents, { body: {} })
const ownSubscription = async (by: string) => (await notified.world.as(by).must(getOwnSubscription)).subscription

async function eventsOf(reference: string) {
  const rows = await notified.world.db
    .selectFrom('work_event')
    .select(['event', 'username', 'promoter_swa_code', 'highway_authority_swa_code', 'object_type'])
    .where('object_reference', '=', reference)
    .orderBy('update_id')
    .execute()
  return rows.map(({ event, username, promoter_swa_code: promoter, highway_authority_swa_code: authority }) =>
    [event, username, promoter ?? authority].join(' '),
  )
}

describe('subscribing', () => {
  test.each([planner, officer, contractor])('BR-EVT-06, 12 %s subscribes the organisation', async (by) => {
    const reference = await notified.subscribe(by, { subscription_description: 'Our works' })
    expect(reference).toMatch(/^SUB-\d{4}-\d{8}$/)
    expect(await eventsOf(reference)).toEqual([`event_subscription_created ${by} ${reference.slice(4, 8)}`])
    expect(await ownSubscription(by)).toMatchObject({
      subscription_reference_number: reference,
      subscription_description: 'Our works',
      status: 'waiting_for_confirmation',
      number_waiting: 1,
    })
  })

  test('BR-EVT-12 one for an organisation: 409 for a second, whoever asks', async () => {
    await notified.subscribe(planner)
    expect((await refusedToSubscribe(planner)).status).toBe(409)
    expect((await refusedToSubscribe('api-planner@water.example')).status).toBe(409)
    await notified.subscribe('planner@broadband.example')
  })

  test('BR-EVT-12 of two that ask at once, one gets it', async () => {
    const body = { api_endpoint: notified.receiver.url }
    const ask = () => notified.world.as(planner).call(subscribeToEvents, { body })
    const answers = await Promise.all([ask(), ask(), ask()])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test.each([
    ['not HTTPS', 'http://receiver.example/'],
    ['no address', 'receiver'],
    ['with a password', 'https://a:b@receiver.example/'],
    ['this machine', 'https://127.0.0.1/'],
    ['this machine, disguised', 'https://0x7f000001/'],
    ['a private network', 'https://[fd00::1]/'],
    ['the metadata of a cloud', 'https://169.254.169.254/latest'],
    ['too long', `https://receiver.example/${'a'.repeat(2048)}`],
  ])('400 BR-EVT-06 %s', async (_, address) => {
    expect(await refusedToSubscribe(planner, address)).toMatchObject({ status: 400, fields: ['api_endpoint'] })
  })

  test('400 BR-EVT-06 a description of 101 characters', async () => {
    const body = { api_endpoint: notified.receiver.url, subscription_description: 'a'.repeat(101) }
    const refusal = await notified.world.as(planner).refusal(subscribeToEvents, { body })
    expect(refusal).toMatchObject({ status: 400, fields: ['subscription_description'] })
  })

  test('401 BR-ROLE-44 admins do not subscribe, but see that somebody did', async () => {
    expect((await refusedToSubscribe('admin@water.example')).status).toBe(401)
    await notified.subscribe(planner)
    expect(await ownSubscription('admin@water.example')).not.toBeNull()
    expect(await ownSubscription('admin@marlshire.example')).toBeNull()
  })
})

describe('confirming', () => {
  test('BR-EVT-06 the address gets a signed link, which confirms; asked again it does no harm', async () => {
    const reference = await notified.subscribe(planner)
    await notified.deliver()
    const [envelope, ...others] = notified.received()
    expect(others).toEqual([])
    expect(envelope).toMatchObject({
      Type: 'SubscriptionConfirmation',
      SubscribeURL: `https://works.example/app/notifications/confirm?token=${envelope?.Token}`,
      SigningCertURL: 'https://works.example/app/notifications/certificate',
    })
    const certificate = await notified.world.stranger.request('GET', '/app/notifications/certificate')
    const signature = Buffer.from(envelope?.Signature ?? '', 'base64')
    const text = Buffer.from(signedText(envelope as unknown as Notice))
    expect(verify('sha256', text, createPublicKey(certificate.body as string), signature)).toBe(true)
    expect([await notified.confirm(envelope), await notified.confirm(envelope)]).toEqual([200, 200])
    expect(await ownSubscription(planner)).toMatchObject({
      subscription_reference_number: reference,
      status: 'confirmed',
      number_waiting: 0,
    })
  })

  test('BR-EVT-06 48 hours, and no longer: then it is gone, and leaves an event', async () => {
    const reference = await notified.subscribe(planner)
    await notified.deliver()
    const [envelope] = notified.received()
    notified.world.clock.advanceReal({ hours: 48 })
    expect(await notified.confirm(envelope)).toBe(404)
    await notified.deliver()
    expect(await ownSubscription(planner)).toBeNull()
    expect((await eventsOf(reference)).at(-1)).toBe('event_subscription_removed Street Manager 9310')
    await notified.deliver()
    expect(await eventsOf(reference)).toHaveLength(2)
  })

  test('BR-EVT-06 just before 48 hours is in time', async () => {
    await notified.subscribe(planner)
    await notified.deliver()
    notified.world.clock.advanceReal({ hours: 47, minutes: 55 })
    expect(await notified.confirm(notified.received()[0])).toBe(200)
  })

  test('BR-EVT-12 one that lapsed is in nobody’s way, even before a job has looked', async () => {
    const first = await notified.subscribe(planner)
    notified.world.clock.advanceReal({ hours: 48 })
    const second = await notified.subscribe(planner)
    expect(second).not.toBe(first)
    expect(await eventsOf(first)).toHaveLength(2)
  })

  test.each(['', '?token=', '?token=guess', `?token=${'a'.repeat(101)}`])(
    'no other token confirms: %s',
    async (query) => {
      await notified.subscribe(planner)
      const { status } = await notified.world.stranger.request('GET', `/app/notifications/confirm${query}`)
      expect(status).toBe(query === '?token=guess' ? 404 : 400)
      expect(await ownSubscription(planner)).toMatchObject({ status: 'waiting_for_confirmation' })
    },
  )
})

describe('unsubscribing', () => {
  test('BR-EVT-12 ends it, leaves an event, and lets the organisation subscribe anew', async () => {
    const reference = await notified.subscribed(planner)
    await unsubscribe('api-planner@water.example')
    expect(await ownSubscription(planner)).toBeNull()
    expect((await eventsOf(reference)).at(-1)).toBe('event_subscription_removed api-planner@water.example 9310')
    expect(await notified.subscribe(planner)).not.toBe(reference)
  })

  test('409 BR-EVT-06, 12 not before it is confirmed', async () => {
    await notified.subscribe(planner)
    const refusal = await notified.world.as(planner).refusal(unsubscribeFromEvents, { body: {} })
    expect(refusal).toMatchObject({ status: 409, problems: [{ rule: 'BR-EVT-12' }] })
  })

  test('404 where there is none', async () => {
    expect((await notified.world.as(planner).refusal(unsubscribeFromEvents, { body: {} })).status).toBe(404)
    await notified.subscribed(officer)
    expect((await notified.world.as(planner).refusal(unsubscribeFromEvents, { body: {} })).status).toBe(404)
  })
})
