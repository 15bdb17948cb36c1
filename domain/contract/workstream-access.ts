import { endpoint } from './endpoint.ts'
import type * as shapes from './workstream-access.shapes.ts'

/** An organisation's administrator says who works on its workstreams: its own people and its contractors' (BR-ROLE-S23). */
const administration = {
  capability: 'workstreams',
  access: { Admin: 'allowed' },
  rules: ['BR-ROLE-11', 'BR-ROLE-20', 'BR-ROLE-S23'],
} as const

export const listWorkstreamAccess = endpoint<typeof shapes.listWorkstreamAccess>(
  'app',
  'GET',
  '/app/workstream-access',
  { ...administration, summary: 'Who may see or change the works of which workstream', success: 200 },
)

export const getWorkstreamAccess = endpoint<typeof shapes.getWorkstreamAccess>(
  'app',
  'GET',
  '/app/workstream-access/:email',
  { ...administration, summary: 'What one person may see or change', success: 200 },
)

export const previewWorkstreamAccess = endpoint<typeof shapes.previewWorkstreamAccess>(
  'app',
  'POST',
  '/app/workstream-access/preview',
  {
    ...administration,
    summary: 'What people would gain and lose by a change of access; nothing is changed',
    success: 200,
  },
)

export const updateWorkstreamAccess = endpoint<typeof shapes.updateWorkstreamAccess>(
  'app',
  'PUT',
  '/app/workstream-access',
  {
    ...administration,
    summary: 'Change the access of people to workstreams, from their next call on',
    success: 204,
    changes: ['workstreams', 'users', 'organisations', 'session', 'history'],
  },
)
