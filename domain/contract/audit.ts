import type * as shapes from './audit.shapes.ts'
import { endpoint } from './endpoint.ts'

export const listAudit = endpoint<typeof shapes.listAudit>('app', 'GET', '/app/audit', {
  summary: 'What the people of my organisation did, newest first; what they changed, where it is administration',
  capability: 'history',
  access: { Admin: 'allowed' },
  member: 'rows-own',
  success: 200,
  rules: ['BR-WORK-09', 'BR-ROLE-S03', 'BR-ROLE-S25'],
})

export const exportAudit = endpoint<typeof shapes.exportAudit>('app', 'POST', '/app/audit/csv', {
  summary: 'Ask for the audit log as CSV, as it is filtered',
  capability: 'exports',
  access: { Admin: 'allowed' },
  member: 'rows-own',
  success: 200,
  changes: ['exports'],
  rules: ['BR-CSV-01', 'BR-CSV-03', 'BR-CSV-05'],
})
