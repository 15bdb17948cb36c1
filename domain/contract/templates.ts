import { endpoint } from './endpoint.ts'
import type * as shapes from './templates.shapes.ts'

/** Whoever writes applications or decides on them keeps templates for it; an administrator does neither. */
const everyoneWhoWrites = {
  capability: 'templates',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
} as const

export const listTemplates = endpoint<typeof shapes.listTemplates>('app', 'GET', '/app/templates', {
  ...everyoneWhoWrites,
  summary: 'My templates and those that my organisation shares',
  success: 200,
  rules: ['BR-ROLE-20'],
})

export const createTemplate = endpoint<typeof shapes.createTemplate>('app', 'POST', '/app/templates', {
  ...everyoneWhoWrites,
  summary: 'Keep answers of an application, or the text of a decision, as a template',
  success: 201,
  changes: ['templates'],
  rules: ['BR-ROLE-20'],
})

export const updateTemplate = endpoint<typeof shapes.updateTemplate>('app', 'PUT', '/app/templates/:templateId', {
  ...everyoneWhoWrites,
  summary: 'Replace one of my templates',
  success: 204,
  changes: ['templates'],
})

export const deleteTemplate = endpoint<typeof shapes.deleteTemplate>('app', 'DELETE', '/app/templates/:templateId', {
  ...everyoneWhoWrites,
  summary: 'Delete one of my templates',
  success: 204,
  changes: ['templates'],
})
