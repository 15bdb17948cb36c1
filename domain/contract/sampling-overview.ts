import { endpoint } from './endpoint.ts'
import type * as shapes from './sampling-overview.shapes.ts'

/** Ours: what an authority's own sampling pages show beside the targets. */
const ownSampling = {
  capability: 'sampling',
  access: { HighwayAuthority: 'member', Admin: 'member' },
  member: 'own-authority',
} as const

export const getSamplingOverview = endpoint<typeof shapes.getSamplingOverview>('app', 'GET', '/app/sampling', {
  ...ownSampling,
  summary: 'The quarter, what is left of it week by week, samples that expire soon, and runs',
  success: 200,
  rules: ['BR-PBI-27', 'BR-PBI-33', 'BR-PBI-36', 'BR-ROLE-48'],
})

export const getTargetBurnDown = endpoint<typeof shapes.getTargetBurnDown>(
  'app',
  'GET',
  '/app/sampling/targets/:sampleInspectionTargetReferenceNumber/burn-down',
  { ...ownSampling, summary: 'What is left of one target, week by week', success: 200, rules: ['BR-PBI-33'] },
)

export const getSampledPromoter = endpoint<typeof shapes.getSampledPromoter>(
  'app',
  'GET',
  '/app/sampling/promoters/:organisationReference',
  {
    ...ownSampling,
    summary: 'What a new target of a promoter has to follow: its last rate, and the quarter that it is for',
    success: 200,
    rules: ['BR-PBI-05', 'BR-PBI-06', 'BR-PBI-13', 'BR-PBI-22'],
  },
)
