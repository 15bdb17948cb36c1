import { expect, test } from 'vitest'
import { worksAsked } from './reference-asked.ts'

test.each([
  ['MW00112345678', 'MW00112345678'],
  [' mw001 12345678 ', 'MW00112345678'],
  ['MW00112345678-01', 'MW00112345678'],
  ['MW00112345678-01-CR-02', 'MW00112345678'],
  ['MW00112345678-INSP-03', 'MW00112345678'],
  ['https://streets.example/works/MW00112345678/permits/MW00112345678-01', 'MW00112345678'],
])('"%s" is of works %s', (text, works) => expect(worksAsked(text)).toBe(works))

test.each(['', 'High Street', '12345678', 'https://elsewhere.example/menu', '!!'])('"%s" names no works', (text) =>
  expect(worksAsked(text)).toBeUndefined(),
)
