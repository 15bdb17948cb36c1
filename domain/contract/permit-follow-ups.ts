/** What is put on a permit after it was sent, besides its decision. */
import { endpoint } from './endpoint.ts'
import type * as shapes from './permit-follow-ups.shapes.ts'

const onePermit = '/works/:workReferenceNumber/permits/:permitReferenceNumber'
const changes = ['permits', 'works', 'history'] as const

export const getEarliestPermit = endpoint<typeof shapes.getEarliestPermit>(
  'work',
  'GET',
  '/works/:workReferenceNumber/earliest-permit',
  {
    summary: 'The permit under which the works started first',
    capability: 'permits',
    access: { Planner: 'allowed', Contractor: 'allowed', HighwayAuthority: 'allowed' },
    success: 200,
    rules: ['BR-PERMIT-95'],
  },
)

export const updateTrafficManagement = endpoint<typeof shapes.updateTrafficManagement>(
  'work',
  'PUT',
  `${onePermit}/current-traffic-management-type`,
  {
    summary: 'Tell the traffic management that is on site now',
    capability: 'permits',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes,
    rules: ['BR-PERMIT-93'],
  },
)

export const reviewDurationChallenge = endpoint<typeof shapes.reviewDurationChallenge>(
  'work',
  'PUT',
  `${onePermit}/duration-challenge-review`,
  {
    summary: "Accept or do not accept the authority's end date for immediate works",
    capability: 'permits',
    access: { Planner: 'member', Contractor: 'member' },
    member: 'promoter',
    workstream: 'write',
    success: 204,
    changes,
    rules: ['BR-ALT-42', 'BR-ALT-51', 'BR-ALT-52'],
  },
)

export const answerDurationChallenge = endpoint<typeof shapes.answerDurationChallenge>(
  'work',
  'PUT',
  `${onePermit}/duration-challenge-non-acceptance-response`,
  {
    summary: 'Change or keep an end date that the promoter did not accept',
    capability: 'permits',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes,
    rules: ['BR-ALT-43', 'BR-ALT-44', 'BR-ALT-53', 'BR-ALT-54'],
  },
)

export const acknowledgeHs2 = endpoint<typeof shapes.acknowledgeHs2>(
  'work',
  'PUT',
  `${onePermit}/hs2_acknowledgement`,
  {
    summary: 'Acknowledge works that the HS2 Act grants',
    capability: 'permits',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes,
    rules: ['BR-HS2-12'],
  },
)

export const assessLaneRental = endpoint<typeof shapes.assessLaneRental>(
  'work',
  'PUT',
  `${onePermit}/lane-rental-assessments`,
  {
    summary: 'Say whether lane rental is charged for a permit',
    capability: 'permits',
    access: { HighwayAuthority: 'member' },
    member: 'authority',
    success: 204,
    changes,
    rules: ['BR-FEE-01', 'BR-FEE-02', 'BR-HS2-06'],
  },
)

export const changeDiscount = endpoint<typeof shapes.changeDiscount>('work', 'PUT', `${onePermit}/permit-discount`, {
  summary: 'Change the discount of a permit that was granted',
  capability: 'permits',
  access: { HighwayAuthority: 'member' },
  member: 'authority',
  success: 204,
  changes,
  rules: ['BR-FEE-04', 'BR-HS2-06'],
})
