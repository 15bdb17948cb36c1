import { describe, expect, test } from 'vitest'
import type { Section81Status } from '../contract/enums/section-81s.ts'
import { section81ActionOf, section81Machine, type Section81Action } from './section-81-states.ts'
import { mayMove, type Mover } from './state-machine.ts'

const statuses = Object.keys(section81Machine.states) as Section81Status[]
const actions = Object.keys(section81Machine.actions) as Section81Action[]

/** What each side may do from each status, as the rules draw it. */
const promoterMay: Readonly<Record<Section81Status, readonly Section81Action[]>> = {
  issued: ['acknowledge', 'accept', 'reject'],
  acknowledged: ['accept', 'reject'],
  accepted: ['reject', 'mark_fixed', 'link_permit'],
  accepted_fixed: ['link_permit'],
  rejected: ['accept'],
  resolved_by_ha: [],
  cancelled: [],
}
const authorityMay: Readonly<Record<Section81Status, readonly Section81Action[]>> = {
  issued: ['resolve', 'cancel'],
  acknowledged: ['resolve', 'cancel'],
  accepted: ['resolve', 'cancel'],
  accepted_fixed: ['resolve', 'cancel'],
  rejected: ['resolve', 'cancel', 'reassign'],
  resolved_by_ha: [],
  cancelled: ['reassign'],
}

const openTo = (status: Section81Status | null, by: Mover) =>
  actions.filter((action) => mayMove(section81Machine, status, action, by).yes)

describe('the table of a Section 81', () => {
  test.each(statuses)('BR-S81-10 to 16: from %s', (status) => {
    for (const by of ['Planner', 'Contractor'] as const) {
      // a link may be taken back at any time (BR-S81-08)
      expect(openTo(status, by), by).toEqual([...promoterMay[status], 'unlink_permit'])
    }
    expect(openTo(status, 'HighwayAuthority')).toEqual(authorityMay[status])
    for (const by of ['Admin', 'StreetWorksAdmin', 'system'] as const) expect(openTo(status, by), by).toEqual([])
  })

  test('BR-S81-09: an authority issues it, and nobody else', () => {
    expect(openTo(null, 'HighwayAuthority')).toEqual(['issue'])
    expect(openTo(null, 'Planner')).toEqual([])
  })

  test('BR-S81-08: a link moves no status; BR-S81-16: reassigned is issued again', () => {
    expect(mayMove(section81Machine, 'accepted_fixed', 'link_permit', 'Planner')).toMatchObject({
      to: 'accepted_fixed',
    })
    expect(mayMove(section81Machine, 'cancelled', 'reassign', 'HighwayAuthority')).toMatchObject({ to: 'issued' })
  })

  test('BR-S81-10 to 15: a status sent is the move that leads to it', () => {
    for (const status of statuses) {
      const action = section81ActionOf(status)
      const leadsTo = section81Machine.moves.filter((move) => move.do === action).map((move) => move.to)
      expect(leadsTo, status).toEqual(status === 'issued' ? [] : [status])
    }
  })
})
