import { endpoint } from './endpoint.ts'
import type * as shapes from './forward-plans.shapes.ts'

/** Lists of both parties' own rows, in the workstreams that the caller may see. */
const ownRows = {
  capability: 'forward-plans',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

export const createForwardPlan = endpoint<typeof shapes.createForwardPlan>('work', 'POST', '/forward-plans', {
  summary: 'Raise a forward plan, which makes the works record',
  capability: 'forward-plans',
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write',
  success: 201,
  changes: ['forward-plans', 'works', 'history'],
  rules: ['BR-FP-01', 'BR-FP-06', 'BR-FP-10', 'BR-WORK-01', 'BR-WORK-20'],
})

export const getForwardPlan = endpoint<typeof shapes.getForwardPlan>(
  'work',
  'GET',
  '/works/:workReferenceNumber/forward-plans/:forwardPlanReferenceNumber',
  {
    summary: 'One forward plan',
    capability: 'forward-plans',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'read',
    success: 200,
    rules: ['BR-FP-05'],
  },
)

export const updateForwardPlan = endpoint<typeof shapes.updateForwardPlan>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/forward-plans/:forwardPlanReferenceNumber',
  {
    summary: 'Change a raised forward plan',
    capability: 'forward-plans',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes: ['forward-plans', 'works', 'history'],
    rules: ['BR-FP-02', 'BR-FP-11'],
  },
)

export const cancelForwardPlan = endpoint<typeof shapes.cancelForwardPlan>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/forward-plans/:forwardPlanReferenceNumber/cancel',
  {
    summary: 'Cancel a raised forward plan and its works',
    capability: 'forward-plans',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes: ['forward-plans', 'works', 'history'],
    rules: ['BR-FP-12', 'BR-WORK-26'],
  },
)

export const listForwardPlans = endpoint<typeof shapes.listForwardPlans>('reporting', 'GET', '/forward-plans', {
  ...ownRows,
  summary: 'Forward plans by every filter of the contract',
  rules: ['BR-REP-L08', 'BR-REP-05', 'BR-REP-06'],
})
