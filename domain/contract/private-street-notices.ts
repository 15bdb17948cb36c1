import { endpoint } from './endpoint.ts'
import type * as shapes from './private-street-notices.shapes.ts'

/** Lists of both parties' own rows, in the workstreams that the caller may see. */
const ownRows = {
  capability: 'private-street-notices',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

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

export const listPrivateStreetNotices = endpoint<typeof shapes.listPrivateStreetNotices>(
  'reporting',
  'GET',
  '/private-street-notices',
  {
    ...ownRows,
    summary: 'Private street notices by every filter of the contract',
    rules: ['BR-REP-L22', 'BR-REP-05', 'BR-REP-06'],
  },
)

export const listPrivateStreetNoticeFiles = endpoint<typeof shapes.listPrivateStreetNoticeFiles>(
  'reporting',
  'GET',
  '/private-street-notices/files',
  {
    ...ownRows,
    summary: 'Files on a private street notice',
    rules: ['BR-GEN-58', 'BR-REP-14'],
  },
)
