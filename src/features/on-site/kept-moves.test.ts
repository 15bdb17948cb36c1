import { expect, test } from 'vitest'
import type { OutboxItem } from '../../api/outbox/outbox-item.ts'
import { isMove, withKept } from './kept-moves.ts'

const kept = (endpoint: string, body: object, changes: Partial<OutboxItem> = {}): OutboxItem => ({
  id: endpoint,
  account: 'a',
  actingAs: 'Planner',
  endpoint: `PUT /works/:workReferenceNumber/${endpoint}`,
  params: {},
  body,
  files: [],
  title: '',
  record: 'W1',
  madeAt: '2026-11-23T08:00:00Z',
  state: 'waiting',
  failures: [],
  nextTryMs: 0,
  ...changes,
})

const planned = { actual_start_date: null, actual_stop_date: null, work_status: 'planned' as const }
const start = kept('start', { actual_start_date: '2026-11-23T08:00:00Z' })
const stop = kept('stop', { actual_stop_date: '2026-11-23T12:00:00Z' }, { madeAt: '2026-11-23T12:00:00Z' })

test('a start that waits lets the works be stopped before it has gone', () => {
  expect(withKept(planned, [start])).toMatchObject({ work_status: 'in_progress', actual_stop_date: null })
  expect(withKept(planned, [stop, start])).toMatchObject({ work_status: 'completed' })
})

test('what was refused, sent or is something else changes nothing', () => {
  const others = [{ ...start, state: 'needs_you' as const }, { ...stop, state: 'sent' as const }, kept('sites', {})]
  expect(withKept(planned, others)).toBe(planned)
})

test('an item opens the form that it came from', () => {
  expect([isMove(start, 'start'), isMove(start, 'stop'), isMove(null, 'start')]).toEqual([true, false, false])
})
