import { endpoint } from './endpoint.ts'
import type * as shapes from './reports.shapes.ts'

/** Counted in the rows that the lists show the same caller: its organisation, its workstreams (BR-REP-05, BR-ROLE-66). */
const ownRows = {
  capability: 'reports',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

export const getApplicationsReport = endpoint<typeof shapes.getApplicationsReport>(
  'app',
  'GET',
  '/app/reports/applications',
  {
    ...ownRows,
    summary: 'Applications of some days by month, category and outcome, with early starts and modification requests',
    rules: ['BR-REP-05', 'BR-REP-19', 'BR-REP-25', 'BR-REP-26', 'BR-REP-36', 'BR-ROLE-66'],
  },
)

export const getDecisionsReport = endpoint<typeof shapes.getDecisionsReport>('app', 'GET', '/app/reports/decisions', {
  ...ownRows,
  summary: 'Why applications of some days were refused, and how long before the deadline they were decided',
  rules: ['BR-PERMIT-01', 'BR-PERMIT-47', 'BR-REP-05', 'BR-ROLE-66'],
})

export const getOverrunsReport = endpoint<typeof shapes.getOverrunsReport>('app', 'GET', '/app/reports/overruns', {
  ...ownRows,
  summary:
    'Works that went on after their reasonable period, by month and organisation, with an estimate of the charge',
  rules: ['BR-PERMIT-96', 'BR-S74-30', 'BR-S74-33', 'BR-S74-40', 'BR-ROLE-66'],
})

export const getPenaltiesReport = endpoint<typeof shapes.getPenaltiesReport>('app', 'GET', '/app/reports/penalties', {
  ...ownRows,
  summary: 'Fixed penalty notices by month and offence',
  rules: ['BR-REP-L06', 'BR-ROLE-66'],
})

export const getWorksDoneReport = endpoint<typeof shapes.getWorksDoneReport>('app', 'GET', '/app/reports/works-done', {
  ...ownRows,
  summary:
    'Works that stopped on some days by organisation: days used against days asked for, collaboration, notices per 100 works',
  rules: ['BR-REP-05', 'BR-REP-L06', 'BR-ROLE-66'],
})

export const getInspectionsReport = endpoint<typeof shapes.getInspectionsReport>(
  'app',
  'GET',
  '/app/reports/inspections',
  {
    ...ownRows,
    summary: 'Inspections that passed and failed, by organisation and category',
    rules: ['BR-INSP-82', 'BR-REP-L10', 'BR-ROLE-66'],
  },
)

export const getReinstatementsReport = endpoint<typeof shapes.getReinstatementsReport>(
  'app',
  'GET',
  '/app/reports/reinstatements',
  {
    ...ownRows,
    summary: 'Reinstatements registered in time, late and not yet; guarantees and interims that end in 12 months',
    rules: ['BR-REIN-31', 'BR-REIN-32', 'BR-REIN-33', 'BR-REP-39', 'BR-ROLE-66'],
  },
)

export const getWorkloadReport = endpoint<typeof shapes.getWorkloadReport>('app', 'GET', '/app/reports/workload', {
  ...ownRows,
  access: { HighwayAuthority: 'allowed' },
  member: 'rows-authority',
  summary: "An authority's applications that wait, and its decisions of some days, by officer",
  rules: ['BR-REP-20', 'BR-WORK-09', 'BR-ROLE-66'],
})

export const getJeopardy = endpoint<typeof shapes.getJeopardy>('app', 'GET', '/app/reports/jeopardy', {
  ...ownRows,
  summary:
    'Where money is at risk now: starts, stops and registrations due, and overruns with an estimate of the charge',
  rules: ['BR-WL-02', 'BR-WL-09', 'BR-REIN-33', 'BR-PERMIT-96', 'BR-S74-33', 'BR-S74-40', 'BR-ROLE-66'],
})

export const getPerformanceReport = endpoint<typeof shapes.getPerformanceReport>(
  'app',
  'GET',
  '/app/reports/performance',
  {
    summary: 'One performance report of an organisation, of at most 92 days, by promoter or by authority',
    capability: 'reports',
    access: { Admin: 'allowed' },
    success: 200,
    rules: ['BR-CSV-12', 'BR-LBL-42'],
  },
)
