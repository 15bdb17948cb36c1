import { describe, expect, test } from 'vitest'
import { amountOf, dayOf, feeFileText, guessColumns, referenceOf, separatorOf } from './fee-file.ts'

describe('which column is which', () => {
  test.each([
    [
      ['Permit Reference Number', 'Transaction Date', 'Amount'],
      ['Permit Reference Number', 'Transaction Date', 'Amount'],
    ],
    [
      ['Net amount (£)', 'Customer', 'Invoice date', 'PERMIT_REF'],
      ['PERMIT_REF', 'Invoice date', 'Net amount (£)'],
    ],
    [
      ['Date', 'Our ref', 'Fee'],
      ['Our ref', 'Date', 'Fee'],
    ],
    [
      ['A', 'B'],
      ['', '', ''],
    ],
  ])('%j', (headings, expected) => {
    const { reference_column, date_column, amount_column } = guessColumns(headings)
    expect([reference_column, date_column, amount_column]).toEqual(expected)
  })
})

test.each([
  ['£1,234.50', 123_450],
  ['45', 4_500],
  ['45.5', 4_550],
  [' 0.00 ', 0],
  ['-45.00', -4_500],
  ['(45.00)', -4_500],
  ['45.00 CR', -4_500],
  ['(45.00', null],
  ['1.234,50', null],
  ['45.123', null],
  ['', null],
  ['none', null],
])('the amount %j is %s pence', (cell, pence) => {
  expect(amountOf(cell)).toBe(pence)
})

test.each([
  ['23/11/2026', '2026-11-23'],
  ['3-1-26', '2026-01-03'],
  ['23 November 2026', '2026-11-23'],
  ['23-Nov-26', '2026-11-23'],
  ['2026-11-23T10:00:00', '2026-11-23'],
  ['23/11/2026 10:00', '2026-11-23'],
  ['31/02/2026', undefined],
  ['11/23/2026', undefined],
  ['soon', undefined],
])('the day %j is %s', (cell, day) => {
  expect(dayOf(cell)?.toString()).toBe(day)
})

test('references are compared without spaces and case', () => {
  expect(referenceOf(' mw0012345678-01 ')).toBe('MW0012345678-01')
})

test('files are read in the encodings that spreadsheets write, with the separator that they use', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0xa3, 0x00])
  expect([feeFileText(new TextEncoder().encode('£')), feeFileText(new Uint8Array([0xa3])), feeFileText(utf16)]).toEqual(
    ['£', '£', '£'],
  )
  expect(['a,b', 'a;b,c;d', 'a\tb', 'a'].map((text) => separatorOf(`${text}\n1,2,3,4`))).toEqual([',', ';', '\t', ','])
})
