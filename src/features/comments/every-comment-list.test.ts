import { expect, test } from 'vitest'
import { readAlready } from './every-comment-list.tsx'

const comment = { is_read: false, is_internal: false, author_organisation_reference: '9310' }

test('BR-WORK-08: a comment of the other side that nobody has read can be marked as read', () => {
  expect(readAlready(comment, '5510')).toBeUndefined()
})

test.each([
  ['read already', { ...comment, is_read: true }],
  ['internal', { ...comment, is_internal: true }],
  ['written by your own side', { ...comment, author_organisation_reference: '5510' }],
])('BR-WORK-08: it is left out when it is %s', (why, left) => expect(readAlready(left, '5510')).toBe(why))
