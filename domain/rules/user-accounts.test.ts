import { expect, test } from 'vitest'
import { disabledFrom, newAddressProblems } from './user-accounts.ts'

test('BR-GEN-96: 6 months by London time, also over the change of the clocks and at the end of a month', () => {
  expect(disabledFrom(Temporal.Instant.from('2026-05-24T12:00:00Z')).toString()).toBe('2026-11-24T13:00:00Z')
  expect(disabledFrom(Temporal.Instant.from('2026-08-31T12:00:00Z')).toString()).toBe('2027-02-28T13:00:00Z')
})

test.each([
  'zoë@water.example',
  " o'neill+works@water.example ",
  'ÅSA@vatten.example',
  `${'a'.repeat(88)}@hs2.example`,
])('BR-GEN-90: %s may be the address of an account', (email) => expect(newAddressProblems(email)).toEqual([]))

test.each([
  '',
  '  ',
  'tom',
  'tom@water',
  'tom@@water.example',
  'a,b@water.example',
  'Tom <tom@water.example>',
  'tom@water.example\nbcc:x@y.example',
  'tom\u200b@water.example',
  `${'a'.repeat(308)}@hs2.example`,
])('BR-GEN-90: %j may not', (email) => expect(newAddressProblems(email)).toHaveLength(1))
