import { endpoint } from './endpoint.ts'
import type * as shapes from './workstreams.shapes.ts'

export const listWorkstreams = endpoint<typeof shapes.listWorkstreams>(
  'party',
  'GET',
  '/organisations/:organisationReference/workstreams',
  {
    summary: 'Workstreams of an organisation that the caller belongs to or works for',
    capability: 'workstreams',
    access: { Planner: 'member', Contractor: 'member', Admin: 'member' },
    member: 'own',
    success: 200,
    rules: ['BR-ROLE-14', 'BR-ROLE-64'],
  },
)

export const getWorkstream = endpoint<typeof shapes.getWorkstream>(
  'party',
  'GET',
  '/organisations/:organisationReference/workstreams/:workstreamPrefix',
  {
    summary: 'One workstream',
    capability: 'workstreams',
    access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
    success: 200,
    rules: ['BR-ROLE-14'],
  },
)

export const createWorkstream = endpoint<typeof shapes.createWorkstream>(
  'party',
  'POST',
  '/organisations/:organisationReference/workstreams',
  {
    summary: 'Add a workstream to an organisation',
    capability: 'workstreams',
    access: { Planner: 'member', Admin: 'member' },
    member: 'own',
    success: 201,
    changes: ['workstreams', 'users'],
    rules: ['BR-GEN-06', 'BR-ROLE-10', 'BR-ROLE-14', 'BR-ROLE-64'],
  },
)

export const updateWorkstream = endpoint<typeof shapes.updateWorkstream>(
  'party',
  'PUT',
  '/organisations/:organisationReference/workstreams/:workstreamPrefix',
  {
    summary: 'Change the name, description and contacts of a workstream',
    capability: 'workstreams',
    access: { Planner: 'member', Admin: 'member' },
    member: 'own',
    success: 204,
    changes: ['workstreams', 'users'],
    rules: ['BR-GEN-06', 'BR-ROLE-10', 'BR-ROLE-14', 'BR-ROLE-64'],
  },
)

export const listOwnWorkstreams = endpoint<typeof shapes.listOwnWorkstreams>('reporting', 'GET', '/workstreams', {
  summary: "Workstreams of the caller's organisation, page by page",
  capability: 'workstreams',
  access: { Admin: 'allowed' },
  member: 'rows-own',
  success: 200,
  rules: ['BR-REP-L35', 'BR-REP-16'],
})

export const getWorkstreamUse = endpoint<typeof shapes.getWorkstreamUse>(
  'app',
  'GET',
  '/app/workstreams/:workstreamPrefix/use',
  {
    summary: 'How many works and people one of my workstreams has',
    capability: 'workstreams',
    access: { Planner: 'allowed', Admin: 'allowed' },
    success: 200,
    rules: ['BR-ROLE-14'],
  },
)

export const setWorkstreamStatus = endpoint<typeof shapes.setWorkstreamStatus>(
  'app',
  'PUT',
  '/app/workstreams/:workstreamPrefix/status',
  {
    summary: 'Close a workstream to new works, or open it again',
    capability: 'workstreams',
    access: { Admin: 'allowed' },
    success: 204,
    changes: ['workstreams', 'users', 'history'],
    rules: ['BR-ROLE-10', 'BR-ROLE-14', 'BR-ROLE-S23'],
  },
)
