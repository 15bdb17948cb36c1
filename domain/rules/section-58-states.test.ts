import { describe, expect, test } from 'vitest'
import type { Section58Status } from '../contract/enums/section-58s.ts'
import { section58ActionOf, section58Machine, type Section58Action } from './section-58-states.ts'
import { mayMove, type Mover } from './state-machine.ts'

const statuses = Object.keys(section58Machine.states) as Section58Status[]
const actions = Object.keys(section58Machine.actions) as Section58Action[]

const authorityMay: Readonly<Record<Section58Status, readonly Section58Action[]>> = {
  proposed: ['put_in_force', 'cancel'],
  in_force: ['cancel', 'close'],
  cancelled: [],
  closed: [],
}

const openTo = (status: Section58Status | null, by: Mover) =>
  actions.filter((action) => mayMove(section58Machine, status, action, by).yes)

describe('the table of a Section 58', () => {
  test.each(statuses)('BR-S58-02, 11, 12, 14: from %s', (status) => {
    expect(openTo(status, 'HighwayAuthority')).toEqual(authorityMay[status])
    for (const by of ['Planner', 'Contractor', 'Admin'] as const) expect(openTo(status, by), by).toEqual([])
  })

  test('BR-S58-13: time closes what is in force, and does nothing else', () => {
    expect(statuses.flatMap((status) => openTo(status, 'system').map((action) => [status, action]))).toEqual([
      ['in_force', 'close'],
    ])
  })

  test('BR-S58-10: an authority proposes it, and nobody else', () => {
    expect(openTo(null, 'HighwayAuthority')).toEqual(['propose'])
    expect(openTo(null, 'Planner')).toEqual([])
  })

  test('BR-S58-02: a status sent is the move that leads to it, and proposed is none', () => {
    for (const status of statuses) {
      const action = section58ActionOf(status)
      const leadsTo = new Set(section58Machine.moves.filter((move) => move.do === action).map((move) => move.to))
      expect([...leadsTo], status).toEqual(status === 'proposed' ? [] : [status])
    }
  })
})
