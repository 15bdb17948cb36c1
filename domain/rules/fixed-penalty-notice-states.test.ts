import { describe, expect, test } from 'vitest'
import { fpnStatuses, type FPNStatus } from '../contract/enums/fixed-penalty-notices.ts'
import { roles } from '../contract/enums/organisations.ts'
import {
  fixedPenaltyNoticeMachine as machine,
  penaltyActions,
  type PenaltyAction,
} from './fixed-penalty-notice-states.ts'
import { mayMove, type Mover } from './state-machine.ts'

const actions = Object.keys(machine.actions) as PenaltyAction[]
const movers: readonly Mover[] = [...roles, 'system']

// oxfmt-ignore
const lawful: readonly [FPNStatus | null, PenaltyAction, readonly Mover[], FPNStatus, string, string][] = [
  [null, 'issue', ['HighwayAuthority'], 'issued', 'fpn_submitted', 'BR-FPN-20'],
  ['issued', 'accept', ['Planner', 'Contractor'], 'accepted', 'fpn_accepted', 'BR-FPN-21'],
  ['issued', 'dispute', ['Planner', 'Contractor'], 'disputed', 'fpn_disputed', 'BR-FPN-22'],
  ['disputed', 'accept', ['Planner', 'Contractor'], 'accepted', 'fpn_accepted', 'BR-FPN-23'],
  ['issued', 'withdraw', ['HighwayAuthority'], 'withdrawn', 'fpn_withdrawn', 'BR-FPN-24'],
  ['disputed', 'withdraw', ['HighwayAuthority'], 'withdrawn', 'fpn_withdrawn', 'BR-FPN-24'],
  ['accepted', 'mark_paid', ['HighwayAuthority'], 'paid', 'fpn_paid', 'BR-FPN-25'],
  ['accepted', 'mark_paid_discounted', ['HighwayAuthority'], 'paid_discounted', 'fpn_paid', 'BR-FPN-25'],
  ['issued', 'mark_paid', ['HighwayAuthority'], 'paid', 'fpn_paid', 'BR-FPN-26'],
  ['issued', 'mark_paid_discounted', ['HighwayAuthority'], 'paid_discounted', 'fpn_paid', 'BR-FPN-26'],
]

describe('BR-FPN-20 to 26 the states of a penalty notice', () => {
  const every = [null, ...fpnStatuses].flatMap((state) =>
    actions.flatMap((action) => movers.map((by) => ({ state, action, by }))),
  )

  test.each(every)('$state, $action by $by', ({ state, action, by }) => {
    const row = lawful.find((one) => one[0] === state && one[1] === action && one[2].includes(by))
    const answer = mayMove(machine, state, action, by)
    if (row) expect(answer).toEqual({ yes: true, to: row[3], event: row[4], rule: row[5] })
    else expect(answer).toMatchObject({ no: expect.any(String), rule: expect.stringMatching(/^BR-FPN-2\d$/) })
  })

  test('BR-FPN-24 to 26 what is paid or withdrawn is left by nothing', () => {
    const left = new Set(machine.moves.flatMap((move) => move.from))
    for (const status of ['paid', 'paid_discounted', 'withdrawn'] as const) expect(left.has(status), status).toBe(false)
  })

  test('says why not in words', () => {
    const no = (state: FPNStatus, action: PenaltyAction, by: Mover) => {
      const answer = mayMove(machine, state, action, by)
      return answer.yes ? 'yes' : answer.no
    }
    expect(no('disputed', 'mark_paid', 'HighwayAuthority')).toBe(
      'Fixed penalty notice with status Disputed cannot be marked as paid',
    )
    expect(no('issued', 'withdraw', 'Planner')).toBe('Only highway authority can do this')
  })

  test('each status that can be sent asks for the action that leads to it', () => {
    for (const status of fpnStatuses) {
      const leads = machine.moves.filter((move) => move.do === penaltyActions[status]).map((move) => move.to)
      expect(new Set(leads)).toEqual(new Set([status]))
    }
  })
})
