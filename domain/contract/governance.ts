import { endpoint } from './endpoint.ts'
import type * as shapes from './governance.shapes.ts'

/** A contractor names the promoter whose governance it reads. */
const readers = {
  capability: 'governance',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
} as const

/** Whoever plans the works keeps what must be done before they start. */
const writers = {
  capability: 'governance',
  access: { Planner: 'allowed', Contractor: 'allowed' },
  changes: ['governance'],
} as const

const connecting = {
  capability: 'governance',
  access: { Planner: 'allowed', Contractor: 'allowed', Admin: 'allowed' },
  changes: ['governance'],
} as const

export const getGovernanceConnection = endpoint<typeof shapes.getGovernanceConnection>(
  'app',
  'GET',
  '/app/governance/connection',
  { ...readers, summary: 'Where governance permits come from, and whether a session token is out', success: 200 },
)

export const createSessionToken = endpoint<typeof shapes.createSessionToken>('app', 'POST', '/app/governance/token', {
  ...connecting,
  summary: 'Make a session token for my organisation, told this once; the one before ends',
  success: 201,
  rules: ['BR-GOV-16'],
})

export const revokeSessionToken = endpoint<typeof shapes.revokeSessionToken>('app', 'DELETE', '/app/governance/token', {
  ...connecting,
  summary: 'End the session token of my organisation',
  success: 204,
  rules: ['BR-GOV-16'],
})

export const listGovernance = endpoint<typeof shapes.listGovernance>('app', 'GET', '/app/governance/permits', {
  ...readers,
  summary: 'Governance permits beside the permits of Street Manager, riskiest first',
  success: 200,
  rules: ['BR-GOV-13', 'BR-GOV-22', 'BR-GOV-24'],
})

export const getGovernanceCsv = endpoint<typeof shapes.getGovernanceCsv>('app', 'GET', '/app/governance/permits.csv', {
  ...readers,
  summary: 'The same rows, all of them, as a file',
  success: 200,
  binary: 'text/csv',
})

export const getGovernance = endpoint<typeof shapes.getGovernance>(
  'app',
  'GET',
  '/app/governance/permits/:governancePermitId',
  {
    ...readers,
    summary: 'One governance permit beside the live permit',
    success: 200,
    rules: ['BR-GOV-16', 'BR-GOV-29'],
  },
)

export const getGovernanceOfPermit = endpoint<typeof shapes.getGovernanceOfPermit>(
  'app',
  'GET',
  '/app/governance/by-permit/:permitReference',
  {
    ...readers,
    summary: 'What governance says of a permit, and whether works may start',
    success: 200,
    rules: ['BR-GOV-28'],
  },
)

export const linkGovernance = endpoint<typeof shapes.linkGovernance>('app', 'POST', '/app/governance/permits', {
  ...writers,
  summary: 'Make a governance permit for the permit of a reference',
  success: 201,
  rules: ['BR-GOV-26', 'BR-GOV-28', 'BR-GOV-29'],
})

export const relinkGovernance = endpoint<typeof shapes.relinkGovernance>(
  'app',
  'PUT',
  '/app/governance/permits/:governancePermitId/link',
  {
    ...writers,
    summary: 'Say which permit a governance permit is for, or that it is for none',
    success: 204,
    rules: ['BR-GOV-26', 'BR-GOV-28', 'BR-GOV-29'],
  },
)

export const setResponsiblePeople = endpoint<typeof shapes.setResponsiblePeople>(
  'app',
  'PUT',
  '/app/governance/permits/:governancePermitId/responsible-people',
  { ...writers, summary: 'Say who is responsible', success: 204, rules: ['BR-GOV-24'] },
)

export const setFormSubmitted = endpoint<typeof shapes.setFormSubmitted>(
  'app',
  'PUT',
  '/app/governance/permits/:governancePermitId/forms/:formId',
  { ...writers, summary: 'Say that a form of the operation is done, or is not', success: 204, rules: ['BR-GOV-24'] },
)
