import { endpoint } from './endpoint.ts'
import type * as shapes from './fee-matrices.shapes.ts'

export const getFeeMatrix = endpoint<typeof shapes.getFeeMatrix>('work', 'GET', '/fee-matrix/:organisationReference', {
  summary: 'What an authority charges for permits',
  capability: 'fee-matrices',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 200,
  rules: ['BR-FEE-08', 'BR-FEE-09'],
})
