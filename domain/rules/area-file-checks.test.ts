import { expect, test } from 'vitest'
import { areaFileProblems } from './area-file-checks.ts'

const check = (...rows: string[][]) =>
  areaFileProblems(rows.map((cells, at) => ({ line: at + 1, cells }))).map(({ message }) => message)

test('BR-GEO-02 one column of different USRNs is good', () => {
  expect(check(['100001'], ['99999999'])).toEqual([])
})

test.each([
  ['no lines', [], 'The file has no USRNs in it'],
  ['two columns', [['23400001'], ['23400002', 'High Street']], 'Line 2 has 2 columns. The file must have one'],
  ['a heading', [['USRN'], ['23400001']], 'Line 1 is a heading, "USRN". The file must have none'],
  ['a repeated USRN', [['23400001'], ['23400002'], ['23400001']], 'Line 3 repeats the USRN of line 1'],
  ['one too low', [['100000']], 'Line 1, "100000", is not a USRN: a whole number between 100001 and 99999999'],
  ['one too high', [['100000000']], 'Line 1, "100000000", is not a USRN: a whole number between 100001 and 99999999'],
  ['not whole', [['234000.5']], 'Line 1, "234000.5", is not a USRN: a whole number between 100001 and 99999999'],
  ['words', [['23400001'], ['x'.repeat(30)]], expect.stringContaining(`Line 2, "${'x'.repeat(20)}…"`)],
])('BR-GEO-02, 06 a file with %s is refused, and the first bad line named', (_, rows, message) => {
  expect(check(...rows)).toEqual([message])
})

test('BR-GEO-02 ten thousand pass, and one more does not', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, at) => [String(23_400_000 + at)])
  expect(check(...lines(10_000))).toEqual([])
  expect(check(...lines(10_001))).toEqual(['Line 10001 is one too many: the file may have 10,000 USRNs'])
})
