import { endpoint } from './endpoint.ts'
import type * as shapes from './activities.shapes.ts'

const authorityWrites = {
  capability: 'activities',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  changes: ['activities', 'works', 'history'],
} as const

export const createActivity = endpoint<typeof shapes.createActivity>('work', 'POST', '/activity', {
  ...authorityWrites,
  summary: 'Add an activity: a skip, a scaffold, an event or something else that occupies a street',
  success: 201,
  rules: ['BR-ACT-01', 'BR-ACT-03', 'BR-ACT-10', 'BR-GEN-68'],
})

export const getActivity = endpoint<typeof shapes.getActivity>('work', 'GET', '/activity/:activityReferenceNumber', {
  summary: 'One activity',
  capability: 'activities',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  success: 200,
  rules: ['BR-ACT-04', 'BR-ROLE-49'],
})

export const updateActivity = endpoint<typeof shapes.updateActivity>(
  'work',
  'PUT',
  '/activity/:activityReferenceNumber',
  {
    ...authorityWrites,
    summary: 'Change an activity; its street and its place stay',
    success: 204,
    rules: ['BR-ACT-02', 'BR-ACT-03', 'BR-ACT-11'],
  },
)

export const cancelActivity = endpoint<typeof shapes.cancelActivity>(
  'work',
  'PUT',
  '/activity/:activityReferenceNumber/cancel',
  {
    ...authorityWrites,
    summary: 'Cancel an activity',
    success: 204,
    rules: ['BR-ACT-02', 'BR-ACT-12'],
  },
)

export const listActivities = endpoint<typeof shapes.listActivities>('reporting', 'GET', '/activities', {
  summary: 'Activities by every filter of the contract; an authority sees its own',
  capability: 'activities',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-open-authority',
  success: 200,
  rules: ['BR-REP-L01', 'BR-REP-05', 'BR-ROLE-67'],
})
