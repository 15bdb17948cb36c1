import { expect, test } from 'vitest'
import type { OutboxItem } from '../../api/outbox/outbox-item.ts'
import { failuresNear } from './failures-near.ts'

const item = (...times: string[]): OutboxItem => ({
  id: '1',
  account: 'officer@marl.example',
  actingAs: 'HighwayAuthority',
  endpoint: 'POST /works',
  params: {},
  body: {},
  files: [],
  title: 'Inspection',
  record: 'MW00112345678',
  madeAt: '2026-07-01T09:00:00Z',
  state: 'sent',
  failures: times.map((at) => ({ at, outcome: 'No connection' })),
  nextTryMs: 0,
})

test('failures within two hours of the offence are told in order, others are not', () => {
  const offence = Temporal.Instant.from('2026-07-01T10:00:00Z')
  const items = [item('2026-07-01T11:59:00Z', '2026-07-01T12:01:00Z'), item('2026-07-01T08:30:00Z')]
  expect(failuresNear(items, offence).map(String)).toEqual(['2026-07-01T08:30:00Z', '2026-07-01T11:59:00Z'])
  expect(failuresNear([item()], offence)).toEqual([])
})
