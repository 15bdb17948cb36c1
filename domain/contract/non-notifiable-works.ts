import { endpoint } from './endpoint.ts'
import type * as shapes from './non-notifiable-works.shapes.ts'

export const registerNonNotifiableSite = endpoint<typeof shapes.registerNonNotifiableSite>(
  'work',
  'POST',
  '/non-notifiable-works/sites',
  {
    summary: 'Create a works record for holes or pole testing that need no permit, with its first site',
    capability: 'non-notifiable-works',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 201,
    changes: ['non-notifiable-works', 'sites', 'works', 'history'],
    rules: ['BR-NNW-01', 'BR-NNW-02', 'BR-WORK-30', 'BR-REIN-04', 'BR-REIN-09'],
  },
)
