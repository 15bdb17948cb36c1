import { endpoint } from './endpoint.ts'
import type * as shapes from './own-exports.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' } as const

export const listOwnExports = endpoint<typeof shapes.listOwnExports>('app', 'GET', '/app/exports', {
  summary: 'My exports, newest first, with what they were asked for and how far they have come',
  capability: 'exports',
  access: anyRole,
  member: 'rows-requester',
  success: 200,
  rules: ['BR-CSV-03', 'BR-CSV-04'],
})

export const cancelExport = endpoint<typeof shapes.cancelExport>('app', 'DELETE', '/app/exports/:csvId', {
  summary: 'Take back one of my exports while it waits to begin',
  capability: 'exports',
  access: anyRole,
  member: 'requester',
  success: 204,
  changes: ['exports'],
  rules: ['BR-CSV-03'],
})

export const exportOrganisationData = endpoint<typeof shapes.exportOrganisationData>(
  'app',
  'POST',
  '/app/exports/organisation-data',
  {
    summary: 'Ask for a ZIP of every CSV that my organisation may see, of at most 31 days that are past',
    capability: 'exports',
    access: { Admin: 'allowed' },
    success: 200,
    changes: ['exports', 'history'],
    rules: ['BR-CSV-03', 'BR-CSV-13', 'BR-ROLE-S26'],
  },
)
