import { endpoint } from './endpoint.ts'
import type * as lists from './inspection-lists.shapes.ts'
import type * as shapes from './inspections.shapes.ts'

const oneInspection = '/works/:workReferenceNumber/inspections/:inspectionReferenceNumber'
const scheduled = '/works/:workReferenceNumber/scheduled-inspections'

const authorityWrites = {
  capability: 'inspections',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  changes: ['inspections', 'non-compliances', 'works', 'history'],
} as const

export const recordInspection = endpoint<typeof shapes.recordInspection>(
  'work',
  'POST',
  '/works/:workReferenceNumber/inspections',
  {
    ...authorityWrites,
    summary: 'Record an inspection of works',
    success: 201,
    rules: ['BR-INSP-10', 'BR-INSP-20', 'BR-INSP-22', 'BR-INSP-23', 'BR-INSP-43', 'BR-NC-01', 'BR-NC-02', 'BR-GEN-64'],
  },
)

export const deleteInspection = endpoint<typeof shapes.deleteInspection>('work', 'DELETE', oneInspection, {
  ...authorityWrites,
  summary: 'Delete an inspection with its files',
  success: 204,
  rules: ['BR-INSP-29', 'BR-NC-13'],
})

export const getInspection = endpoint<typeof shapes.getInspection>('work', 'GET', oneInspection, {
  summary: 'An inspection in full',
  capability: 'inspections',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
  member: 'promoter',
  workstream: 'read',
  success: 200,
  rules: ['BR-ROLE-49', 'BR-INSP-57'],
})

export const respondToInspection = endpoint<typeof shapes.respondToInspection>(
  'work',
  'PUT',
  `${oneInspection}/status`,
  {
    summary: 'Answer a failed inspection, or answer its dispute',
    capability: 'inspections',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'write',
    success: 204,
    changes: ['inspections', 'works', 'history'],
    rules: ['BR-INSP-50', 'BR-INSP-52', 'BR-INSP-53', 'BR-INSP-54', 'BR-INSP-55', 'BR-INSP-56'],
  },
)

export const withdrawInspection = endpoint<typeof shapes.withdrawInspection>(
  'work',
  'PUT',
  `${oneInspection}/withdraw`,
  {
    ...authorityWrites,
    summary: 'Withdraw an inspection',
    success: 204,
    rules: ['BR-INSP-29', 'BR-INSP-78', 'BR-NC-13'],
  },
)

export const scheduleInspection = endpoint<typeof shapes.scheduleInspection>('work', 'POST', scheduled, {
  ...authorityWrites,
  summary: 'Schedule the next inspection of works',
  success: 201,
  rules: ['BR-INSP-40', 'BR-INSP-41', 'BR-GEN-78'],
})

export const cancelScheduledInspection = endpoint<typeof shapes.cancelScheduledInspection>(
  'work',
  'DELETE',
  scheduled,
  {
    ...authorityWrites,
    summary: 'Cancel the scheduled inspection of works',
    success: 204,
    rules: ['BR-INSP-43'],
  },
)

const ownRows = {
  capability: 'inspections',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

export const listInspections = endpoint<typeof lists.listInspections>('reporting', 'GET', '/inspections', {
  ...ownRows,
  summary: 'Inspections of the works of my organisation',
  rules: ['BR-REP-L10', 'BR-ROLE-13', 'BR-ROLE-24'],
})

export const listInspectionFiles = endpoint<typeof lists.listInspectionFiles>(
  'reporting',
  'GET',
  '/inspections/files',
  { ...ownRows, summary: 'Files of an inspection', rules: ['BR-REP-L11', 'BR-REP-14', 'BR-GEN-58'] },
)

export const listReinspections = endpoint<typeof lists.listReinspections>('reporting', 'GET', '/reinspections', {
  ...ownRows,
  summary: 'Inspections that are planned on the works of my organisation',
  rules: ['BR-REP-L24', 'BR-INSP-43', 'BR-ROLE-13', 'BR-ROLE-24'],
})
