import { expect, test } from 'vitest'
import { carriedLines, type CarriedStep } from '../street-manager/exports/carried-lists.ts'
import { startCsvLinesWorker } from './start-csv-lines-worker.ts'

const holidays = { dates: new Set<string>(), knownUntil: '2028-12-31' }
const noRows: CarriedStep = {
  list: 'permits',
  columns: ['permit_reference_number'],
  keys: [],
  carried: { names: [], instants: [], text: '[]' },
}

test('BR-CSV-01 another thread makes the lines that this one would', async () => {
  const worker = startCsvLinesWorker(holidays)
  const bytes = await worker.linesOf(noRows)
  expect(new TextDecoder().decode(bytes)).toBe(carriedLines(noRows, holidays))
  await worker.end()
})

test('BR-CSV-01 a step that no lines can be made of fails whoever waits for it, as here', async () => {
  const broken = { ...noRows, carried: { ...noRows.carried, text: '[[' } }
  expect(() => carriedLines(broken, holidays)).toThrow(SyntaxError)
  const worker = startCsvLinesWorker(holidays)
  await expect(worker.linesOf(broken)).rejects.toThrow(SyntaxError)
  await worker.end()
})
