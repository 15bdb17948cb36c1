import { describe, expect, test } from 'vitest'
import { withRecent, type RecentRecord } from './recent.ts'

const opened = (name: string, openedAt = '2026-11-23T10:00:00Z'): RecentRecord => ({
  href: `/works/${name}`,
  text: name,
  openedAt,
})

describe('records opened lately', () => {
  test('have the newest on top and each only once', () => {
    const records = [opened('A'), opened('B'), opened('C')]
    const again = opened('B', '2026-11-23T11:00:00Z')
    expect(withRecent(records, again)).toEqual([again, opened('A'), opened('C')])
  })

  test('are ten at most', () => {
    const records = Array.from({ length: 10 }, (_, at) => opened(String(at)))
    const after = withRecent(records, opened('new'))
    expect(after).toHaveLength(10)
    expect(after.at(-1)?.text).toBe('8')
  })
})
