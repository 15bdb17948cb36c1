import { describe, expect, test } from 'vitest'
import { conditionFindings, conditionsHeading } from './condition-findings.ts'

type Asked = Parameters<typeof conditionFindings>[0]

const asked = (given: Partial<Asked>, conditions: readonly string[] = ['NCT01a', 'NCT01b', 'NCT11a']): Asked => ({
  work_type: 'planned',
  traffic_management_type: 'give_and_take',
  is_ttro_required: false,
  permit_conditions: conditions.map((condition) => ({ condition, condition_string: '', comment: null })) as NonNullable<
    Asked['permit_conditions']
  >,
  ...given,
})

const told = (findings: ReturnType<typeof conditionFindings>) =>
  findings.filter(({ because }) => because).map(({ condition, standing }) => [condition, standing])

describe('the conditions of an application', () => {
  test('are in order when the mandatory ones are there and nothing else is usual', () => {
    const findings = conditionFindings(asked({}), 0)
    expect(findings.map(({ standing }) => standing)).toEqual(['mandatory', 'mandatory', 'mandatory'])
    expect(conditionsHeading(findings)).toBe('Conditions: none is missing')
  })

  test('lack what signals and a traffic order usually bring', () => {
    const findings = conditionFindings(asked({ traffic_management_type: 'two_way_signals', is_ttro_required: true }), 0)
    expect(told(findings)).toEqual([
      ['NCT07a', 'missing'],
      ['NCT08a', 'missing'],
      ['NCT09c', 'missing'],
    ])
    expect(findings.find(({ condition }) => condition === 'NCT08a')?.because).toBe('Usual with two-way signals')
  })

  test('lack a limit on hours only when works fall in sensitive time', () => {
    expect(told(conditionFindings(asked({}), 30))).toEqual([['NCT02a', 'missing']])
    expect(told(conditionFindings(asked({}, ['NCT01a', 'NCT01b', 'NCT11a', 'NCT02a']), 30))).toEqual([
      ['NCT02a', 'bare'],
    ])
  })

  test('a mandatory one that is not there is missing (BR-COND-02)', () => {
    const findings = conditionFindings(asked({}, ['NCT01a', 'NCT01b']), 0)
    expect(told(findings)).toEqual([['NCT11a', 'missing']])
    expect(conditionsHeading(findings)).toBe('Conditions: 1 missing')
  })

  test('HS2 highway works carry none (BR-COND-04)', () => {
    const findings = conditionFindings(asked({ work_type: 'hs2_highway_works' }, []), 60)
    expect(findings).toEqual([])
    expect(conditionsHeading(findings)).toBe('Conditions: these works carry none')
  })
})
