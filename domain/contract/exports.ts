import { endpoint } from './endpoint.ts'
import type * as shapes from './exports.shapes.ts'
import type * as permitShapes from './permit-exports.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const

/** Exports of a list that both sides of the works may see: the caller's own rows. */
export const ownRowsExport = {
  capability: 'exports',
  access: anyRole,
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  changes: ['exports'],
  rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-07', 'BR-CSV-08', 'BR-ROLE-24'],
} as const

export const exportPermits = endpoint<typeof shapes.exportPermits>('export', 'POST', '/permits/csv', {
  ...ownRowsExport,
  summary: 'Ask for the permits list as CSV',
  rules: [...ownRowsExport.rules, 'BR-CSV-17'],
})

export const exportComments = endpoint<typeof shapes.exportComments>('export', 'POST', '/comments/csv', {
  ...ownRowsExport,
  summary: 'Ask for the comments list as CSV',
})

export const exportFpns = endpoint<typeof shapes.exportFpns>('export', 'POST', '/fixed-penalty-notices/csv', {
  ...ownRowsExport,
  summary: 'Ask for the fixed penalty notices list as CSV',
})

export const exportInspections = endpoint<typeof shapes.exportInspections>('export', 'POST', '/inspections/csv', {
  ...ownRowsExport,
  summary: 'Ask for the inspections list as CSV',
})

export const exportReinspections = endpoint<typeof shapes.exportReinspections>('export', 'POST', '/reinspections/csv', {
  ...ownRowsExport,
  summary: 'Ask for the planned inspections list as CSV',
})

export const exportNonCompliances = endpoint<typeof shapes.exportNonCompliances>(
  'export',
  'POST',
  '/non-compliances/csv',
  {
    ...ownRowsExport,
    summary: 'Ask for the non-compliances list as CSV',
  },
)

export const exportSection74s = endpoint<typeof shapes.exportSection74s>('export', 'POST', '/section-74s/csv', {
  ...ownRowsExport,
  summary: 'Ask for the Section 74s list as CSV; with its money for people with StreetWorksAdmin',
  rules: [...ownRowsExport.rules, 'BR-S74-04', 'BR-ROLE-40'],
})

export const exportPbiSampleInspectionsDue = endpoint<typeof shapes.exportPbiSampleInspectionsDue>(
  'export',
  'POST',
  '/pbi-sample-inspections-due/csv',
  {
    capability: 'exports',
    summary: 'Ask for the samples that wait for their inspection as CSV',
    access: { HighwayAuthority: 'allowed' },
    member: 'rows-authority',
    success: 200,
    changes: ['exports'],
    rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-07', 'BR-PBI-32'],
  },
)

export const exportPbiSampleInspectionTargets = endpoint<typeof shapes.exportPbiSampleInspectionTargets>(
  'export',
  'POST',
  '/pbi-sample-inspection-targets/csv',
  {
    capability: 'exports',
    summary: "Ask for the organisation's sample inspection targets as CSV",
    access: { Admin: 'allowed' },
    addOn: 'StreetWorksAdmin',
    member: 'rows-own',
    success: 200,
    changes: ['exports'],
    rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-16', 'BR-PBI-32', 'BR-ROLE-04'],
  },
)

export const exportAlterations = endpoint<typeof permitShapes.exportAlterations>('export', 'POST', '/alterations/csv', {
  ...ownRowsExport,
  summary: 'Ask for the change requests list as CSV',
})

export const exportInterestedPartyPermits = endpoint<typeof permitShapes.exportInterestedPartyPermits>(
  'export',
  'POST',
  '/interested-party-permits/csv',
  {
    capability: 'exports',
    summary: "Ask as CSV for the permits of other authorities on streets in which the caller's has an interest",
    access: { HighwayAuthority: 'allowed' },
    member: 'rows-interested',
    success: 200,
    changes: ['exports'],
    rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-07', 'BR-ROLE-66'],
  },
)

export const exportFees = endpoint<typeof permitShapes.exportFees>('export', 'POST', '/fees/csv', {
  ...ownRowsExport,
  summary:
    'Ask for what a fee may be asked for in at most 31 days, as one CSV or as a ZIP of one for each organisation',
  rules: [...ownRowsExport.rules, 'BR-CSV-09', 'BR-FEE-05', 'BR-FEE-06', 'BR-FEE-11'],
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
