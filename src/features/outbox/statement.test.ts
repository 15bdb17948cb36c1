import { expect, test } from 'vitest'
import { statementCsv } from './statement.ts'

test('the statement tells every failed try and how it ended, and no cell begins a formula', () => {
  const csv = statementCsv([
    {
      id: 'k',
      account: 'a',
      actingAs: 'Planner',
      endpoint: 'PUT /works/:workReferenceNumber/start',
      params: {},
      body: {},
      files: [],
      title: '=Start "works", High Street',
      record: 'W1',
      madeAt: '2026-11-23T08:00:00Z',
      state: 'sent',
      sentAt: '2026-11-23T09:00:00Z',
      failures: [{ at: '2026-11-23T08:00:01Z', outcome: 'No connection' }],
      nextTryMs: 0,
    },
  ])
  expect(csv.split('\r\n').slice(1, 3)).toEqual([
    `"W1","'=Start ""works"", High Street","23 November 2026 at 8am","23 November 2026 at 8am","No connection"`,
    `"W1","'=Start ""works"", High Street","23 November 2026 at 8am","23 November 2026 at 9am","Sent"`,
  ])
})
