import { expect, test } from 'vitest'
import { exportPage, isBeingMade } from './export-facts.ts'

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
