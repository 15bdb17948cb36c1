import { endpoint } from './endpoint.ts'
import type * as challenges from './duration-challenges.shapes.ts'
import type * as lists from './permit-lists.shapes.ts'
import type * as shapes from './permits.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const
const onePermit = '/works/:workReferenceNumber/permits/:permitReferenceNumber'

export const getPermit = endpoint<typeof shapes.getPermit>('work', 'GET', onePermit, {
  summary: 'A permit in full',
  capability: 'permits',
  access: anyRole,
  success: 200,
  rules: ['BR-ROLE-12', 'BR-ROLE-49'],
})

export const createPermit = endpoint<typeof shapes.createPermit>(
  'work',
  'POST',
  '/works/:workReferenceNumber/permits',
  {
    summary: 'Apply for a further permit on a works record',
    capability: 'permits',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 201,
    changes: ['works', 'permits', 'forward-plans', 'history'],
    rules: [
      'BR-WORK-02',
      'BR-WORK-03',
      'BR-WORK-28',
      'BR-WORK-33',
      'BR-PERMIT-20',
      'BR-PERMIT-23',
      'BR-PERMIT-24',
      'BR-PERMIT-50',
      'BR-PERMIT-61',
      'BR-PERMIT-77',
    ],
  },
)

export const assessPermit = endpoint<typeof shapes.assessPermit>('work', 'PUT', `${onePermit}/assessment`, {
  summary: 'Grant, refuse, ask for changes to, or revoke a permit',
  capability: 'permits',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  success: 204,
  changes: ['works', 'permits', 'history'],
  rules: ['BR-PERMIT-40', 'BR-PERMIT-41', 'BR-PERMIT-42', 'BR-PERMIT-43', 'BR-PERMIT-44', 'BR-PERMIT-72', 'BR-ROLE-45'],
})

export const markUnderAssessment = endpoint<typeof shapes.markUnderAssessment>(
  'work',
  'PUT',
  `${onePermit}/under-assessment`,
  {
    summary: 'Mark that the authority has begun to look at a permit',
    capability: 'permits',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes: ['works', 'permits', 'history'],
    rules: ['BR-PERMIT-18', 'BR-PERMIT-51'],
  },
)

export const cancelPermit = endpoint<typeof shapes.cancelPermit>('work', 'PUT', `${onePermit}/status`, {
  summary: 'Cancel a permit',
  capability: 'permits',
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write',
  success: 204,
  changes: ['works', 'permits', 'history'],
  rules: [
    'BR-PERMIT-58',
    'BR-PERMIT-59',
    'BR-PERMIT-66',
    'BR-PERMIT-67',
    'BR-PERMIT-68',
    'BR-PERMIT-72',
    'BR-WORK-26',
    'BR-WORK-27',
  ],
})

export const getDuration = endpoint<typeof shapes.getDuration>('work', 'GET', '/duration', {
  summary: 'Calendar and working days between two dates',
  capability: 'permits',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-18', 'BR-GEN-19', 'BR-GEN-26'],
})

export const getWorkCategory = endpoint<typeof shapes.getWorkCategory>('work', 'GET', '/permits/category', {
  summary: 'The category that a permit would get',
  capability: 'permits',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-26', 'BR-WORK-41', 'BR-WORK-42', 'BR-WORK-43', 'BR-WORK-45', 'BR-PERMIT-12', 'BR-PERMIT-86'],
})

export const listPermits = endpoint<typeof shapes.listPermits>('reporting', 'GET', '/permits', {
  summary: 'Permits by every filter of the contract',
  capability: 'permits',
  access: anyRole,
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-25'],
})

export const countPermits = endpoint<typeof lists.countPermits>('app', 'GET', '/app/permits/counts', {
  summary: 'How many permits there are of each status, by every filter of the list',
  capability: 'permits',
  access: anyRole,
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-REP-05', 'BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-25'],
})

export const listInterestedPartyPermits = endpoint<typeof lists.listInterestedPartyPermits>(
  'reporting',
  'GET',
  '/interested-party-permits',
  {
    summary: "Permits of other authorities on streets in which the caller's has an interest",
    capability: 'permits',
    access: { HighwayAuthority: 'allowed' },
    member: 'rows-interested',
    success: 200,
    rules: ['BR-REP-L12', 'BR-ROLE-66'],
  },
)

export const listPermitDurationChallenges = endpoint<typeof challenges.listPermitDurationChallenges>(
  'reporting',
  'GET',
  '/permits/duration-challenges',
  {
    summary: 'Permits that were granted with a duration challenge, and what became of it',
    capability: 'permits',
    access: anyRole,
    member: 'rows-either',
    workstream: 'filter',
    success: 200,
    rules: ['BR-REP-30', 'BR-REP-L19', 'BR-ALT-46', 'BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-25'],
  },
)
