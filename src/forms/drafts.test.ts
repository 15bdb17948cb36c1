import { expect, test } from 'vitest'
import { draftKey, newestFirst } from './drafts.ts'

const draft = (key: string, savedAt: string) => ({ account: 'planner@water.example', key, values: {}, savedAt })

test('drafts are told apart by journey and record', () => {
  expect(draftKey('assess', 'MW001-01')).toBe('draft:assess:MW001-01')
})

test('the draft changed last comes first', () => {
  const list = [
    draft('a', '2026-11-20T09:00:00Z'),
    draft('b', '2026-11-22T09:00:00Z'),
    draft('c', '2026-11-21T09:00:00Z'),
  ]
  expect(newestFirst(list).map(({ key }) => key)).toEqual(['b', 'c', 'a'])
})
