import { describe, expect, test } from 'vitest'
import { subscriptionProblems, subscriptionState, timeLeftWords } from './subscription-facts.ts'

const subscription = {
  subscription_reference_number: 'SUB-9310-12345678',
  api_endpoint: 'https://receiver.example/',
  subscription_description: null,
  status: 'waiting_for_confirmation',
  confirm_by_date: '2026-11-26T10:00:00Z',
  date_created: '2026-11-24T10:00:00Z',
  number_waiting: 1,
} as const
const at = (time: string) => Temporal.Instant.from(time)
const own = { subscription, last_ended: null, undelivered: [] }
const gone = (how: 'lapsed' | 'unsubscribed') => ({
  subscription: null,
  last_ended: { how, date: '2026-11-24T10:00:00Z', username: 'planner@water.example' },
  undelivered: [],
})

describe('where the organisation stands (BR-EVT-06)', () => {
  test.each([
    [own, '2026-11-26T09:59:00Z', 'waiting'],
    [own, '2026-11-26T10:00:00Z', 'lapsed'],
    [{ ...own, subscription: { ...subscription, status: 'confirmed' as const } }, '2026-12-26T10:00:00Z', 'confirmed'],
    [gone('lapsed'), '2026-11-26T10:00:00Z', 'lapsed'],
    [gone('unsubscribed'), '2026-11-26T10:00:00Z', 'unsubscribed'],
    [{ ...gone('lapsed'), last_ended: null }, '2026-11-26T10:00:00Z', 'none'],
  ])('%#', (answer, time, state) => {
    expect(subscriptionState(answer, at(time))).toBe(state)
  })

  test.each([
    ['2026-11-24T10:00:00Z', '48 hours left to confirm'],
    ['2026-11-26T09:00:00Z', '1 hour left to confirm'],
    ['2026-11-26T09:01:00Z', '59 minutes left to confirm'],
    ['2026-11-27T10:00:00Z', '0 minutes left to confirm'],
  ])('at %s: %s', (time, words) => {
    expect(timeLeftWords(subscription, at(time))).toBe(words)
  })
})

test.each([
  ['', 'Enter an address'],
  ['http://receiver.example/', 'Address must start with https://'],
  ['receiver.example', 'Address must start with https://'],
  ['https://', 'Address must be a web address, like https://example.com/street-works'],
  ['https://a:b@receiver.example/', 'Address must not have a user name or password in it'],
  [`https://receiver.example/${'a'.repeat(2048)}`, 'Address must be 2,048 characters or fewer'],
])('BR-EVT-06 the address %#: %s', (api_endpoint, message) => {
  expect(subscriptionProblems({ api_endpoint, subscription_description: '' })).toEqual([
    { field: 'api_endpoint', message },
  ])
})

test('BR-EVT-06 a description has 100 characters at most', () => {
  const asked = { api_endpoint: 'https://receiver.example/', subscription_description: 'a'.repeat(101) }
  expect(subscriptionProblems(asked)).toMatchObject([{ field: 'subscription_description' }])
})
