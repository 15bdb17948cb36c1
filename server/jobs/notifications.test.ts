import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { cancelActivity, createActivity } from '../../domain/contract/activities.ts'
import { getOwnSubscription, unsubscribeFromEvents } from '../../domain/contract/events.ts'
import { readGeometry } from '../import/wkt.ts'
import { placeOn } from '../testing/application.ts'
import { outsideWorks, recordEvent, systemActor } from '../store/record-event.ts'
import { permitEvent } from '../street-manager/permits/permit-events.ts'
import { alterationsOf, oneDayLonger } from '../testing/change-request.ts'
import { startNotifiedWorld, type Envelope, type NotifiedWorld } from '../testing/notified-world.ts'
import { peopleOf, refusal, revocation, type People } from '../testing/people.ts'
import { activity } from '../testing/sections-and-activities.ts'
import { testNow } from '../testing/test-clock.ts'
import { forgetExpired } from './forget-expired.ts'
import { queueNotifications } from './queue-notifications.ts'

const planner = 'planner@water.example'
const schemaPath = join(import.meta.dirname, '../../../shared/contract/open-data/message.schema.json')

let notified: NotifiedWorld
let people: People
beforeAll(async () => {
  notified = await startNotifiedWorld()
  people = peopleOf(notified.world)
})
afterAll(() => notified.stop())
afterEach(async () => {
  await notified.world.db.deleteFrom('event_subscription').execute()
  notified.receiver.answer = (response) => response.end()
  notified.world.clock.set('2026-11-24T10:00')
  notified.received()
})

interface Message {
  readonly event_type: string
  readonly object_reference: string
  readonly object_data: Readonly<Record<string, string>>
}
const messageOf = ({ Message }: Envelope) => JSON.parse(Message) as Message
const typesOf = (envelopes: readonly Envelope[]) => envelopes.map((envelope) => messageOf(envelope).event_type)

async function delivered(): Promise<Envelope[]> {
  await notified.deliver()
  return notified.received()
}

const own = () => notified.world.as(planner).must(getOwnSubscription)

describe('what is told (BR-EVT-08, 09)', () => {
  const schema: object | undefined = existsSync(schemaPath)
    ? (JSON.parse(readFileSync(schemaPath, 'utf8')) as object)
    : undefined
  if (!schema) console.warn('Messages are not held against the published schema: ../shared/contract is not there')
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true, strict: false })
  addFormats.default(ajv)
  const check = schema && ajv.compile(schema)

  /** Every message against the published schema, before its type is answered. */
  async function toldTypes(): Promise<string[]> {
    const envelopes = await delivered()
    for (const { Message } of envelopes) {
      if (!check) continue
      check(JSON.parse(Message))
      expect(check.errors, Message).toBeNull()
    }
    return typesOf(envelopes)
  }

  test('BR-EVT-08 permits and works, from application to cancellation', async () => {
    await notified.subscribed(planner)
    const path = await people.apply()
    expect(await toldTypes()).toEqual(['PERMIT_SUBMITTED'])
    await people.look(path)
    expect(await toldTypes()).toEqual([])
    await people.decide(path)
    const changes = alterationsOf(notified.world)
    const change = await changes.make(path, oneDayLonger)
    await changes.decide(change)
    expect(await toldTypes()).toEqual(['PERMIT_GRANTED', 'PERMIT_ALTERATION_GRANTED'])
    notified.world.clock.set('2026-12-07T09:00')
    await people.start(path, '2026-12-07T08:30:00Z')
    await people.stop(path, '2026-12-07T08:45:00Z')
    expect(await toldTypes()).toEqual(['WORK_START', 'WORK_STOP'])
  })

  test('BR-EVT-08 refusals and revocations', async () => {
    await notified.subscribed(planner)
    await people.decide(await people.apply(), refusal)
    const granted = await people.apply()
    await people.decide(granted)
    await people.decide(granted, revocation)
    expect(await toldTypes()).toEqual([
      'PERMIT_SUBMITTED',
      'PERMIT_REFUSED',
      'PERMIT_SUBMITTED',
      'PERMIT_GRANTED',
      'PERMIT_REVOKED',
    ])
  })

  test('BR-EVT-08 activities, to the authority alone', async () => {
    await notified.subscribed('officer@marlshire.example')
    await notified.subscribed(planner)
    const made = await people.officer.must(createActivity, { body: activity() })
    const params = { activityReferenceNumber: made.activity_reference_number }
    await people.officer.must(cancelActivity, { params, body: {} })
    expect(await toldTypes()).toEqual(['ACTIVITY_CREATED', 'ACTIVITY_CANCELLED'])
  })

  test('BR-EVT-09 what a message says of a permit, its place as well-known text', async () => {
    await notified.subscribed(planner)
    const path = await people.apply()
    const [envelope] = await delivered()
    expect(envelope).toMatchObject({ Type: 'Notification', TopicArn: 'urn:street-works:events:9310' })
    const message = messageOf(envelope as Envelope)
    expect(message).toMatchObject({
      object_type: 'PERMIT',
      object_reference: path.permitReferenceNumber,
      version: 1,
      event_time: '2026-11-24T10:00:00Z'.replace('Z', '.000Z'),
      object_data: {
        work_reference_number: path.workReferenceNumber,
        promoter_organisation: 'Marl Water',
        permit_status: 'submitted',
        work_status: 'Works planned',
        activity_type: 'Utility repair and maintenance works',
      },
    })
    const { works_location_coordinates: place, usrn } = message.object_data
    expect(readGeometry(place)).toEqual(placeOn(Number(usrn)))
  })
})

