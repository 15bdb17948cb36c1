/** Which values an application and its decision may carry. */
import { describe, expect, test } from 'vitest'
import { applicationFields, PermitCondition } from './permit-applications.shapes.ts'
import { PermitAssessmentUpdateRequest, PermitStatusUpdateRequest } from './permits.shapes.ts'

type Field = keyof typeof applicationFields
const takes = (field: Field, value: unknown) => applicationFields[field].safeParse(value).success

describe('values of an application', () => {
  test.each<[string, Field, readonly string[], string]>([
    ['BR-WORK-40', 'work_type', ['planned', 'immediate', 'hs2_highway_works'], 'emergency'],
    [
      'BR-WORK-50',
      'activity_type',
      [
        'highway_improvement_works',
        'highway_repair_and_maintenance_works',
        'utility_asset_works',
        'utility_repair_and_maintenance_works',
        'diversionary_works',
        'disconnection_or_alteration_of_supply',
        'new_service_connection',
        'permanent_reinstatement',
        'remedial_works',
        'section_50',
        'section_58',
        'core_sampling',
        'statutory_infrastructure_works',
        'works_for_rail_purposes',
        'works_for_road_purposes',
        'optional_permit_no_fee',
      ],
      'gardening',
    ],
    [
      'BR-PERMIT-26',
      'traffic_management_type',
      [
        'road_closure',
        'contra_flow',
        'lane_closure',
        'multi_way_signals',
        'two_way_signals',
        'convoy_workings',
        'stop_go_boards',
        'priority_working',
        'give_and_take',
        'some_carriageway_incursion',
        'no_carriageway_incursion',
        'temp_obstruction_15_minute_delay',
      ],
      'upcoming_enum',
    ],
    [
      'BR-PERMIT-29',
      'collaboration_type',
      [
        'trench_sharing_primary_promoter',
        'trench_sharing_secondary_promoter',
        'sharing_traffic_management_only',
        'other',
      ],
      'none',
    ],
    [
      'BR-PERMIT-30',
      'close_footway',
      ['yes_provide_pedestrian_walkway', 'yes_provide_alternative_route', 'no'],
      'yes_discussed_with_ha',
    ],
    ['BR-PERMIT-30', 'close_footpath', ['yes_discussed_with_ha', 'no'], 'yes_provide_alternative_route'],
    ['BR-PERMIT-32', 'application_type', ['permit', 'notice'], 'licence'],
  ])('%s: %s', (_, field, values, other) => {
    expect(values.filter((value) => !takes(field, value))).toEqual([])
    expect(takes(field, other)).toBe(false)
  })

  test('BR-PERMIT-31 each part of the street is named once', () => {
    expect(takes('location_types', ['footway', 'carriageway', 'verge', 'cycleway', 'footpath'])).toBe(true)
    expect(takes('location_types', ['footway', 'footway'])).toBe(false)
    expect(takes('location_types', ['pond'])).toBe(false)
  })
})

describe('conditions', () => {
  // oxfmt-ignore
  const codes = [
    'NCT01a', 'NCT01b', 'NCT02a', 'NCT02b', 'NCT03', 'NCT04a', 'NCT04b', 'NCT05a', 'NCT06a', 'NCT07a',
    'NCT08a', 'NCT08b', 'NCT09a', 'NCT09b', 'NCT09c', 'NCT09d', 'NCT10a', 'NCT11a', 'NCT11b', 'NCT12a',
  ]
  const isTaken = (condition: unknown, comment?: string) => PermitCondition.safeParse({ condition, comment }).success

  test.each(codes)('BR-COND-01 %s is a condition', (code) => expect(isTaken(code)).toBe(true))

  test.each(['NCT13', 'NCT01', 'nct01a'])('BR-COND-01 %s is none', (code) => expect(isTaken(code)).toBe(false))

  test('BR-COND-01 a comment has 1,500 characters at most', () => {
    expect(isTaken('NCT02a', 'x'.repeat(1500))).toBe(true)
    expect(isTaken('NCT02a', 'x'.repeat(1501))).toBe(false)
  })

  test('BR-COND-06 a code may repeat with another comment, not with the same', () => {
    const [weekdays, weekends] = ['weekdays', 'weekends'].map((comment) => ({ condition: 'NCT02a', comment }))
    expect(takes('permit_conditions', [weekdays, weekends])).toBe(true)
    expect(takes('permit_conditions', [weekdays, weekdays])).toBe(false)
  })
})

describe('values of a decision', () => {
  const refuse = (...reasons_for_refusal: string[]) =>
    PermitAssessmentUpdateRequest.safeParse({ assessment_status: 'refused', reasons_for_refusal }).success

  // oxfmt-ignore
  test.each([
    'RC10', 'RC11', 'RC12', 'RC20', 'RC21', 'RC22', 'RC23', 'RC30', 'RC31', 'RC32', 'RC33',
    'RC40', 'RC41', 'RC42', 'RC43', 'RC44', 'RC50',
  ])('BR-PERMIT-47 %s is a reason for refusal', (code) => expect(refuse(code)).toBe(true))

  test.each(['RC13', 'RC51', 'other'])('BR-PERMIT-47 %s is none', (code) => expect(refuse(code)).toBe(false))

  test.each([
    'admin_error',
    'customer_reasons',
    'requested_by_highway_authority',
    'private_works',
    'clash_of_works_on_site',
    'traffic_management_issues',
    'parking_issues',
    'no_staff_or_resource',
    'higher_priority_works',
    'weather',
    'further_action_required',
    'other',
  ])('BR-PERMIT-67 %s is a reason to cancel', (permit_cancellation_reason) => {
    const cancellation = { permit_status: 'cancelled', permit_cancellation_reason }
    expect(PermitStatusUpdateRequest.safeParse(cancellation).success).toBe(true)
  })
})
