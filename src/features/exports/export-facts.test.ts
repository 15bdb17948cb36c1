import { expect, test } from 'vitest'
import { exportPage, filterWords, isBeingMade, lacking, progressWords } from './export-facts.ts'

test('BR-CSV-03: an export is asked about again until it is ready or has failed', () => {
  const asked = ['queued', 'in_progress', 'ready', 'failed'].filter((csv_export_status) =>
    isBeingMade({ csv_export_status }),
  )
  expect(asked).toEqual(['queued', 'in_progress'])
})

test.each([
  [null, 1, 0],
  ['3', 3, 50],
  ['-1', 1, 0],
  ['2.5', 1, 0],
  ['many', 1, 0],
])('BR-REP-01: page %s of the address is page %s, from row %s on', (text, page, offset) => {
  expect(exportPage(text)).toEqual({ page, offset })
})

test('BR-CSV-16: what an export cannot do without is asked for by name', () => {
  const needs = { date_from: 'Enter the first day', date_to: 'Enter the last day' }
  expect(lacking(needs, { date_to: '2026-11-24' })).toEqual([{ field: 'date_from', message: 'Enter the first day' }])
})

test('filters that the service kept are told in the words of their list', () => {
  const list = {
    filters: [
      { kind: 'text', name: 'street_descriptor', title: 'Street and town' },
      { kind: 'days', title: 'Created', from: 'from', to: 'to' },
      { kind: 'choices', name: 'status', title: 'Status', values: ['a', 'b'], labels: { a: 'Applied', b: 'Begun' } },
    ],
    sorts: {},
  } as const
  const kept = {
    street_descriptor: 'High',
    from: '2026-11-24T00:00:00Z',
    status: ['a', 'b'],
    unknown: 1,
    nothing: null,
  }
  expect(filterWords(list, kept)).toBe('Street and town: High; Created from 24 November 2026; Status: applied, begun')
  expect(filterWords(list, {})).toBe('')
})

test.each([
  [{ rows_written: 1, files_written: 0, files_asked: 1 }, '1 row'],
  [{ rows_written: 1200, files_written: 3, files_asked: 22 }, '3 of 22 files, 1,200 rows'],
])('how far an export has come: %o', (progress, words) => {
  expect(progressWords(progress)).toBe(words)
})
