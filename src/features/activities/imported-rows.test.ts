import { describe, expect, test } from 'vitest'
import type { ActivityBody, CsvLine } from './activity-csv.ts'
import { importedRows, toSend, withOutcome } from './imported-rows.ts'

const body = { activity_name: 'Skip' } as ActivityBody
const lines: CsvLine[] = [
  { line: 2, name: 'Skip', body, problems: [] },
  { line: 3, name: 'Crane', problems: ['usrn must be a whole number'] },
  { line: 4, name: 'Fair', body, problems: [] },
]

const rowsOf = () => {
  let key = 0
  return importedRows(lines, () => `key ${++key}`)
}
const waiting = (rows: ReturnType<typeof toSend>) => rows.map(({ line }) => line)

describe('lines of a file on their way', () => {
  test('only right ones are sent', () => {
    expect(waiting(toSend(rowsOf()))).toEqual([2, 4])
  })

  test('what was added or refused does not go again; what no answer came to does, under its own key', () => {
    const added = withOutcome(rowsOf(), 2, { state: 'added', reference: 'ARN-1' })
    expect(waiting(toSend(added))).toEqual([4])
    const lost = withOutcome(added, 4, { state: 'refused', why: 'The connection was lost', isAnswer: false })
    expect(toSend(lost).map(({ line, key }) => [line, key])).toEqual([[4, 'key 3']])
    expect(
      waiting(toSend(withOutcome(added, 4, { state: 'refused', why: 'usrn: No street', isAnswer: true }))),
    ).toEqual([])
  })
})
