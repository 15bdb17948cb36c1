import { expect, test } from 'vitest'
import { nextPage } from './next-page.ts'

test.each([
  ['', '/'],
  ['?next=/permits%3Fstatus%3Dsubmitted', '/permits?status=submitted'],
  ['?next=https://elsewhere.example', '/'],
  ['?next=//elsewhere.example', '/'],
  ['?next=/%5Celsewhere.example', '/'],
  ['?next=javascript:alert(1)', '/'],
  ['?next=/sign-in', '/'],
  ['?next=/signed-out', '/'],
])('%s leads to %s after signing in', (search, expected) => {
  expect(nextPage(search)).toBe(expected)
})
