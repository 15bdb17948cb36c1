import { endpoint } from './endpoint.ts'
import type * as shapes from './streets.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const

export const searchStreets = endpoint<typeof shapes.searchStreets>('lookup', 'GET', '/nsg/search', {
  summary: 'Streets by words of their name, town and area',
  capability: 'streets',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-36'],
})

export const findStreetsNear = endpoint<typeof shapes.findStreetsNear>('lookup', 'POST', '/nsg/streets/search', {
  summary: 'Streets within 25 metres of any of up to ten points',
  capability: 'streets',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-36', 'BR-GEN-40'],
})

export const getStreet = endpoint<typeof shapes.getStreet>('lookup', 'GET', '/nsg/streets/:usrn', {
  summary: 'A street with its designations',
  capability: 'streets',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-35', 'BR-GEN-36', 'BR-GEN-41'],
})

export const listStreetLines = endpoint<typeof shapes.listStreetLines>('app', 'GET', '/app/street-lines', {
  summary: 'Street lines in a box, drawn as the base map',
  capability: 'streets',
  access: { ...anyRole, Admin: 'allowed' },
  success: 200,
})
