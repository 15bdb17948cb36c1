import { endpoint } from './endpoint.ts'
import type * as shapes from './section-58s.shapes.ts'

const authorityWrites = {
  capability: 'section-58s',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  changes: ['section-58s', 'works', 'history'],
} as const

export const createSection58 = endpoint<typeof shapes.createSection58>('work', 'POST', '/section-58s', {
  ...authorityWrites,
  summary: 'Propose a Section 58 restriction on a street',
  success: 201,
  rules: ['BR-S58-01', 'BR-S58-06', 'BR-S58-10', 'BR-GEN-76'],
})

export const getSection58 = endpoint<typeof shapes.getSection58>(
  'work',
  'GET',
  '/section-58s/:section58ReferenceNumber',
  {
    summary: 'One Section 58',
    capability: 'section-58s',
    access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
    success: 200,
    rules: ['BR-S58-04', 'BR-ROLE-49'],
  },
)

export const updateSection58Status = endpoint<typeof shapes.updateSection58Status>(
  'work',
  'PUT',
  '/section-58s/:section58ReferenceNumber/status',
  {
    ...authorityWrites,
    summary: 'Put a Section 58 in force, close or cancel it',
    success: 204,
    rules: ['BR-S58-02', 'BR-S58-06', 'BR-S58-07', 'BR-S58-11', 'BR-S58-12', 'BR-S58-14'],
  },
)

export const listSection58s = endpoint<typeof shapes.listSection58s>('reporting', 'GET', '/section-58s', {
  summary: 'Section 58s by every filter of the contract; an authority sees its own',
  capability: 'section-58s',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-open-authority',
  success: 200,
  rules: ['BR-REP-L28', 'BR-REP-05', 'BR-ROLE-67'],
})
