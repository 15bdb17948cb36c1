import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  linkOf,
  markOf,
  matchingEvents,
  printHistoryFilters,
  readHistoryFilters,
  topicsOf,
  type HistoryEvent,
} from './history-facts.ts'

const granted: HistoryEvent = {
  action_date: '2026-11-09T10:00:00.000Z',
  topic: 'Permit',
  details: 'Permit MW00112345678-01 was granted',
  username: 'officer@marlshire.example',
  event: 'permit_granted',
  event_string: 'Permit granted',
  object_reference: 'MW00112345678-01',
  update_id: 2,
}
const comment: HistoryEvent = {
  ...granted,
  topic: 'Comment',
  details: 'Comment about General',
  username: 'planner@water.example',
  internal_user_name: 'Sam Obi',
  event: 'comment_submitted',
  event_string: 'Comment submitted',
  object_reference: 'MW00112345678-COM-01',
  update_id: 3,
}
const found = (topic: string, words: string) =>
  matchingEvents([comment, granted], { topic, words }).map((event) => event.update_id)

describe('looking through the history', () => {
  test('by topic', () => {
    expect(topicsOf([granted, comment, granted])).toEqual(['Comment', 'Permit'])
    expect(found('Permit', '')).toEqual([2])
    expect(found('', '')).toEqual([3, 2])
  })

  test('by words in any order, in what is shown', () => {
    expect(found('', 'GRANTED permit')).toEqual([2])
    expect(found('', 'obi')).toEqual([3])
    expect(found('', 'com-01')).toEqual([3])
    // somebody who acted under another name is not shown by the account's
    expect(found('', 'planner@water')).toEqual([])
    expect(found('Permit', 'obi')).toEqual([])
  })

  test('the address keeps both', () => {
    const words = fc.string().map((text) => text.trim())
    fc.assert(
      fc.property(fc.string(), words, (topic, text) => {
        const search = new URLSearchParams(printHistoryFilters({ topic, words: text }))
        expect(readHistoryFilters(search)).toEqual({ topic, words: text })
      }),
    )
  })
})

test('shape and link of an event', () => {
  expect([markOf(granted), markOf(comment), markOf({ event: 'permit_refused' })]).toEqual([
    'decision',
    'message',
    'alarm',
  ])
  const wrn = 'MW00112345678'
  expect(linkOf(granted, wrn)).toBe('/works/MW00112345678/permits/MW00112345678-01')
  const change = { event: 'alteration_submitted' as const, object_reference: 'MW00112345678-01-CR-02' }
  expect(linkOf({ ...granted, ...change }, wrn)).toBe(
    '/works/MW00112345678/permits/MW00112345678-01/alterations/MW00112345678-01-CR-02',
  )
  expect(linkOf(comment, wrn)).toBe('/works/MW00112345678/comments')
  expect(linkOf({ ...granted, event: 'work_start_logged', object_reference: wrn }, wrn)).toBeUndefined()
})
