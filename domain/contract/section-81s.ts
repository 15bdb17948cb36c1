import { endpoint } from './endpoint.ts'
import type * as shapes from './section-81s.shapes.ts'

/** Lists of both parties' own rows, in the workstreams that the caller may see. */
const ownRows = {
  capability: 'section-81s',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

const works = '/works/:workReferenceNumber'
const section81 = `${works}/section-81s/:section81ReferenceNumber` as const
const permit = `${works}/permits/:permitReferenceNumber` as const

const writes = { capability: 'section-81s', changes: ['section-81s', 'works', 'history'] } as const
const authorityWrites = { ...writes, access: { HighwayAuthority: 'member' }, member: 'authority' } as const
const eitherSide = {
  access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
  member: 'either',
} as const
const promoterLinks = {
  ...writes,
  access: { Planner: 'member', Contractor: 'member' },
  member: 'promoter',
  workstream: 'write-both',
  changes: ['section-81s', 'permits', 'works', 'history'],
} as const

export const createSection81 = endpoint<typeof shapes.createSection81>(
  'work',
  'POST',
  '/section-81-works/section-81s',
  {
    ...authorityWrites,
    summary: 'Issue a Section 81 to a promoter, with the works record that holds it',
    success: 201,
    rules: ['BR-S81-01', 'BR-S81-02', 'BR-S81-06', 'BR-S81-09', 'BR-WORK-31', 'BR-WORK-32', 'BR-GEN-66', 'BR-GEN-67'],
  },
)

export const getSection81 = endpoint<typeof shapes.getSection81>('work', 'GET', section81, {
  ...eitherSide,
  summary: 'One Section 81',
  capability: 'section-81s',
  workstream: 'read',
  success: 200,
  rules: ['BR-S81-07', 'BR-ROLE-49'],
})

export const reassignSection81 = endpoint<typeof shapes.reassignSection81>(
  'work',
  'PUT',
  `${section81}/reassign-section-81`,
  {
    ...authorityWrites,
    summary: 'Give a rejected or cancelled Section 81 to another promoter',
    changes: ['section-81s', 'permits', 'works', 'history'],
    success: 204,
    rules: ['BR-S81-05', 'BR-S81-16'],
  },
)

export const updateSection81Status = endpoint<typeof shapes.updateSection81Status>(
  'work',
  'PUT',
  `${section81}/status`,
  {
    ...writes,
    ...eitherSide,
    summary: 'Answer a Section 81 as its promoter, or resolve or cancel it as its authority',
    workstream: 'write',
    success: 204,
    rules: ['BR-S81-07', 'BR-S81-10', 'BR-S81-11', 'BR-S81-12', 'BR-S81-13', 'BR-S81-14', 'BR-S81-15', 'BR-ROLE-41'],
  },
)

export const linkSection81 = endpoint<typeof shapes.linkSection81>('work', 'POST', `${permit}/link-section-81`, {
  ...promoterLinks,
  summary: 'Link a permit to the Section 81 that it was applied for',
  success: 201,
  rules: ['BR-S81-04', 'BR-S81-08', 'BR-ROLE-41'],
})

export const unlinkSection81 = endpoint<typeof shapes.unlinkSection81>('work', 'POST', `${permit}/unlink-section-81`, {
  ...promoterLinks,
  summary: 'Take back the link between a permit and a Section 81',
  success: 204,
  rules: ['BR-S81-04', 'BR-S81-08', 'BR-ROLE-41'],
})

export const listSection81s = endpoint<typeof shapes.listSection81s>('reporting', 'GET', '/section-81s', {
  ...ownRows,
  summary: 'Section 81s by every filter of the contract',
  rules: ['BR-REP-L31', 'BR-REP-05', 'BR-REP-06'],
})

export const listSection81Files = endpoint<typeof shapes.listSection81Files>('reporting', 'GET', '/section-81s/files', {
  ...ownRows,
  summary: 'Files on a Section 81',
  rules: ['BR-GEN-58', 'BR-REP-14'],
})
