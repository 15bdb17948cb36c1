import { endpoint } from './endpoint.ts'
import type * as shapes from './fee-matrices.shapes.ts'

export const getFeeMatrix = endpoint<typeof shapes.getFeeMatrix>('work', 'GET', '/fee-matrix/:organisationReference', {
  summary: 'What an authority charges for permits',
  capability: 'fee-matrices',
  access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
  success: 200,
  rules: ['BR-FEE-08', 'BR-FEE-09'],
})

export const listFeeMatrixVersions = endpoint<typeof shapes.listFeeMatrixVersions>(
  'app',
  'GET',
  '/app/fee-matrix/:organisationReference/versions',
  {
    summary: 'What an authority has charged, charges and will charge, newest first',
    capability: 'fee-matrices',
    access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed', Admin: 'allowed' },
    success: 200,
    rules: ['BR-FEE-08'],
  },
)

/** An authority's administrators write its fees (BR-ROLE-64). */
const ownMatrix = {
  capability: 'fee-matrices',
  access: { Admin: 'member' },
  member: 'own-authority',
} as const

export const getFeeMatrixDraft = endpoint<typeof shapes.getFeeMatrixDraft>('app', 'GET', '/app/fee-matrix-draft', {
  ...ownMatrix,
  summary: "The draft of my authority's next fees",
  success: 200,
  rules: ['BR-FEE-08'],
})

export const saveFeeMatrixDraft = endpoint<typeof shapes.saveFeeMatrixDraft>('app', 'PUT', '/app/fee-matrix-draft', {
  ...ownMatrix,
  summary: "Keep the draft of my authority's next fees",
  success: 200,
  changes: ['fee-matrices', 'history'],
  rules: ['BR-FEE-08', 'BR-GEN-01'],
})

export const deleteFeeMatrixDraft = endpoint<typeof shapes.deleteFeeMatrixDraft>(
  'app',
  'DELETE',
  '/app/fee-matrix-draft',
  {
    ...ownMatrix,
    summary: "Drop the draft of my authority's next fees",
    success: 204,
    changes: ['fee-matrices', 'history'],
  },
)

export const previewFeeMatrix = endpoint<typeof shapes.previewFeeMatrix>(
  'app',
  'GET',
  '/app/fee-matrix-draft/preview',
  {
    ...ownMatrix,
    summary: 'What the last 100 transactions would have cost by the draft',
    success: 200,
    rules: ['BR-FEE-05', 'BR-FEE-08'],
  },
)

export const publishFeeMatrix = endpoint<typeof shapes.publishFeeMatrix>(
  'app',
  'POST',
  '/app/fee-matrix-draft/publish',
  {
    ...ownMatrix,
    summary: "Make the draft my authority's fees from a day on",
    success: 200,
    changes: ['fee-matrices', 'history'],
    rules: ['BR-FEE-08'],
  },
)
