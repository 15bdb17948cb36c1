import { expect, test } from 'vitest'
import { areaFileProblems, readAreaFile } from './area-file-checks.ts'

const check = (...rows: string[][]) =>
  areaFileProblems(rows.map((cells, at) => ({ line: at + 1, cells }))).map(({ message }) => message)

const read = (text: string | Uint8Array, name = 'North, east.csv') =>
  readAreaFile(name, typeof text === 'string' ? new TextEncoder().encode(text) : text)

const refusalOf = (text: string | Uint8Array, name?: string) => {
  const file = read(text, name)
  return 'refused' in file ? file.refused.problems.map(({ message }) => message) : []
}

test('BR-GEO-02 one column of different USRNs is good', () => {
  expect(check(['100001'], ['99999999'])).toEqual([])
})

test.each([
  ['no lines', [], 'The file is empty'],
  ['two columns', [['23400001'], ['23400002', 'High Street']], 'Row 2 has 2 columns. The file must have one column'],
  ['a heading', [['USRN'], ['23400001']], 'Row 1 is a heading, USRN. The file must have none'],
  ['a repeated USRN', [['23400001'], ['23400002'], ['23400001']], 'Row 3 repeats row 1'],
  ['one too low', [['100000']], 'Row 1: 100000 is not a USRN'],
  ['one too high', [['100000000']], 'Row 1: 100000000 is not a USRN'],
  ['not whole', [['234000.5']], 'Row 1: 234000.5 is not a USRN'],
  ['words', [['23400001'], ['x'.repeat(30)]], `Row 2: ${'x'.repeat(20)}… is not a USRN`],
])('BR-GEO-02, 06 a file with %s is refused, and the first bad line named', (_, rows, message) => {
  expect(check(...rows)).toEqual([message])
})

test('BR-GEO-02 ten thousand pass, and one more does not', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => [String(23_400_000 + at)])
  expect(check(...lines(10_000))).toEqual([])
  expect(check(...lines(10_001))).toEqual(['The file must have 10,000 streets or fewer. Row 10001 is one too many'])
})

test('BR-GEO-03 the area is called as its file, commas and all; blank lines, quotes and the mark of UTF-8 are passed over', () => {
  expect(read('﻿"23400001"\r\n\r\n 23400002 \n')).toEqual({ name: 'North, east', usrns: [23400001, 23400002] })
})

test('BR-GEO-06 every line at fault is told, counted as an editor does', () => {
  const file = read('USRN\n\n23400001\n23400001\n23400002,High Street\n')
  expect('refused' in file && file.refused).toEqual({
    problems: [{ field: 'file', message: 'Row 1 is a heading, USRN. The file must have none', rule: 'BR-GEO-02' }],
    lines: [
      { line: 1, value: 'USRN', message: 'Row 1 is a heading, USRN. The file must have none' },
      { line: 4, value: '23400001', message: 'Row 4 repeats row 3' },
      { line: 5, value: '23400002,High Street', message: 'Row 5 has 2 columns. The file must have one column' },
    ],
  })
})

test.each([
  ['another kind of file', '23400001', 'list.txt', 'The file must be a CSV'],
  ['a name of 101 characters', '23400001', `${'x'.repeat(101)}.csv`, "The file's name must be 100 characters or fewer"],
  ['UTF-16', new Uint8Array([0xff, 0xfe, 0x31, 0]), 'list.csv', 'The file is saved as UTF-16. Save it as CSV UTF-8'],
  ['Latin-1', new Uint8Array([0x31, 0xe9]), 'list.csv', 'The file is not saved as UTF-8. Save it as CSV UTF-8'],
  ['20 MB', new Uint8Array(20 * 1024 * 1024), 'list.csv', 'The file must be smaller than 10 MB'],
  ['only blank lines', '\r\n \r\n', 'list.csv', 'The file is empty'],
  ['semicolons', '23400001;High Street', 'list.csv', 'Row 1 has 2 columns. The file must have one column'],
])('BR-GEO-02, BR-GEN-50 a file of %s is refused', (_, content, name, message) => {
  expect(refusalOf(content, name)).toEqual([message])
})
