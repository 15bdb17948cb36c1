import { endpoint } from './endpoint.ts'
import type * as shapes from './organisations.shapes.ts'

const everyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' } as const

export const listOrganisations = endpoint<typeof shapes.listOrganisations>('party', 'GET', '/organisations', {
  summary: 'Organisations by type and name',
  capability: 'organisations',
  access: everyRole,
  success: 200,
  rules: ['BR-ROLE-05'],
})

export const getOrganisation = endpoint<typeof shapes.getOrganisation>(
  'party',
  'GET',
  '/organisations/:organisationReference',
  { summary: 'One organisation', capability: 'organisations', access: everyRole, success: 200, rules: ['BR-ROLE-05'] },
)

export const updateOrganisation = endpoint<typeof shapes.updateOrganisation>('app', 'PUT', '/app/organisation', {
  summary: 'Change the address and the contacts of my organisation',
  capability: 'organisations',
  access: { Admin: 'allowed' },
  success: 204,
  changes: ['organisations', 'history'],
  rules: ['BR-ROLE-S25'],
})
