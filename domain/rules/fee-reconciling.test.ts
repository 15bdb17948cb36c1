import { expect, test } from 'vitest'
import { reconciled } from './fee-reconciling.ts'

test.each([
  [4_500, 4_500, 'matched'],
  [4_500, 4_400, 'amount_differs'],
  [4_500, null, 'amount_differs'],
  [0, 0, 'matched'],
  [4_500, undefined, 'finance_only'],
  [undefined, 4_500, 'ledger_only'],
  [undefined, null, 'ledger_only'],
])('finance %s and ledger %s: %s', (finance, ledger, outcome) => {
  expect(reconciled(finance, ledger)).toBe(outcome)
})
