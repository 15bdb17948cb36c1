import { endpoint } from './endpoint.ts'
import type * as shapes from './geographical-areas.shapes.ts'

const ownArea = {
  capability: 'geographical-areas',
  access: { HighwayAuthority: 'member', Admin: 'member' },
  member: 'own-authority',
  multipart: true,
  changes: ['geographical-areas'],
} as const

export const createGeographicalArea = endpoint<typeof shapes.createGeographicalArea>(
  'work',
  'POST',
  '/geographical-areas',
  {
    ...ownArea,
    summary: 'Add an area of my authority, as a list of its streets',
    success: 201,
    rules: ['BR-GEO-01', 'BR-GEO-02', 'BR-GEO-03', 'BR-GEO-06'],
  },
)

export const replaceGeographicalArea = endpoint<typeof shapes.replaceGeographicalArea>(
  'work',
  'PUT',
  '/geographical-areas/:geographicalAreaReferenceNumber',
  {
    ...ownArea,
    summary: 'Put a new list of streets in the place of an area\u2019s',
    success: 204,
    rules: ['BR-GEO-01', 'BR-GEO-02', 'BR-GEO-03', 'BR-GEO-06'],
  },
)

export const listGeographicalAreas = endpoint<typeof shapes.listGeographicalAreas>(
  'reporting',
  'GET',
  '/geographical-areas',
  {
    summary: "Every area of the caller's authority",
    capability: 'geographical-areas',
    access: { HighwayAuthority: 'allowed', Admin: 'allowed' },
    member: 'rows-own',
    success: 200,
    rules: ['BR-REP-L09', 'BR-REP-16', 'BR-GEO-06'],
  },
)
