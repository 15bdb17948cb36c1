import { endpoint } from './endpoint.ts'
import type * as shapes from './contracts.shapes.ts'

export const listContracts = endpoint<typeof shapes.listContracts>('app', 'GET', '/app/contracts', {
  summary: 'The contractors that may act for my organisation; for a contractor, the promoters that it may act for',
  capability: 'organisations',
  access: { Admin: 'allowed' },
  success: 200,
  rules: ['BR-ROLE-20'],
})

export const getContract = endpoint<typeof shapes.getContract>('app', 'GET', '/app/contracts/:organisationReference', {
  summary: 'One contract, with the people who work under it',
  capability: 'organisations',
  access: { Admin: 'allowed' },
  success: 200,
  rules: ['BR-ROLE-20'],
})

export const createContracts = endpoint<typeof shapes.createContracts>('app', 'POST', '/app/contracts', {
  summary: 'Let contractors act for my organisation',
  capability: 'organisations',
  access: { Admin: 'allowed' },
  success: 204,
  changes: ['organisations', 'workstreams', 'users', 'history'],
  rules: ['BR-ROLE-20', 'BR-ROLE-S23'],
})

export const removeContract = endpoint<typeof shapes.removeContract>(
  'app',
  'DELETE',
  '/app/contracts/:organisationReference',
  {
    summary: 'End a contract: the contractor can do nothing for my organisation from now on',
    capability: 'organisations',
    access: { Admin: 'allowed' },
    success: 204,
    changes: ['organisations', 'workstreams', 'users', 'history'],
    rules: ['BR-ROLE-23', 'BR-ROLE-S23'],
  },
)
