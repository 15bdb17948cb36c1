import { describe, expect, test } from 'vitest'
import {
  afterFailure,
  afterSending,
  asListed,
  editHrefOf,
  isPast,
  msUntilNext,
  nextToSend,
  putRight,
  waitMs,
  type OutboxItem,
} from './outbox-item.ts'

const asPlanner = 'Planner'

function item(changes: Partial<OutboxItem>): OutboxItem {
  return {
    id: 'a',
    account: 'planner@water.example',
    actingAs: asPlanner,
    endpoint: 'PUT /works/:workReferenceNumber/start',
    params: {},
    body: {},
    files: [],
    title: 'Start works',
    record: 'W1',
    madeAt: '2026-11-23T08:00:00Z',
    state: 'waiting',
    failures: [],
    nextTryMs: 0,
    ...changes,
  }
}

const start = item({ id: 'start' })
const stop = item({ id: 'stop', madeAt: '2026-11-23T12:00:00Z' })
const elsewhere = item({ id: 'elsewhere', record: 'W2', madeAt: '2026-11-23T13:00:00Z' })

describe('what goes next', () => {
  test('is the oldest of a record, whatever the order of storage', () => {
    expect(nextToSend([stop, start], asPlanner, 0)?.id).toBe('start')
    expect(nextToSend([stop, { ...start, state: 'sent' }], asPlanner, 0)?.id).toBe('stop')
  })

  test('one that needs its person holds back its own record and no other', () => {
    const refused = item({ id: 'start', state: 'needs_you' })
    expect(nextToSend([refused, stop, elsewhere], asPlanner, 0)?.id).toBe('elsewhere')
    expect(nextToSend([refused, stop], asPlanner, 0)).toBeUndefined()
  })

  test('one that waits for its time is not overtaken by a later one of its record', () => {
    expect(nextToSend([{ ...start, nextTryMs: 9000 }, stop], asPlanner, 8000)).toBeUndefined()
    expect(nextToSend([{ ...start, nextTryMs: 9000 }, stop], asPlanner, 9000)?.id).toBe('start')
  })

  test('what stands behind one that needs its person waits for no time', () => {
    const refused = item({ id: 'start', state: 'needs_you' })
    expect(msUntilNext([refused, stop], asPlanner, 0)).toBeUndefined()
    expect(msUntilNext([refused, stop, { ...elsewhere, nextTryMs: 700 }], asPlanner, 200)).toBe(500)
  })

  test('nothing goes under another role or for another promoter than it was made', () => {
    expect(nextToSend([start], 'Contractor 9310', 0)).toBeUndefined()
  })

  test('one that a closed page left half sent goes again under its own key', () => {
    expect(nextToSend([{ ...start, state: 'sending' }], asPlanner, 0)?.id).toBe('start')
  })
})

describe('after a try', () => {
  test.each(['offline', 'server', 'busy', 'signed_out'] as const)('%s is tried again by itself', (kind) => {
    const after = afterFailure(start, { kind, message: '' }, 1000, '2026-11-23T08:01:00Z')
    expect(after).toMatchObject({ id: 'start', state: 'waiting', nextTryMs: 1000 + waitMs(1) })
    expect(after.failures).toHaveLength(1)
  })

  test.each(['refused', 'changed', 'restricted', 'not_found'] as const)('%s needs its person', (kind) => {
    const after = afterFailure(start, { kind, message: 'Start must be in the past' }, 0, '2026-11-23T08:01:00Z')
    expect(after).toMatchObject({ state: 'needs_you', trouble: 'Not accepted: Start must be in the past' })
  })

  test('waits grow to five minutes; the service may ask for more', () => {
    expect([1, 2, 3, 20].map(waitMs)).toEqual([5000, 10_000, 20_000, 300_000])
    const busy = afterFailure(start, { kind: 'busy', message: '', retryAfterSeconds: 600 }, 0, '')
    expect(busy.nextTryMs).toBe(600_000)
  })

  test('sent, its pictures leave the device and its failed tries stay as long as a penalty may follow (BR-FPN-05)', () => {
    const files = [{ field: 'file_ids', id: 'p1', name: 'a.jpg', blob: new Blob() }]
    const sent = afterSending({ ...start, files, answers: {}, trouble: 'No connection' }, '2026-11-23T08:00:00Z')
    expect(sent).toMatchObject({ state: 'sent', files: [] })
    expect(sent).not.toHaveProperty('trouble')
    expect(sent).not.toHaveProperty('answers')
    const later = (days: number) => Date.parse('2026-11-23T08:00:00Z') + days * 24 * 3600 * 1000 + 1
    expect(isPast(sent, later(1))).toBe(true)
    const failed = { ...sent, failures: [{ at: '', outcome: 'No connection' }] }
    expect([isPast(failed, later(90)), isPast(failed, later(91))]).toEqual([false, true])
    expect(isPast(start, later(400))).toBe(false)
  })
})

test('what needs its person is listed first, what went last', () => {
  const listed = asListed([{ ...elsewhere, state: 'sent' }, stop, { ...start, state: 'needs_you' }])
  expect(listed.map(({ id }) => id)).toEqual(['start', 'stop', 'elsewhere'])
})

describe('putting right', () => {
  test('keeps the key, the place in the order and the story, so that it cannot be recorded twice', () => {
    const failures = [{ at: '2026-11-23T08:00:01Z', outcome: 'No connection' }]
    const now = item({ id: 'another', record: 'section-81 another', madeAt: '2026-11-23T09:00:00Z', body: { a: 1 } })
    const right = putRight({ ...start, failures, state: 'needs_you', trouble: 'Not accepted' }, now)
    expect(right).toEqual({ ...now, id: 'start', record: 'W1', madeAt: start.madeAt, failures })
  })

  test('uploads no photo again that was up, and each that is new', () => {
    const photo = (id: string) => ({ field: 'file_ids', id, name: 'a.jpg', blob: new Blob() })
    const before = { ...start, files: [{ ...photo('p1'), fileId: 7 }, photo('p2')] }
    const right = putRight(before, item({ files: [photo('p2'), photo('p1'), photo('p3')] }))
    expect(right.files.map(({ fileId }) => fileId)).toEqual([undefined, 7, undefined])
  })

  test('opens the form beside what its address says already', () => {
    expect(editHrefOf({ ...start, editHref: '/x' })).toBe('/x?outbox=start')
    expect(editHrefOf({ ...start, editHref: '/x?like=2' })).toBe('/x?like=2&outbox=start')
    expect(editHrefOf(start)).toBeUndefined()
  })
})
