import { endpoint } from './endpoint.ts'
import type * as shapes from './fixed-penalty-notices.shapes.ts'

const changes = ['fixed-penalty-notices', 'works', 'history'] as const

export const issueFpn = endpoint<typeof shapes.issueFpn>(
  'work',
  'POST',
  '/works/:workReferenceNumber/fixed-penalty-notices',
  {
    summary: 'Issue a fixed penalty notice on a works record',
    capability: 'fixed-penalty-notices',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 201,
    changes,
    rules: ['BR-FPN-01', 'BR-FPN-02', 'BR-FPN-04', 'BR-FPN-20', 'BR-GEN-56'],
  },
)

export const getFpn = endpoint<typeof shapes.getFpn>(
  'work',
  'GET',
  '/works/:workReferenceNumber/fixed-penalty-notices/:fpnReferenceNumber',
  {
    summary: 'One fixed penalty notice',
    capability: 'fixed-penalty-notices',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
    member: 'promoter',
    workstream: 'read',
    success: 200,
    rules: ['BR-ROLE-49'],
  },
)

export const deleteFpn = endpoint<typeof shapes.deleteFpn>(
  'work',
  'DELETE',
  '/works/:workReferenceNumber/fixed-penalty-notices/:fpnReferenceNumber',
  {
    summary: 'Delete a fixed penalty notice that was issued in error, with its files',
    capability: 'fixed-penalty-notices',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes,
    rules: ['BR-FPN-06', 'BR-GEN-80'],
  },
)

export const updateFpnStatus = endpoint<typeof shapes.updateFpnStatus>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/fixed-penalty-notices/:fpnReferenceNumber/status',
  {
    summary: 'Accept, dispute, withdraw or mark as paid a fixed penalty notice',
    capability: 'fixed-penalty-notices',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'write',
    success: 204,
    changes,
    rules: ['BR-FPN-21', 'BR-FPN-22', 'BR-FPN-23', 'BR-FPN-24', 'BR-FPN-25', 'BR-FPN-26'],
  },
)

const ownRows = {
  capability: 'fixed-penalty-notices',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

export const listFpns = endpoint<typeof shapes.listFpns>('reporting', 'GET', '/fixed-penalty-notices', {
  ...ownRows,
  summary: 'Fixed penalty notices on the works of my organisation',
  rules: ['BR-REP-L06', 'BR-ROLE-13', 'BR-ROLE-24'],
})

export const listFpnFiles = endpoint<typeof shapes.listFpnFiles>('reporting', 'GET', '/fixed-penalty-notices/files', {
  ...ownRows,
  summary: 'Files of a fixed penalty notice',
  rules: ['BR-REP-L07', 'BR-REP-14', 'BR-GEN-58'],
})
