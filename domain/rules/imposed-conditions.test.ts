import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { permitConditionTypes } from '../contract/enums/permits.ts'
import { mandatoryConditions } from './conditions.ts'
import { imposedConditions, imposedProblems } from './imposed-conditions.ts'

const display = { condition: 'NCT11a', comment: 'On the barrier' } as const
const width = { condition: 'NCT06a', comment: '3 metres' } as const
const hours = { condition: 'NCT02b', comment: '9am to 3pm' } as const
const present = [{ condition: 'NCT01a' }, { condition: 'NCT01b' }, display, width] as const

describe('BR-COND-03: the conditions after an imposed change', () => {
  test('are those listed and the mandatory ones as they were', () => {
    expect(imposedConditions(present, [hours])).toEqual([
      { condition: 'NCT01a' },
      { condition: 'NCT01b' },
      display,
      hours,
    ])
  })

  test('a mandatory one that is listed gets the new comment', () => {
    const onBoard = { condition: 'NCT11a', comment: 'On the board' } as const
    expect(imposedConditions(present, [onBoard])).toEqual([{ condition: 'NCT01a' }, { condition: 'NCT01b' }, onBoard])
  })

  test('no list takes a mandatory one off', () => {
    const condition = fc.record({ condition: fc.constantFrom(...permitConditionTypes) })
    fc.assert(
      fc.property(fc.array(condition), (asked) => {
        const after = imposedConditions(present, asked)
        for (const code of mandatoryConditions) expect(after.map((one) => one.condition)).toContain(code)
        expect(after).toEqual(expect.arrayContaining(asked))
      }),
    )
  })
})

describe('BR-ALT-05: an imposed change adds, removes or rewords a condition', () => {
  const rules = (asked: Parameters<typeof imposedProblems>[1]) =>
    imposedProblems(present, asked).map(({ field, rule }) => [field, rule])

  test.each([[[hours, width]], [[]], [[{ ...width, comment: '4 metres' }]]])('%j is a change', (asked) => {
    expect(rules(asked)).toEqual([])
  })

  test.each([[null], [undefined], [[width]], [[...present]], [[width, display]]])('%j is none', (asked) => {
    expect(rules(asked)).toEqual([['permit_conditions', 'BR-ALT-05']])
  })
})
