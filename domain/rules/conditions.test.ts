import { describe, expect, test } from 'vitest'
import { permitConditionTypes, trafficManagementTypes } from '../contract/enums/permits.ts'
import { conditionSuggestions, detailExpected, isMandatory, suggestedConditions } from './conditions.ts'
import { isHighImpact, isSignals } from './traffic-management.ts'

test('BR-COND-02 three conditions are always there', () => {
  expect(permitConditionTypes.filter((condition) => isMandatory(condition))).toEqual(['NCT01a', 'NCT01b', 'NCT11a'])
})

describe('BR-COND-05 suggestions', () => {
  test.each([
    ['give_and_take', false, []],
    ['road_closure', true, ['NCT07a']],
    ['two_way_signals', false, ['NCT08a', 'NCT09c']],
    ['multi_way_signals', true, ['NCT07a', 'NCT08a', 'NCT09c']],
  ])('%s, traffic order %s: %j', (traffic_management_type, is_ttro_required, expected) => {
    const suggestions = suggestedConditions({ traffic_management_type, is_ttro_required })
    expect(suggestions.map(({ condition }) => condition)).toEqual(expected)
    expect(suggestions.every(({ because }) => because.length > 0)).toBe(true)
  })
})

describe('what else the answers make one think of', () => {
  const codesOf = (given: Parameters<typeof conditionSuggestions>[0]) =>
    conditionSuggestions(given).map(({ condition, isUsual }) => `${condition}${isUsual ? '' : '?'}`)

  test.each([
    [{}, []],
    [{ traffic_management_type: 'two_way_signals' }, ['NCT08a', 'NCT09c']],
    [{ minutesInSensitiveTime: 30 }, ['NCT02a']],
    [{ minutesInSensitiveTime: 0, worksByNight: true }, ['NCT02b?']],
    [{ traffic_management_type: 'give_and_take', road_category: 2 }, ['NCT05a?']],
    [{ traffic_management_type: 'no_carriageway_incursion', road_category: 2 }, []],
    [{ traffic_management_type: 'give_and_take', road_category: 3 }, []],
    [{ location_types: ['footway'] }, ['NCT06a?']],
    [{ traffic_management_type: 'stop_go_boards' }, ['NCT08b?']],
    [{ traffic_management_type: 'road_closure', is_ttro_required: true }, ['NCT07a', 'NCT11b?']],
  ])('%j: %j (BR-COND-05)', (given, expected) => {
    expect(codesOf(given)).toEqual(expected)
  })
})

test('BR-COND-07 only what is automatic or displayed needs no detail', () => {
  expect(permitConditionTypes.filter((condition) => detailExpected[condition] === null)).toEqual([
    'NCT01a',
    'NCT01b',
    'NCT11a',
  ])
})

test('BR-PERMIT-27, 28 high impact and signals', () => {
  expect(trafficManagementTypes.filter((type) => isHighImpact(type))).toEqual([
    'road_closure',
    'contra_flow',
    'lane_closure',
    'multi_way_signals',
    'two_way_signals',
    'convoy_workings',
  ])
  expect(trafficManagementTypes.filter((type) => isSignals(type))).toEqual(['multi_way_signals', 'two_way_signals'])
  expect(isHighImpact('upcoming_enum')).toBe(false)
  expect(isHighImpact(null)).toBe(false)
})
