import { endpoint } from './endpoint.ts'
import type * as shapes from './forward-plans.shapes.ts'

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
