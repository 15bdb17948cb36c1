import { endpoint } from './endpoint.ts'
import type * as shapes from './history.shapes.ts'

export const getWorkHistory = endpoint<typeof shapes.getWorkHistory>(
  'work',
  'GET',
  '/works/:workReferenceNumber/history',
  {
    summary: 'Everything that happened on a works record, newest first',
    capability: 'history',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
    member: 'promoter',
    workstream: 'read',
    success: 200,
    rules: ['BR-WORK-09', 'BR-GEN-09'],
  },
)
