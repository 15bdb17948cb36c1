import { describe, expect, test } from 'vitest'
import type { ReinstatementAround } from './reinstatement-answers.ts'
import { answersOfRow, emptyTable, rowLike, rowsToSend, tableProblems, type TableAnswers } from './table-rows.ts'

const around: ReinstatementAround = {
  now: Temporal.Instant.from('2026-11-23T10:12:00Z'),
  permit: { reference: 'MW001-01', sequence: 1, excavation: true, stop: null },
  earliestStart: Temporal.Instant.from('2026-11-20T08:00:00Z'),
  site: null,
  isHs2: false,
  centre: undefined,
}
const row = {
  ...rowLike(undefined, () => 'a'),
  location_description: 'Outside 12',
  reinstatement_coordinates: '451200, 162300',
  length: '2',
  width: '1.2',
  depth: '0.8',
}
const table: TableAnswers = {
  ...emptyTable(() => 'x'),
  reinstatement_type: 'excavation',
  reinstatement_status: 'permanent',
  reinstatement_date: { day: '23', month: '11', year: '2026' },
  location_types: ['footway'],
  final_reinstatement: 'yes',
  rows: [row, { ...row, id: 'b' }, rowLike(row, () => 'c')],
}

describe('sites typed as rows', () => {
  test('are sent when they were begun and are no site yet', () => {
    expect(rowsToSend(table).map(({ at }) => at)).toEqual([0, 1])
    const half = { ...table, rows: [{ ...row, site: '4' }, ...table.rows.slice(1)] }
    expect(rowsToSend(half).map(({ at }) => at)).toEqual([1])
  })

  test('BR-REIN-30: only the last of them is the final site', () => {
    expect([0, 1].map((at) => answersOfRow(table, at).final_reinstatement)).toEqual(['no', 'yes'])
  })

  test('begin with the sizes of the row above', () => {
    expect(rowLike(row)).toMatchObject({ length: '2', width: '1.2', depth: '0.8', location_description: '' })
  })

  test('have nothing wrong when they are complete', () => {
    expect(tableProblems(table, around)).toEqual([])
  })

  test('tell what is wrong in the row, or once above where all share it', () => {
    const wrong = {
      ...table,
      reinstatement_status: '' as const,
      rows: [
        { ...row, depth: '' },
        { ...row, reinstatement_coordinates: 'here' },
      ],
    }
    const told = tableProblems(wrong, around).map(({ field, message }) => `${field}: ${message}`)
    expect(told).toContain('rows.0.depth: Row 1: Enter the depth in metres')
    expect(told).toContain('reinstatement_status: Select interim or permanent')
    expect(told.find((each) => each.startsWith('rows.1.reinstatement_coordinates'))).toContain(
      'Row 2: Enter an easting',
    )
  })

  test('BR-REIN-08: ask for the far end of a long one', () => {
    const long = { ...table, rows: [{ ...row, length: '12' }] }
    expect(tableProblems(long, around).map(({ field }) => field)).toEqual([
      'rows.0.secondary_reinstatement_coordinates',
    ])
    const marked = { ...row, length: '12', secondary_reinstatement_coordinates: 'SU 512 623' }
    expect(tableProblems({ ...table, rows: [marked] }, around)).toEqual([])
  })

  test('need at least one', () => {
    expect(
      tableProblems(
        emptyTable(() => 'x'),
        around,
      )[0]?.message,
    ).toBe('Enter where at least one site is')
  })
})
