import { expect, test } from 'vitest'
import { readHead } from './fee-file-headings.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

test('headings come with the first row and a guess, whatever their order', () => {
  expect(readHead('fees.csv', bytes('\uFEFFNet amount;Permit ref;Invoice date\n"£1,000.00";AB1;24/11/2026'))).toEqual({
    headings: ['Net amount', 'Permit ref', 'Invoice date'],
    sample: ['£1,000.00', 'AB1', '24/11/2026'],
    guess: { reference_column: 'Permit ref', date_column: 'Invoice date', amount_column: 'Net amount' },
  })
})

test.each([
  ['fees.xlsx', 'PK', 'The file must be a CSV'],
  ['fees.csv', '', 'The file must have a heading row with 3 columns or more'],
  ['fees.csv', 'a,"b', 'The file cannot be read as CSV'],
])('%s with %j is refused', (name, text, refused) => {
  expect(readHead(name, bytes(text))).toEqual({ refused })
})
