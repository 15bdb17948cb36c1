import { endpoint } from './endpoint.ts'
import type * as lists from './sampling-lists.shapes.ts'
import type * as shapes from './sampling.shapes.ts'

/** All ten operations alike (BR-ROLE-48). */
const ownSampling = {
  capability: 'sampling',
  access: { HighwayAuthority: 'member', Admin: 'member' },
  member: 'own-authority',
} as const
const changes = ['sampling', 'works', 'history'] as const

export const getPreviousAnnualInspectionUnits = endpoint<typeof shapes.getPreviousAnnualInspectionUnits>(
  'sampling',
  'GET',
  '/previous-annual-inspection-units',
  {
    ...ownSampling,
    summary: 'Units of inspection of a promoter in the last complete years',
    success: 200,
    rules: ['BR-PBI-03'],
  },
)

export const getSampleInspectionQuota = endpoint<typeof shapes.getSampleInspectionQuota>(
  'sampling',
  'GET',
  '/sample-inspection-quota',
  {
    ...ownSampling,
    summary: 'How many sample inspections yearly units and a rate allow in a quarter',
    success: 200,
    rules: ['BR-PBI-01', 'BR-PBI-02'],
  },
)

export const createSampleInspectionTarget = endpoint<typeof shapes.createSampleInspectionTarget>(
  'sampling',
  'POST',
  '/sample-inspection-targets',
  {
    ...ownSampling,
    summary: 'Set the target of a promoter',
    success: 201,
    changes,
    rules: ['BR-PBI-04', 'BR-PBI-05', 'BR-PBI-06', 'BR-PBI-08', 'BR-PBI-09', 'BR-PBI-10', 'BR-PBI-13', 'BR-PBI-22'],
  },
)

export const getSampleInspectionTarget = endpoint<typeof shapes.getSampleInspectionTarget>(
  'sampling',
  'GET',
  '/sample-inspection-targets/:sampleInspectionTargetReferenceNumber',
  {
    ...ownSampling,
    summary: 'One target with what has been done of it',
    success: 200,
    rules: ['BR-PBI-33'],
  },
)

export const updateSampleInspectionTarget = endpoint<typeof shapes.updateSampleInspectionTarget>(
  'sampling',
  'PUT',
  '/sample-inspection-targets/:sampleInspectionTargetReferenceNumber',
  {
    ...ownSampling,
    summary: 'Change a target before anything of it is completed',
    success: 204,
    changes,
    rules: ['BR-PBI-07', 'BR-PBI-11'],
  },
)

export const deleteSampleInspectionTarget = endpoint<typeof shapes.deleteSampleInspectionTarget>(
  'sampling',
  'DELETE',
  '/sample-inspection-targets/:sampleInspectionTargetReferenceNumber',
  {
    ...ownSampling,
    summary: 'Remove a promoter from sampling',
    success: 204,
    changes,
    rules: ['BR-PBI-12'],
  },
)

export const generateSampleInspections = endpoint<typeof shapes.generateSampleInspections>(
  'sampling',
  'POST',
  '/sample-inspections',
  {
    ...ownSampling,
    summary: 'Have samples drawn in the background',
    success: 204,
    changes,
    rules: ['BR-PBI-25', 'BR-PBI-35'],
  },
)

export const startSamplingQuarter = endpoint<typeof shapes.startSamplingQuarter>(
  'sampling',
  'POST',
  '/sample-inspections/start-quarter',
  {
    ...ownSampling,
    summary: 'Start a quarter',
    success: 204,
    changes,
    rules: ['BR-PBI-21', 'BR-PBI-36', 'BR-PBI-37', 'BR-PBI-38'],
  },
)

export const endSamplingQuarter = endpoint<typeof shapes.endSamplingQuarter>(
  'sampling',
  'POST',
  '/sample-inspections/end-quarter',
  {
    ...ownSampling,
    summary: 'End the quarter in progress',
    success: 204,
    changes,
    rules: ['BR-PBI-23'],
  },
)

export const revertEndOfSamplingQuarter = endpoint<typeof shapes.revertEndOfSamplingQuarter>(
  'sampling',
  'POST',
  '/sample-inspections/revert-end-quarter',
  {
    ...ownSampling,
    summary: 'Undo the end of the current quarter',
    success: 204,
    changes,
    rules: ['BR-PBI-24', 'BR-PBI-36', 'BR-PBI-38'],
  },
)

/** What the lists of sampling have alike: an authority's own. */
const ownList = { capability: 'sampling', member: 'rows-authority', success: 200 } as const

export const listPbiSampleGenerationJobs = endpoint<typeof lists.listPbiSampleGenerationJobs>(
  'reporting',
  'GET',
  '/pbi-sample-generation-jobs',
  {
    ...ownList,
    summary: 'Runs that drew samples, newest first',
    access: { HighwayAuthority: 'allowed' },
    rules: ['BR-PBI-25', 'BR-PBI-34', 'BR-REP-L15'],
  },
)

export const listPbiSampleInspectionTargets = endpoint<typeof lists.listPbiSampleInspectionTargets>(
  'reporting',
  'GET',
  '/pbi-sample-inspection-targets',
  {
    ...ownList,
    summary: 'Targets of every quarter with what has been done of them',
    access: { HighwayAuthority: 'allowed', Admin: 'allowed' },
    rules: ['BR-PBI-33', 'BR-REP-L16'],
  },
)

export const listPbiSampleInspections = endpoint<typeof lists.listPbiSampleInspections>(
  'reporting',
  'GET',
  '/pbi-sample-inspections',
  {
    ...ownList,
    summary: 'Samples that wait for their inspection',
    access: { HighwayAuthority: 'allowed' },
    rules: ['BR-PBI-31', 'BR-PBI-32', 'BR-PBI-34', 'BR-REP-L17'],
  },
)
