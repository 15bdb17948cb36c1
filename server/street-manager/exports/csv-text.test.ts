import * as fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { expect, test } from 'vitest'
import { csvHeading, csvLines, defused } from './csv-text.ts'

// oxfmt-ignore
test.each([
  ['BR-CSV-20', '=SUM(A1:A9)', "'=SUM(A1:A9)", "'=SUM(A1:A9)"],
  ['BR-CSV-21', 'Gate 4;@home', "'Gate 4;@home", "'Gate 4;@home"],
  ['BR-CSV-22', '12 High St,=cmd', "'12 High St,=cmd", `"'12 High St,=cmd"`],
  ['BR-CSV-23', '+44 20 7946 0000', "'+44 20 7946 0000", "'+44 20 7946 0000"],
  ['BR-CSV-24', 'North side, -2 m', 'North side, -2 m', '"North side, -2 m"'],
  ['BR-CSV-25', 'A-road = B5', 'A-road = B5', 'A-road = B5'],
  ['BR-CSV-06 twice is not needed', "'=1+1", "'=1+1", "'=1+1"],
  ['BR-CSV-05 start of the value, not of each line', 'one\n=two', 'one\n=two', '"one\n=two"'],
  ['BR-CSV-05 a tab', '\tx', "'\tx", "'\tx"],
  ['BR-CSV-14 a quote', 'the "old" road', 'the "old" road', '"the ""old"" road"'],
])('%s: %j', (_, value, guarded, written) => {
  expect(defused(value)).toBe(guarded)
  expect(csvLines(['a'], [{ a: value }])).toBe(`${written}\r\n`)
})

test('BR-CSV-14: what is read back is what was written, whatever it holds', () => {
  const cells = fc.array(fc.record({ a: fc.string({ unit: 'binary' }), b: fc.string() }), {
    minLength: 1,
    maxLength: 5,
  })
  fc.assert(
    fc.property(cells, (records) => {
      const text = csvHeading(['a', 'b']) + csvLines(['a', 'b'], records)
      const read = parse(text, { columns: true, record_delimiter: '\r\n' })
      expect(read).toEqual(records.map(({ a, b }) => ({ a: defused(a), b: defused(b) })))
    }),
  )
})

test('BR-CSV-14: booleans, dates, lists, parts and what is missing', () => {
  const record = { flag: false, many: ['A', 'B'], place: { type: 'Point', coordinates: [1, 2] }, none: null }
  expect(csvLines(['flag', 'many', 'place', 'none', 'absent'], [record])).toBe(
    'false,A; B,"{""type"":""Point"",""coordinates"":[1,2]}",,\r\n',
  )
})

test('BR-CSV-14: the text is the one that csv-stringify writes, guarded cell by guarded cell', () => {
  const cells = fc.array(
    fc.array(fc.string({ unit: fc.constantFrom(...'a ",;\r\n=-\'') }), { minLength: 2, maxLength: 2 }),
  )
  fc.assert(
    fc.property(cells, (rows) => {
      const records = rows.map(([a, b]) => ({ a, b }))
      const guarded = rows.map((row) => row.map(defused))
      const theirs = rows.length === 0 ? '' : stringify(guarded, { record_delimiter: '\r\n', quoted_match: /[\r\n]/ })
      expect(csvLines(['a', 'b'], records)).toBe(theirs)
    }),
  )
})
