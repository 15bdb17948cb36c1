import { expect, test } from 'vitest'
import { csvCell, permitsCsv } from './permit-csv.ts'
import { listedPermit } from './listed-permit.ts'

test.each([
  ['=1+1', `"'=1+1"`],
  ['+44 1632', `"'+44 1632"`],
  ['-2', `"'-2"`],
  ['@SUM(A1)', `"'@SUM(A1)"`],
  ['\tx', `"'\tx"`],
  ['say "no"', '"say ""no"""'],
  ['High Street, Marlford', '"High Street, Marlford"'],
  ['7-9 High Street', '"7-9 High Street"'],
])('%j becomes %s', (text, cell) => expect(csvCell(text)).toBe(cell))

test('one line of headers and one a row', () => {
  const [headers, line, ...rest] = permitsCsv([listedPermit({ street: '=cmd' })]).split('\r\n')
  expect(headers).toMatch(/^"Permit","Works","Street"/)
  expect(line).toContain(`"MW00112345678-01","MW00112345678","'=cmd"`)
  expect(rest).toEqual([])
})
