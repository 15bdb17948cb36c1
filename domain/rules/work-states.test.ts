import { describe, expect, test } from 'vitest'
import { workStatuses } from '../contract/enums/works.ts'
import { RuleBroken } from './rule-broken.ts'
import { workMoves, workStatusAfter } from './work-states.ts'

const moves = [...new Set(workMoves.map((row) => row.do))]
const pairs = [null, ...workStatuses].flatMap((from) => moves.map((move) => ({ from, move, name: `${from} ${move}` })))
const rowOf = ({ from, move }: (typeof pairs)[number]) =>
  workMoves.filter((row) => row.do === move && row.from.includes(from))

describe('BR-WORK-20 to 36 the works table', () => {
  test.each(pairs.filter((pair) => rowOf(pair).length > 0))('$name', (pair) => {
    const [row, ...others] = rowOf(pair)
    expect(others).toEqual([])
    expect(workStatusAfter(pair.from, pair.move)).toBe(row?.to === 'unchanged' ? pair.from : row?.to)
  })

  test.each(pairs.filter((pair) => rowOf(pair).length === 0))('$name is refused', ({ from, move }) => {
    expect(() => workStatusAfter(from, move)).toThrow(RuleBroken)
  })

  test.each([
    ['BR-WORK-20', null, 'submit_planned', 'planned'],
    ['BR-WORK-21', null, 'submit_immediate', 'in_progress'],
    ['BR-WORK-22', 'planned', 'log_start', 'in_progress'],
    ['BR-WORK-23', 'in_progress', 'log_stop', 'completed'],
    ['BR-WORK-24', 'in_progress', 'revert_start', 'planned'],
    ['BR-WORK-25', 'completed', 'revert_stop', 'in_progress'],
    ['BR-WORK-26', 'planned', 'cancel', 'cancelled'],
    ['BR-WORK-27', 'in_progress', 'cancel', 'cancelled'],
    ['BR-WORK-28', 'completed', 'add_planned_permit', 'planned'],
    ['BR-WORK-28', 'cancelled', 'add_immediate_permit', 'in_progress'],
    ['BR-WORK-33', 'historical', 'add_planned_permit', 'planned'],
    ['BR-WORK-33', 'non_notifiable', 'add_immediate_permit', 'in_progress'],
    ['BR-WORK-34', 'in_progress', 'decide_permit', 'in_progress'],
  ] as const)('%s: %s, %s gives %s', (_rule, from, move, to) => {
    expect(workStatusAfter(from, move)).toBe(to)
  })

  test('BR-WORK-31, 32 section 81 and unattributable records are left by nothing', () => {
    const left = workMoves.filter((row) => row.from.includes('section_81') || row.from.includes('unattributable'))
    expect(left).toEqual([])
  })

  test('a refusal names the state in words and a rule', () => {
    expect(() => workStatusAfter('completed', 'log_start')).toThrow('The status of these works is "Works completed"')
    expect(() => workStatusAfter(null, 'log_start')).toThrow('There is no works record yet')
  })
})
