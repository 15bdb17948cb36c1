import { describe, expect, test } from 'vitest'
import { assessmentStatuses, laneRentalAssessmentOutcomes, trafficManagementTypes } from '../contract/enums/permits.ts'
import {
  checkAcknowledgement,
  checkLaneRental,
  checkTrafficManagementNow,
  whyNotAcknowledge,
  whyNotCharge,
  whyNotDiscount,
  whyNotTrafficManagement,
  type PermitRecord,
} from './permit-record-checks.ts'
import { isSignals } from './traffic-management.ts'

const street: PermitRecord = { work_type: 'planned', work_status: 'planned', assessment_status: 'granted' }
const inLimits: PermitRecord = { ...street, hs2_in_act_limits: true }
const consent: PermitRecord = {
  ...street,
  work_type: 'hs2_highway_works',
  hs2_in_act_limits: true,
  hs2_highway_exemption: 'works_to_a_bridge',
}

describe('BR-HS2-12 acknowledging', () => {
  test('works that the Act grants, once', () => {
    expect(whyNotAcknowledge(inLimits)).toBeNull()
    expect(whyNotAcknowledge({ ...inLimits, hs2_acknowledged: true })?.no).toMatch(/already/)
  })

  test('no others', () => {
    for (const permit of [street, consent]) expect(whyNotAcknowledge(permit)?.rule).toBe('BR-HS2-12')
  })

  test('says yes and nothing else', () => {
    expect(checkAcknowledgement({ hs2_acknowledged: true })).toEqual([])
    expect(checkAcknowledgement({ hs2_acknowledged: false })).toHaveLength(1)
    expect(checkAcknowledgement({})).toHaveLength(1)
  })
})

test('BR-HS2-06 works under the Act have no lane rental and no discount', () => {
  expect(whyNotCharge(street)).toBeNull()
  for (const permit of [inLimits, consent]) {
    expect(whyNotCharge(permit)?.rule).toBe('BR-HS2-06')
    expect(whyNotDiscount(permit)?.rule).toBe('BR-HS2-06')
  }
})

describe('BR-FEE-04 a discount needs a grant', () => {
  test.each([...assessmentStatuses, null])('assessment %s', (assessment_status) => {
    const isGranted = assessment_status === 'granted' || assessment_status === 'granted_auto'
    // a revoked permit was granted, and the grant charged for
    const isOpen = isGranted || assessment_status === 'revoked'
    expect(whyNotDiscount({ ...street, assessment_status })?.rule).toBe(isOpen ? undefined : 'BR-FEE-04')
  })
})

describe('BR-PERMIT-93 traffic management of now', () => {
  test('needs works in progress, under the newest permit', () => {
    const inProgress = { ...street, work_status: 'in_progress' } as const
    expect(whyNotTrafficManagement(inProgress)).toBeNull()
    expect(whyNotTrafficManagement(street)?.rule).toBe('BR-PERMIT-93')
    expect(whyNotTrafficManagement({ ...street, work_status: 'completed' })?.rule).toBe('BR-PERMIT-93')
    expect(whyNotTrafficManagement({ ...inProgress, is_latest: false })?.rule).toBe('BR-PERMIT-24')
  })

  const contact = {
    current_traffic_management_emergency_contact_name: 'Sam Obi',
    current_traffic_management_emergency_contact_number: '01632 960010',
  }
  const fields = (now: Parameters<typeof checkTrafficManagementNow>[0]) =>
    checkTrafficManagementNow(now).map(({ field }) => field)

  test.each(trafficManagementTypes.filter(isSignals))('%s needs a contact and number', (type) => {
    expect(fields({ current_traffic_management_type: type, ...contact })).toEqual([])
    expect(fields({ current_traffic_management_type: type })).toEqual(Object.keys(contact))
  })

  test.each(trafficManagementTypes.filter((type) => !isSignals(type)))('%s refuses both', (type) => {
    expect(fields({ current_traffic_management_type: type })).toEqual([])
    expect(fields({ current_traffic_management_type: type, ...contact })).toEqual(Object.keys(contact))
  })

  test('names a type', () => {
    expect(fields({})).toEqual(['current_traffic_management_type'])
  })
})

describe('BR-FEE-01, 02 lane rental', () => {
  test.each(laneRentalAssessmentOutcomes)('%s', (outcome) => {
    const fields = checkLaneRental({ outcome }).map(({ field }) => field)
    expect(fields).toEqual(outcome === 'chargeable' ? ['charges_agreed'] : [])
    expect(checkLaneRental({ outcome, charges_agreed: false })).toEqual([])
  })

  test('needs an outcome, and details of 500 characters at most', () => {
    expect(checkLaneRental({}).map(({ field }) => field)).toEqual(['outcome'])
    const long = { outcome: 'exempt', additional_details: 'x'.repeat(501) } as const
    expect(checkLaneRental(long).map(({ field }) => field)).toEqual(['additional_details'])
  })
})
