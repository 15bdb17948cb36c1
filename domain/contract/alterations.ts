import { endpoint } from './endpoint.ts'
import type * as lists from './alteration-lists.shapes.ts'
import type * as shapes from './alterations.shapes.ts'
import type * as challenges from './duration-challenges.shapes.ts'

const ofPermit = '/works/:workReferenceNumber/permits/:permitReferenceNumber/alterations'
const oneAlteration = `${ofPermit}/:permitAlterationReferenceNumber` as const
const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const
const changes = ['works', 'permits', 'alterations', 'history'] as const

export const createAlteration = endpoint<typeof shapes.createAlteration>('work', 'POST', ofPermit, {
  summary: 'Ask for a change to a permit, or make one that needs no decision',
  capability: 'alterations',
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write',
  success: 201,
  changes,
  rules: ['BR-ALT-01', 'BR-ALT-02', 'BR-ALT-03', 'BR-ALT-04', 'BR-ALT-10', 'BR-ALT-11', 'BR-ALT-13', 'BR-ALT-14'],
})

export const imposeChange = endpoint<typeof shapes.imposeChange>('work', 'POST', `${ofPermit}/impose`, {
  summary: 'Change the conditions of a granted permit',
  capability: 'alterations',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  success: 200,
  changes,
  rules: ['BR-ALT-05', 'BR-ALT-19', 'BR-COND-03', 'BR-HS2-06'],
})

export const getAlteration = endpoint<typeof shapes.getAlteration>('work', 'GET', oneAlteration, {
  summary: 'A change request, with what the permit said before and what is proposed',
  capability: 'alterations',
  access: anyRole,
  success: 200,
  rules: ['BR-ALT-12', 'BR-ROLE-49'],
})

export const assessAlteration = endpoint<typeof shapes.assessAlteration>('work', 'PUT', `${oneAlteration}/status`, {
  summary: 'Grant, refuse, or grant with a duration challenge, a change request',
  capability: 'alterations',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  success: 204,
  changes,
  rules: ['BR-ALT-17', 'BR-ALT-32', 'BR-ALT-33', 'BR-ALT-34', 'BR-ALT-39', 'BR-ALT-40', 'BR-ALT-47'],
})

export const reviewAlterationChallenge = endpoint<typeof shapes.reviewAlterationChallenge>(
  'work',
  'PUT',
  `${oneAlteration}/duration-challenge-review`,
  {
    summary: 'Accept the duration challenge of a change request, or not',
    capability: 'alterations',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes,
    rules: ['BR-ALT-42', 'BR-ALT-45', 'BR-ALT-51', 'BR-ALT-52'],
  },
)

export const answerAlterationChallenge = endpoint<typeof shapes.answerAlterationChallenge>(
  'work',
  'PUT',
  `${oneAlteration}/duration-challenge-non-acceptance-response`,
  {
    summary: 'Change or keep the end date of a duration challenge that the promoter did not accept',
    capability: 'alterations',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes,
    rules: ['BR-ALT-43', 'BR-ALT-44', 'BR-ALT-45', 'BR-ALT-53', 'BR-ALT-54'],
  },
)

export const listAlterations = endpoint<typeof lists.listAlterations>('reporting', 'GET', '/alterations', {
  summary: 'Change requests by every filter of the contract',
  capability: 'alterations',
  access: anyRole,
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
  rules: ['BR-REP-L02', 'BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-25'],
})

export const listAlterationDurationChallenges = endpoint<typeof challenges.listAlterationDurationChallenges>(
  'reporting',
  'GET',
  '/alterations/duration-challenges',
  {
    summary: 'Change requests that were granted with a duration challenge, and what became of it',
    capability: 'alterations',
    access: anyRole,
    member: 'rows-either',
    workstream: 'filter',
    success: 200,
    rules: ['BR-REP-30', 'BR-REP-L03', 'BR-ALT-46', 'BR-ROLE-13', 'BR-ROLE-24', 'BR-ROLE-25'],
  },
)
