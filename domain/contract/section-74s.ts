import { endpoint } from './endpoint.ts'
import type * as shapes from './section-74s.shapes.ts'

const changes = ['section-74s', 'works', 'history'] as const

export const createSection74 = endpoint<typeof shapes.createSection74>(
  'work',
  'POST',
  '/works/:workReferenceNumber/section-74s',
  {
    summary: 'Warn the promoter that works under a permit have overrun',
    capability: 'section-74s',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 201,
    changes,
    rules: ['BR-S74-01', 'BR-S74-02', 'BR-S74-05', 'BR-S74-36', 'BR-S74-50', 'BR-GEN-56'],
  },
)

export const getSection74 = endpoint<typeof shapes.getSection74>(
  'work',
  'GET',
  '/works/:workReferenceNumber/section-74s/:section74ReferenceNumber',
  {
    summary: 'One Section 74; its money only for people with StreetWorksAdmin',
    capability: 'section-74s',
    access: { Planner: 'member', Contractor: 'member', HighwayAuthority: 'member' },
    member: 'either',
    workstream: 'read',
    success: 200,
    rules: ['BR-S74-04', 'BR-S74-06', 'BR-ROLE-40', 'BR-ROLE-49'],
  },
)

export const updateSection74HAStatus = endpoint<typeof shapes.updateSection74HAStatus>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/section-74s/:section74ReferenceNumber/highway-authority-status',
  {
    summary: 'Move a Section 74 on, as the highway authority',
    capability: 'section-74s',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes,
    rules: ['BR-S74-11', 'BR-S74-12', 'BR-S74-13', 'BR-S74-14', 'BR-S74-15', 'BR-S74-51', 'BR-S74-55'],
  },
)

export const updateSection74PromoterStatus = endpoint<typeof shapes.updateSection74PromoterStatus>(
  'work',
  'PUT',
  '/works/:workReferenceNumber/section-74s/:section74ReferenceNumber/promoter-status',
  {
    summary: 'Answer a Section 74, as the promoter',
    capability: 'section-74s',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes,
    rules: ['BR-S74-21', 'BR-S74-22', 'BR-S74-56', 'BR-S74-61'],
  },
)

const ownRows = {
  capability: 'section-74s',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
  member: 'rows-either',
  workstream: 'filter',
  success: 200,
} as const

export const listSection74s = endpoint<typeof shapes.listSection74s>('reporting', 'GET', '/section-74s', {
  ...ownRows,
  summary: 'Section 74s on the works of my organisation; without their money',
  rules: ['BR-REP-L29', 'BR-S74-04', 'BR-ROLE-13', 'BR-ROLE-24'],
})

export const listSection74Files = endpoint<typeof shapes.listSection74Files>('reporting', 'GET', '/section-74s/files', {
  ...ownRows,
  summary: 'Files of a Section 74',
  rules: ['BR-REP-L30', 'BR-REP-14', 'BR-GEN-58'],
})
