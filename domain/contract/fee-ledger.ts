import { endpoint } from './endpoint.ts'
import type * as shapes from './fee-ledger.shapes.ts'

/** An authority's ledger is what it may charge, a promoter's what it may be charged, in the workstreams that the caller sees. */
const ownRows = {
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-FEE-04', 'BR-FEE-05', 'BR-FEE-08', 'BR-FEE-09', 'BR-FEE-11', 'BR-ROLE-24'],
} as const

export const listFeeLedger = endpoint<typeof shapes.listFeeLedger>('app', 'GET', '/app/fees/ledger', {
  ...ownRows,
  summary: 'What a fee may be asked for, with the fee of its day, the discount and what is left',
  capability: 'fee-matrices',
})

export const getFeeTotals = endpoint<typeof shapes.getFeeTotals>('app', 'GET', '/app/fees/totals', {
  ...ownRows,
  summary: 'Fees added up by organisation and by category, of at most 366 days',
  capability: 'fee-matrices',
})

export const exportFeeLedger = endpoint<typeof shapes.exportFeeLedger>('app', 'POST', '/app/fees/ledger/csv', {
  ...ownRows,
  summary: 'Ask for the ledger of fees as CSV, as it is filtered',
  capability: 'exports',
  changes: ['exports'],
  rules: [...ownRows.rules, 'BR-CSV-01', 'BR-CSV-03', 'BR-CSV-05', 'BR-CSV-08'],
})
