import { endpoint } from './endpoint.ts'
import type * as shapes from './material-classifications.shapes.ts'

const everyone = {
  capability: 'material-classifications',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
} as const

export const createMaterialClassification = endpoint<typeof shapes.createMaterialClassification>(
  'work',
  'POST',
  '/material-classifications',
  {
    ...everyone,
    summary: 'Record what a sample of the ground holds',
    success: 201,
    changes: ['material-classifications', 'permits', 'works', 'history'],
    rules: ['BR-MC-01', 'BR-MC-02', 'BR-MC-04', 'BR-MC-05', 'BR-GEN-57', 'BR-GEN-70'],
  },
)

export const getMaterialClassification = endpoint<typeof shapes.getMaterialClassification>(
  'work',
  'GET',
  '/material-classifications/:materialClassificationReferenceNumber',
  { ...everyone, summary: 'One material classification', success: 200, rules: ['BR-MC-03', 'BR-ROLE-49'] },
)

export const listMaterialClassifications = endpoint<typeof shapes.listMaterialClassifications>(
  'reporting',
  'GET',
  '/material-classifications',
  {
    ...everyone,
    member: 'rows-open',
    summary: "Samples of the ground of one classification, everybody's, newest first",
    success: 200,
    rules: ['BR-REP-L13', 'BR-REP-15', 'BR-MC-03', 'BR-ROLE-67'],
  },
)
