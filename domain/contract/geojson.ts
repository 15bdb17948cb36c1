import { endpoint } from './endpoint.ts'
import type * as shapes from './geojson.shapes.ts'

const anyRole = { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' } as const

export const getWorksInBox = endpoint<typeof shapes.getWorksInBox>('geojson', 'GET', '/works', {
  summary: 'Works that meet a box, as GeoJSON',
  capability: 'works',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-ROLE-12'],
})

export const getActivitiesInBox = endpoint<typeof shapes.getActivitiesInBox>('geojson', 'GET', '/activities', {
  summary: 'Activities that meet a box, as GeoJSON',
  capability: 'activities',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34'],
})

export const getAncillaryInformationsInBox = endpoint<typeof shapes.getAncillaryInformationsInBox>(
  'geojson',
  'GET',
  '/ancillary-informations',
  {
    summary: 'Signals, welfare and compounds beside works that meet a box, as GeoJSON',
    capability: 'ancillary-informations',
    access: anyRole,
    success: 200,
    rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-PERMIT-94', 'BR-ROLE-12'],
  },
)

export const getForwardPlansInBox = endpoint<typeof shapes.getForwardPlansInBox>('geojson', 'GET', '/forward-plans', {
  summary: 'Raised forward plans that meet a box, as GeoJSON',
  capability: 'forward-plans',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-FP-05', 'BR-FP-12', 'BR-FP-13'],
})

export const getSection58sInBox = endpoint<typeof shapes.getSection58sInBox>('geojson', 'GET', '/section-58s', {
  summary: 'Section 58s, proposed and in force, that meet a box, as GeoJSON',
  capability: 'section-58s',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-S58-04'],
})

export const getMaterialClassificationsInBox = endpoint<typeof shapes.getMaterialClassificationsInBox>(
  'geojson',
  'GET',
  '/material-classifications',
  {
    summary: 'Samples of the ground in a box or on a street, as GeoJSON',
    capability: 'material-classifications',
    access: anyRole,
    success: 200,
    rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-MC-03'],
  },
)

export const getHs2ActLimitsInBox = endpoint<typeof shapes.getHs2ActLimitsInBox>('geojson', 'GET', '/hs2-act-limits', {
  summary: 'Where the limits of the HS2 Acts meet a box, as GeoJSON',
  capability: 'streets',
  access: anyRole,
  success: 200,
  rules: ['BR-GEN-30', 'BR-GEN-34', 'BR-HS2-11'],
})
