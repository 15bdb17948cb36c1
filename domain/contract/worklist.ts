import { endpoint } from './endpoint.ts'
import type * as shapes from './worklist.shapes.ts'

const ofAuthority = {
  capability: 'worklist',
  access: { HighwayAuthority: 'allowed' },
  member: 'rows-authority',
  success: 200,
} as const

const ofPromoter = {
  capability: 'worklist',
  access: { Planner: 'allowed', Contractor: 'allowed' },
  member: 'rows-promoter',
  workstream: 'filter',
  success: 200,
} as const

const everyList = ['BR-WL-06', 'BR-WL-10', 'BR-WL-11'] as const

export const listPermitsAboutToDeem = endpoint<typeof shapes.listPermitsAboutToDeem>(
  'worklist',
  'GET',
  '/permits-about-to-deem',
  {
    ...ofAuthority,
    summary: 'Permits that will be deemed granted at the end of today',
    rules: ['BR-WL-01', 'BR-WL-07', ...everyList],
  },
)

export const listChangeRequestsAboutToDeem = endpoint<typeof shapes.listChangeRequestsAboutToDeem>(
  'worklist',
  'GET',
  '/change-requests-about-to-deem',
  {
    ...ofAuthority,
    summary: 'Change requests that will be deemed granted at the end of today',
    rules: ['BR-WL-08', ...everyList],
  },
)

export const listWorkStartsDue = endpoint<typeof shapes.listWorkStartsDue>('worklist', 'GET', '/work-starts-due', {
  ...ofPromoter,
  summary: 'Granted permits whose start is due',
  rules: ['BR-WL-09', ...everyList],
})

export const listWorkStopsDue = endpoint<typeof shapes.listWorkStopsDue>('worklist', 'GET', '/work-stops-due', {
  ...ofPromoter,
  summary: 'Works in progress whose stop is due',
  rules: ['BR-WL-02', ...everyList],
})

export const listPotentialWorksOverrunning = endpoint<typeof shapes.listPotentialWorksOverrunning>(
  'worklist',
  'GET',
  '/potential-works-overrunning',
  {
    ...ofAuthority,
    summary: 'Works in progress whose reasonable period ended in the last 7 days',
    rules: ['BR-WL-03', 'BR-WL-12', ...everyList],
  },
)

export const listRefusedPermits = endpoint<typeof shapes.listRefusedPermits>('worklist', 'GET', '/refused-permits', {
  ...ofPromoter,
  summary: 'Permits refused in the last 28 days and not applied for again',
  rules: ['BR-WL-05', ...everyList],
})

export const dismissPotentialWorksOverrunning = endpoint<typeof shapes.dismissPotentialWorksOverrunning>(
  'worklist',
  'DELETE',
  '/potential-works-overrunning/:permitReferenceNumber',
  {
    ...ofAuthority,
    summary: 'Take an entry off the list of works that may overrun',
    success: 204,
    changes: ['worklist', 'to-do'],
    rules: ['BR-WL-04', 'BR-WL-12'],
  },
)