describe('who is told (BR-EVT-06)', () => {
  test('the promoter, the authority and the contractor that serves the promoter; nobody else', async () => {
    const subscribers = [planner, 'officer@marlshire.example', 'contractor@groundworks.example']
    for (const by of [...subscribers, 'officer@eastmarl.example', 'planner@broadband.example']) {
      await notified.subscribed(by)
    }
    await people.apply()
    const topics = (await delivered()).map(({ TopicArn }) => TopicArn.split(':').at(-1))
    expect(topics.sort()).toEqual(['5510', '8010', '9310'])
  })

  test('BR-EVT-06 nothing before it is confirmed, nor what happened until then', async () => {
    await notified.subscribe(planner)
    await people.apply()
    const [confirmation, ...others] = await delivered()
    expect(others).toEqual([])
    await notified.confirm(confirmation)
    expect(await delivered()).toEqual([])
    await people.apply()
    expect(await delivered()).toHaveLength(1)
  })

  describe('BR-GEN-95 while an organisation is suspended', () => {
    const setStatus = (swa_code: string, organisation_status: 'active' | 'suspended') =>
      notified.world.db
        .updateTable('organisation')
        .set({ organisation_status })
        .where('swa_code', '=', swa_code)
        .execute()
    afterEach(() => setStatus('9310', 'active'))

    test('it is told nothing, of what waited already neither; that follows once it is active', async () => {
      await notified.subscribed(planner)
      await people.apply()
      await queueNotifications(notified.world.house)
      const second = await people.apply()
      await setStatus('9310', 'suspended')
      expect(await delivered()).toEqual([])
      await setStatus('9310', 'active')
      const told = (await delivered()).map((envelope) => messageOf(envelope).object_reference)
      expect(told).toHaveLength(2)
      expect(told.at(-1)).toBe(second.permitReferenceNumber)
    })

    test('its contractors are told nothing of its works', async () => {
      await notified.subscribed('contractor@groundworks.example')
      await people.apply()
      await setStatus('9310', 'suspended')
      expect(await delivered()).toEqual([])
    })
  })

  test('BR-EVT-12 nothing after unsubscribing', async () => {
    await notified.subscribed(planner)
    await people.apply()
    await notified.world.as(planner).must(unsubscribeFromEvents, { body: {} })
    expect(await delivered()).toEqual([])
  })
})

