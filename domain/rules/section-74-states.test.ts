import { describe, expect, test } from 'vitest'
import { roles } from '../contract/enums/organisations.ts'
import {
  section74HAStatuses,
  section74PromoterStatuses,
  type Section74HAStatus,
} from '../contract/enums/section-74s.ts'
import {
  answerHindrance,
  section74Actions,
  section74AnswerActions,
  section74AnswerMachine,
  section74Machine,
  type Section74Action,
  type Section74Answer,
  type Section74AnswerAction,
} from './section-74-states.ts'
import { mayMove, type MoveAnswer, type Mover } from './state-machine.ts'

const movers: readonly Mover[] = [...roles, 'system']

// oxfmt-ignore
const lawful: readonly [readonly (Section74HAStatus | null)[], Section74Action, Section74HAStatus, string, string][] = [
  [[null], 'warn', 'warning_issued', 'section_74_warning_issued', 'BR-S74-50'],
  [['warning_issued'], 'record_dispute', 'warning_disputed', 'section_74_warning_disputed', 'BR-S74-51'],
  [['warning_issued', 'warning_disputed'], 'record_site_clear', 'charges_ended', 'section_74_charges_ended', 'BR-S74-52'],
  [['warning_issued', 'warning_disputed', 'charges_ended', 'draft_invoice_issued'], 'withdraw', 'withdrawn', 'section_74_withdrawn', 'BR-S74-53'],
  [['charges_ended'], 'issue_draft_invoice', 'draft_invoice_issued', 'section_74_draft_invoice_issued', 'BR-S74-54'],
  [['draft_invoice_issued'], 'resolve', 'resolved', 'section_74_resolved', 'BR-S74-55'],
]

describe("BR-S74-50 to 55 the authority's side", () => {
  const every = [null, ...section74HAStatuses].flatMap((state) =>
    (Object.keys(section74Machine.actions) as Section74Action[]).flatMap((action) =>
      movers.map((by) => ({ state, action, by })),
    ),
  )

  test.each(every)('$state, $action by $by', ({ state, action, by }) => {
    const row = lawful.find((one) => one[0].includes(state) && one[1] === action && by === 'HighwayAuthority')
    const answer = mayMove(section74Machine, state, action, by)
    if (row) expect(answer).toEqual({ yes: true, to: row[2], event: row[3], rule: row[4] })
    else expect(answer).toMatchObject({ no: expect.any(String), rule: expect.stringMatching(/^BR-S74-5\d$/) })
  })

  test('BR-S74-03 the authority gets through every status alone', () => {
    let state: Section74HAStatus | null = null
    for (const action of ['warn', 'record_dispute', 'record_site_clear', 'issue_draft_invoice', 'resolve'] as const) {
      const answer: MoveAnswer<Section74HAStatus> = mayMove(section74Machine, state, action, 'HighwayAuthority')
      if (!answer.yes) throw new Error(answer.no)
      state = answer.to
    }
    expect(state).toBe('resolved')
  })

  test('BR-S74-26 no status is sent twice', () => {
    for (const status of section74HAStatuses) {
      const answer = mayMove(section74Machine, status, section74Actions[status], 'HighwayAuthority')
      expect(answer.yes, status).toBeUndefined()
    }
  })
})

// oxfmt-ignore
const answers: readonly [Section74AnswerAction, Section74Answer, string, string, readonly Section74HAStatus[]][] = [
  ['acknowledge_warning', 'acknowledge_overrun_warning', 'section_74_warning_acknowledged', 'BR-S74-56', ['warning_issued', 'warning_disputed', 'charges_ended']],
  ['say_site_visited', 'site_visited_and_rectified', 'section_74_site_visited_and_rectified', 'BR-S74-57', ['warning_issued', 'warning_disputed', 'charges_ended']],
  ['dispute', 'warning_disputed', 'section_74_warning_disputed', 'BR-S74-58', ['warning_issued', 'warning_disputed', 'charges_ended']],
  ['acknowledge_draft', 'acknowledge_draft_invoice', 'section_74_draft_invoice_acknowledged', 'BR-S74-59', ['draft_invoice_issued']],
  ['review', 'charge_under_review', 'section_74_charge_under_review', 'BR-S74-60', ['draft_invoice_issued']],
  ['agree', 'charge_agreed', 'section_74_charge_agreed', 'BR-S74-61', ['draft_invoice_issued']],
]

describe("BR-S74-56 to 61 the promoter's side", () => {
  describe.each(answers)('%s', (action, to, event, rule, openAt) => {
    test.each(['none', ...section74PromoterStatuses] as const)('from %s, by the promoter only', (from) => {
      for (const by of movers) {
        const answer = mayMove(section74AnswerMachine, from, action, by)
        const isPromoter = by === 'Planner' || by === 'Contractor'
        if (isPromoter && from !== to) expect(answer).toEqual({ yes: true, to, event, rule })
        else expect(answer).toMatchObject({ no: expect.any(String), rule })
      }
    })

    test.each(section74HAStatuses)('while the authority stands at %s', (status) => {
      const hindrance = answerHindrance(status, action)
      if (openAt.includes(status)) expect(hindrance).toBeNull()
      else expect(hindrance).toMatchObject({ no: expect.stringMatching(/^You cannot .+ while/), rule })
    })
  })

  test('BR-S74-26 each status asks for the action that leads to it, and is not sent twice', () => {
    for (const status of section74PromoterStatuses) {
      const action = section74AnswerActions[status]
      expect(mayMove(section74AnswerMachine, 'none', action, 'Planner')).toMatchObject({ yes: true, to: status })
      expect(mayMove(section74AnswerMachine, status, action, 'Planner').yes).toBeUndefined()
    }
  })
})
