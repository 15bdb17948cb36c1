import { expect, test } from 'vitest'
import { groupByDay } from './timeline-days.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')

test('entries are read by London day, newest first', () => {
  const days = groupByDay(
    [
      { id: 'start', at: '2026-11-16T08:06:00Z' },
      { id: 'link', at: '2026-11-23T08:42:00Z' },
      { id: 'comment', at: '2026-11-23T08:15:00Z' },
      { id: 'reply', at: '2026-11-22T12:00:00Z' },
    ],
    now,
  )
  expect(days.map((day) => [day.words, day.entries.map((entry) => entry.id)])).toEqual([
    ['Today, Monday 23 November 2026', ['link', 'comment']],
    ['Yesterday, Sunday 22 November 2026', ['reply']],
    ['Monday 16 November 2026', ['start']],
  ])
})

test('in summer an event after 11pm UTC belongs to the next London day', () => {
  const days = groupByDay([{ at: '2026-07-01T23:30:00Z' }, { at: '2026-07-01T22:30:00Z' }], now)
  expect(days.map((day) => day.date)).toEqual(['2026-07-02', '2026-07-01'])
})
