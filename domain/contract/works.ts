import { endpoint } from './endpoint.ts'
import type * as shapes from './works.shapes.ts'

const promoterWrites = {
  capability: 'works',
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write',
} as const

export const createWork = endpoint<typeof shapes.createWork>('work', 'POST', '/works', {
  ...promoterWrites,
  summary: 'Create a works record with its first permit application',
  success: 201,
  changes: ['works', 'permits', 'history'],
  rules: ['BR-WORK-01', 'BR-WORK-04', 'BR-WORK-20', 'BR-WORK-21', 'BR-PERMIT-20', 'BR-PERMIT-22', 'BR-PERMIT-50'],
})

export const getWork = endpoint<typeof shapes.getWork>('work', 'GET', '/works/:workReferenceNumber', {
  summary: 'A works record with the latest of everything on it',
  capability: 'works',
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'allowed' },
  member: 'promoter',
  workstream: 'read',
  success: 200,
  rules: ['BR-WORK-05', 'BR-ROLE-49'],
})

export const startWork = endpoint<typeof shapes.startWork>('work', 'PUT', '/works/:workReferenceNumber/start', {
  ...promoterWrites,
  summary: 'Log that works have started',
  success: 204,
  changes: ['works', 'permits', 'history'],
  rules: ['BR-WORK-22', 'BR-PERMIT-74', 'BR-PERMIT-80', 'BR-PERMIT-87'],
})

export const stopWork = endpoint<typeof shapes.stopWork>('work', 'PUT', '/works/:workReferenceNumber/stop', {
  ...promoterWrites,
  summary: 'Log that works have stopped',
  success: 204,
  changes: ['works', 'permits', 'history'],
  rules: ['BR-WORK-23', 'BR-PERMIT-62', 'BR-PERMIT-63', 'BR-PERMIT-83', 'BR-ROLE-42'],
})

export const revertStart = endpoint<typeof shapes.revertStart>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/revert-start',
  {
    ...promoterWrites,
    summary: 'Undo a logged start',
    success: 204,
    changes: ['works', 'permits', 'history'],
    rules: ['BR-WORK-24', 'BR-PERMIT-81', 'BR-PERMIT-82', 'BR-PERMIT-85'],
  },
)

export const revertStop = endpoint<typeof shapes.revertStop>('work', 'PUT', '/works/:workReferenceNumber/revert-stop', {
  ...promoterWrites,
  summary: 'Undo a logged stop',
  success: 204,
  changes: ['works', 'permits', 'history'],
  rules: ['BR-WORK-25', 'BR-PERMIT-64', 'BR-PERMIT-84'],
})

export const searchWorks = endpoint<typeof shapes.searchWorks>('reporting', 'GET', '/works', {
  summary: 'Works whose reference is, or is close to, the one given',
  capability: 'works',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-ROLE-13', 'BR-ROLE-24'],
})

export const listWorksInProgress = endpoint<typeof shapes.listWorksInProgress>('app', 'GET', '/app/works-in-progress', {
  summary: 'Which works of a box are in progress: the GeoJSON answer has the status of the permit, not of the works',
  capability: 'works',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  success: 200,
  rules: ['BR-GEN-34', 'BR-ROLE-12'],
})
