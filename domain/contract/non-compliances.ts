import { endpoint } from './endpoint.ts'
import type * as shapes from './non-compliances.shapes.ts'

const oneNonCompliance = '/works/:workReferenceNumber/non-compliances/:nonComplianceReferenceNumber'

export const getNonCompliance = endpoint<typeof shapes.getNonCompliance>('work', 'GET', oneNonCompliance, {
  summary: 'A non-compliance with its inspections and permits',
  capability: 'non-compliances',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
  member: 'promoter',
  workstream: 'read',
  success: 200,
  rules: ['BR-NC-10', 'BR-NC-11'],
})

export const respondToNonCompliance = endpoint<typeof shapes.respondToNonCompliance>(
  'work',
  'PUT',
  `${oneNonCompliance}/status`,
  {
    summary: 'Answer a non-compliance, agree a joint site meeting, or withdraw it',
    capability: 'non-compliances',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'write',
    success: 204,
    changes: ['non-compliances', 'inspections', 'works', 'history'],
    rules: ['BR-NC-07', 'BR-NC-08', 'BR-NC-12', 'BR-NC-20', 'BR-NC-25', 'BR-NC-35', 'BR-NC-36'],
  },
)

export const linkNonCompliance = endpoint<typeof shapes.linkNonCompliance>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/permits/:permitReferenceNumber/link-non-compliance',
  {
    summary: 'Link a permit to a non-compliance of the same works',
    capability: 'non-compliances',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes: ['non-compliances', 'permits', 'works', 'history'],
    rules: ['BR-NC-09', 'BR-NC-38', 'BR-NC-39'],
  },
)

export const listNonCompliances = endpoint<typeof shapes.listNonCompliances>('reporting', 'GET', '/non-compliances', {
  summary: 'Non-compliances of the works of my organisation',
  capability: 'non-compliances',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-REP-L14', 'BR-NC-10', 'BR-ROLE-13', 'BR-ROLE-24'],
})
