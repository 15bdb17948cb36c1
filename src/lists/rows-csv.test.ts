import { expect, test } from 'vitest'
import { listedPermit } from '../features/permits/listed-permit.ts'
import { csvCell, rowsCsv } from './rows-csv.ts'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+44 1632', `"'+44 1632"`],
  ['-2', `"'-2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['Gate 4;@home', `"'Gate 4;@home"`],
  ['North side, -2 m', '"North side, -2 m"'],
  ['say "no"', '"say ""no"""'],
  ['High Street, Marlford', '"High Street, Marlford"'],
  ['7-9 High Street', '"7-9 High Street"'],
])('BR-CSV-05: %j becomes %s', (text, cell) => expect(csvCell(text)).toBe(cell))

test('one line of headings and one a row; words stand for codes, and places are left out', () => {
  const [headings = '', line = '', ...rest] = rowsCsv([listedPermit({ street: '=cmd' })]).split('\r\n')
  expect(headings).toMatch(/^"Work reference number","Permit reference number","Promoter SWA code"/)
  expect(headings).toContain('"Work category"')
  expect(headings).not.toContain('coordinates')
  expect(line).toContain(`"'=cmd"`)
  expect(line).toContain('"Two-way signals","7 December 2026","14 December 2026"')
  expect(line).toContain('"20 November 2026 at 10am"')
  expect(line).toContain('"Yes"')
  expect(rest).toEqual([])
})

test('a number is left as it is, with its sign: a longitude west of Greenwich', () => {
  expect(rowsCsv([{ longitude: -1.66, name: '-1.66' }]).split('\r\n')[1]).toBe(`"-1.66","'-1.66"`)
})
