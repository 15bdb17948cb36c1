import { endpoint } from './endpoint.ts'
import { ownRowsExport } from './exports.ts'
import type * as shapes from './site-and-section-exports.shapes.ts'

export const exportReinstatements = endpoint<typeof shapes.exportReinstatements>(
  'export',
  'POST',
  '/reinstatements/csv',
  { ...ownRowsExport, summary: 'Ask for the list of reinstatements as CSV' },
)

export const exportExpiringInterims = endpoint<typeof shapes.exportExpiringInterims>(
  'export',
  'POST',
  '/reinstatements/expiring-interims/csv',
  { ...ownRowsExport, summary: 'Ask for the list of expiring interim reinstatements as CSV' },
)

export const exportReinstatementsDue = endpoint<typeof shapes.exportReinstatementsDue>(
  'export',
  'POST',
  '/permits/reinstatements-due/csv',
  {
    ...ownRowsExport,
    summary: 'Ask for the list of reinstatements due as CSV',
    rules: [...ownRowsExport.rules, 'BR-REIN-33'],
  },
)

export const exportForwardPlans = endpoint<typeof shapes.exportForwardPlans>('export', 'POST', '/forward-plans/csv', {
  ...ownRowsExport,
  summary: 'Ask for the list of forward plans as CSV',
})

export const exportPrivateStreetNotices = endpoint<typeof shapes.exportPrivateStreetNotices>(
  'export',
  'POST',
  '/private-street-notices/csv',
  { ...ownRowsExport, summary: 'Ask for the list of private street notices as CSV' },
)

export const exportSection81s = endpoint<typeof shapes.exportSection81s>('export', 'POST', '/section-81s/csv', {
  ...ownRowsExport,
  summary: 'Ask for the list of Section 81s as CSV',
})

/** Rows that are not the caller's alone: no workstream hides them. */
const { workstream: _workstream, ...openExport } = ownRowsExport

export const exportSection58s = endpoint<typeof shapes.exportSection58s>('export', 'POST', '/section-58s/csv', {
  ...openExport,
  summary: 'Ask for the list of Section 58s as CSV',
  member: 'rows-open-authority',
  rules: [...openExport.rules, 'BR-CSV-11', 'BR-ROLE-67'],
})

export const exportMaterialClassifications = endpoint<typeof shapes.exportMaterialClassifications>(
  'export',
  'POST',
  '/material-classifications/csv',
  {
    ...openExport,
    summary: 'Ask for the list of material classifications as CSV',
    member: 'rows-open',
    rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-07', 'BR-CSV-16', 'BR-ROLE-67'],
  },
)
