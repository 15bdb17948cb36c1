import { endpoint } from './endpoint.ts'
import type * as shapes from './private-street-notices.shapes.ts'

export const createPrivateStreetNotice = endpoint<typeof shapes.createPrivateStreetNotice>(
  'work',
  'POST',
  '/private-street-notices',
  {
    summary: 'Issue a private street notice, which makes the works record',
    capability: 'private-street-notices',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 201,
    changes: ['private-street-notices', 'works', 'history'],
    rules: ['BR-PSN-01', 'BR-PSN-02', 'BR-PSN-05', 'BR-PSN-10', 'BR-WORK-35'],
  },
)

export const getPrivateStreetNotice = endpoint<typeof shapes.getPrivateStreetNotice>(
  'work',
  'GET',
  '/works/:workReferenceNumber/private-street-notices/:privateStreetReferenceNumber',
  {
    summary: 'One private street notice',
    capability: 'private-street-notices',
    access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
    success: 200,
    rules: ['BR-PSN-02'],
  },
)

export const cancelPrivateStreetNotice = endpoint<typeof shapes.cancelPrivateStreetNotice>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/private-street-notices/:privateStreetReferenceNumber/cancel',
  {
    summary: 'Cancel a private street notice and its works',
    capability: 'private-street-notices',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'write',
    success: 204,
    changes: ['private-street-notices', 'works', 'history'],
    rules: ['BR-PSN-03', 'BR-PSN-11'],
  },
)