describe('once each, however often and late the job runs', () => {
  test('what happened while nobody looked comes once, in order', async () => {
    await notified.subscribed(planner)
    const path = await people.apply()
    await people.decide(path)
    expect(typesOf(await delivered())).toEqual(['PERMIT_SUBMITTED', 'PERMIT_GRANTED'])
    expect([...(await delivered()), ...(await delivered())]).toEqual([])
  })

  test('more than one turn takes on is caught up turn by turn', async () => {
    await notified.subscribed(planner)
    const path = await people.apply()
    const again = permitEvent({ reference: path.permitReferenceNumber, work_category: 'minor' }, 'permit_submitted', '')
    for (let n = 0; n < 250; n += 1) {
      await recordEvent(
        notified.world.db,
        outsideWorks({ promoter_swa_code: '9310' }),
        again,
        systemActor('5510'),
        testNow,
      )
    }
    let count = 0
    for (let turn = 0; turn < 4; turn += 1) count += (await delivered()).length
    expect(count).toBe(251)
  })
})

describe('an address that fails', () => {
  const fail = (status = 503) => {
    notified.receiver.answer = (response) => response.writeHead(status).end()
  }

  test('is tried again after a minute, then two, then four, with the same message id', async () => {
    await notified.subscribed(planner)
    fail()
    await people.apply()
    const ids: string[] = []
    const deliveries: number[] = []
    for (const seconds of [0, 55, 10, 110, 15, 235, 10]) {
      notified.world.clock.advanceReal({ seconds })
      const envelopes = await delivered()
      ids.push(...envelopes.map(({ MessageId }) => MessageId))
      deliveries.push(envelopes.length)
    }
    expect(deliveries).toEqual([1, 0, 1, 0, 1, 0, 1])
    expect(new Set(ids).size).toBe(1)
  })

  test('is asked once a turn, not once for each message that waits', async () => {
    await notified.subscribed(planner)
    fail()
    for (let n = 0; n < 3; n += 1) await people.apply()
    expect(await delivered()).toHaveLength(1)
    expect((await own()).subscription).toMatchObject({ number_waiting: 3 })
  })

  test('gets what it missed when it is back', async () => {
    await notified.subscribed(planner)
    fail(500)
    await people.apply()
    await delivered()
    notified.receiver.answer = (response) => response.end()
    notified.world.clock.advanceReal({ minutes: 2 })
    expect(await delivered()).toHaveLength(1)
    expect(await own()).toMatchObject({ subscription: { number_waiting: 0 }, undelivered: [] })
  })

  test('BR-EVT-07 after twelve tries a message is given up, listed with the reason, and forgotten in a month', async () => {
    await notified.subscribed(planner)
    fail()
    const path = await people.apply()
    for (let tries = 0; tries < 12; tries += 1) {
      await delivered()
      notified.world.clock.advanceReal({ hours: 6 })
    }
    expect(await delivered()).toEqual([])
    const { undelivered, subscription } = await own()
    expect(undelivered).toEqual([
      expect.objectContaining({
        event_type: 'PERMIT_SUBMITTED',
        object_reference: path.permitReferenceNumber,
        tries: 12,
        last_failure: 'The answer was 503',
      }),
    ])
    expect(subscription).toMatchObject({ status: 'confirmed', number_waiting: 0 })
    notified.world.clock.advanceReal({ hours: 31 * 24 })
    await forgetExpired(notified.world.house)
    expect((await own()).undelivered).toEqual([])
  })

  test('keeps nobody else waiting', async () => {
    await notified.subscribed(planner)
    await notified.subscribed('officer@marlshire.example')
    notified.receiver.answer = (response, { text }) =>
      response.writeHead((JSON.parse(text) as Envelope).TopicArn.endsWith('9310') ? 500 : 200).end()
    await people.apply()
    await people.apply()
    const topics = (await delivered()).map(({ TopicArn }) => TopicArn.split(':').at(-1))
    expect(topics.sort()).toEqual(['5510', '5510', '9310'])
  })
})
