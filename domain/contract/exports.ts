import { endpoint } from './endpoint.ts'
import type * as shapes from './exports.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const

/** Exports of a list that both sides of the works may see: the caller's own rows. */
const ownRows = {
  capability: 'exports',
  access: anyRole,
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  changes: ['exports'],
  rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-07', 'BR-CSV-08', 'BR-ROLE-24'],
} as const

export const exportPermits = endpoint<typeof shapes.exportPermits>('export', 'POST', '/permits/csv', {
  ...ownRows,
  summary: 'Ask for the permits list as CSV',
  rules: [...ownRows.rules, 'BR-CSV-17'],
})

export const exportComments = endpoint<typeof shapes.exportComments>('export', 'POST', '/comments/csv', {
  ...ownRows,
  summary: 'Ask for the comments list as CSV',
})

export const getCsv = endpoint<typeof shapes.getCsv>('export', 'GET', '/csv/:csvId', {
  summary: 'The file of an export that is ready',
  capability: 'exports',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member', Admin: 'member' },
  member: 'requester',
  success: 200,
  binary: 'text/csv',
  rules: ['BR-CSV-05', 'BR-CSV-14', 'BR-CSV-15', 'BR-ROLE-46'],
})

export const listCsvExports = endpoint<typeof shapes.listCsvExports>('reporting', 'GET', '/csv-exports', {
  summary: "The caller's own exports, newest first",
  capability: 'exports',
  access: { ...anyRole, Admin: 'allowed' },
  member: 'rows-requester',
  success: 200,
  rules: ['BR-CSV-03', 'BR-CSV-04'],
})
