import { endpoint } from './endpoint.ts'
import type * as shapes from './to-do.shapes.ts'

const ownQueue = {
  capability: 'to-do',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
} as const

export const listToDo = endpoint<typeof shapes.listToDo>('app', 'GET', '/app/to-do', {
  ...ownQueue,
  workstream: 'filter',
  summary: 'Everything that waits for an organisation, by the working-day clock, from the rows that its lists show',
  success: 200,
  rules: ['BR-GEN-24', 'BR-REP-05', 'BR-REP-11', 'BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-66'],
})

export const listToDoPeople = endpoint<typeof shapes.listToDoPeople>('app', 'GET', '/app/to-do/people', {
  capability: 'to-do',
  access: ownQueue.access,
  summary: 'Colleagues to whom an item of the queue can be given',
  success: 200,
})

export const assignToDo = endpoint<typeof shapes.assignToDo>(
  'app',
  'PUT',
  '/app/to-do/:toDoKind/:toDoReference/assignment',
  {
    capability: 'to-do',
    access: ownQueue.access,
    summary: 'Give an item of the queue to a colleague, with a note for the organisation alone',
    success: 204,
    changes: ['to-do'],
    rules: ['BR-ROLE-66'],
  },
)
