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

const ofOwnAuthority = {
  capability: 'geographical-areas',
  access: { HighwayAuthority: 'member', Admin: 'member' },
  member: 'own-authority',
  success: 200,
} as const

const oneArea = '/app/geographical-areas/:geographicalAreaReferenceNumber'

export const getGeographicalArea = endpoint<typeof shapes.getGeographicalArea>('app', 'GET', oneArea, {
  ...ofOwnAuthority,
  summary: 'One area of my authority, with what may have to be put right in it',
  rules: ['BR-GEO-01', 'BR-GEO-06'],
})

export const listGeographicalAreaStreets = endpoint<typeof shapes.listGeographicalAreaStreets>(
  'app',
  'GET',
  `${oneArea}/streets`,
  { ...ofOwnAuthority, summary: 'The streets of an area, a page at a time', rules: ['BR-GEO-02'] },
)

export const getGeographicalAreaLines = endpoint<typeof shapes.getGeographicalAreaLines>(
  'app',
  'GET',
  `${oneArea}/lines`,
  { ...ofOwnAuthority, summary: 'The streets of an area as lines for a map' },
)

export const getGeographicalAreaCsv = endpoint<typeof shapes.getGeographicalAreaCsv>('app', 'GET', `${oneArea}/csv`, {
  ...ofOwnAuthority,
  summary: 'The streets of an area as a file that makes the same area again',
  binary: 'text/csv',
  rules: ['BR-GEO-02', 'BR-GEO-03'],
})

export const previewGeographicalArea = endpoint<typeof shapes.previewGeographicalArea>(
  'app',
  'POST',
  '/app/geographical-areas/preview',
  {
    ...ofOwnAuthority,
    summary: 'What a new area, or a new list for one, would change: nothing is saved',
    rules: ['BR-GEO-01', 'BR-GEO-02', 'BR-GEO-03'],
  },
)

export const getGeographicalAreasHealth = endpoint<typeof shapes.getGeographicalAreasHealth>(
  'app',
  'GET',
  '/app/geographical-areas/health',
  {
    ...ofOwnAuthority,
    summary: 'How the streets of my authority and its areas fit together',
    rules: ['BR-GEO-01', 'BR-GEO-04'],
  },
)

export const listFaultyStreets = endpoint<typeof shapes.listFaultyStreets>(
  'app',
  'GET',
  '/app/geographical-areas/health/streets',
  { ...ofOwnAuthority, summary: 'Streets in no area, in several, closed or not known, a page at a time' },
)

export const getFaultyStreetLines = endpoint<typeof shapes.getFaultyStreetLines>(
  'app',
  'GET',
  '/app/geographical-areas/health/lines',
  { ...ofOwnAuthority, summary: 'The same streets as lines for a map' },
)

export const getFaultyStreetsCsv = endpoint<typeof shapes.getFaultyStreetsCsv>(
  'app',
  'GET',
  '/app/geographical-areas/health/csv',
  { ...ofOwnAuthority, summary: 'The same streets as a file', binary: 'text/csv' },
)

export const chooseGeographicalAreas = endpoint<typeof shapes.chooseGeographicalAreas>(
  'app',
  'PUT',
  '/app/geographical-areas/chosen',
  {
    ...ofOwnAuthority,
    access: { HighwayAuthority: 'member' },
    summary: 'Choose the areas that my lists begin with',
    success: 204,
    changes: ['session'],
    rules: ['BR-REP-11', 'BR-GEO-04', 'BR-GEO-05'],
  },
)
