import { describe, expect, test } from 'vitest'
import { roles } from '../contract/enums/organisations.ts'
import { assessmentStatuses, permitStatuses, workCategories } from '../contract/enums/permits.ts'
import type { AssessmentStatus, PermitStatus } from '../contract/enums/permits.ts'
import { can, movesOpenTo, permitMoves, permitMoveWords } from './permit-states.ts'
import type { Actor, PermitMove, PermitState } from './permit-states.ts'
import type { PermitKind } from './move-conditions.ts'

const inTime = Temporal.Instant.from('2026-11-30T23:59:59Z')
const tooLate = Temporal.Instant.from('2026-12-01T00:00:00Z')
const actors: readonly Actor[] = [...roles, 'system']
const kinds: readonly PermitKind[] = ['paa', 'planned', 'immediate']
const moves = Object.keys(permitMoveWords) as PermitMove[]

/** A permit for which every condition of a move can hold. */
function permit(status: PermitStatus, kind: PermitKind, changes: Partial<PermitState> = {}): PermitState {
  return {
    permit_status: status,
    assessment_status: null,
    work_category: kind === 'paa' ? 'paa' : kind === 'immediate' ? 'immediate_urgent' : 'standard',
    work_type: kind === 'immediate' ? 'immediate' : 'planned',
    work_status: 'planned',
    deadline_date: '2026-11-30T00:00:00.000Z',
    actual_start_date: null,
    actual_stop_date: null,
    ever_modification_requested: false,
    final_reinstatement: false,
    is_latest: true,
    has_reinstatement: false,
    has_change_waiting: false,
    ...changes,
  }
}

const onSite = { work_status: 'in_progress', actual_start_date: '2026-11-24T08:00:00.000Z' } as const
const finished = { ...onSite, work_status: 'completed', actual_stop_date: '2026-11-26T15:00:00.000Z' } as const

/** The state of the works in which a move makes sense. */
function readyFor(move: PermitMove): Partial<PermitState> {
  if (move === 'log_stop' || move === 'revert_start') return onSite
  if (move === 'grant_by_act') return { hs2_in_act_limits: true }
  return move === 'revert_stop' ? finished : {}
}

describe('every row of the permit table', () => {
  const cases = permitMoves.flatMap((row) =>
    row.from.flatMap((from) =>
      row.kinds.map((kind) => ({ row, from, kind, name: `${row.rule} ${kind} ${from} ${row.do}` })),
    ),
  )

  test.each(cases)('$name', ({ row, from, kind }) => {
    const now = row.do === 'deem' ? tooLate : inTime
    const before = { ...readyFor(row.do), status_before_stop: 'refused' as const }
    const state = from && permit(from, kind, before)
    const to = row.to === 'unchanged' ? from : row.to === 'before_stop' ? 'refused' : row.to
    for (const actor of actors) {
      const answer = can(state, row.do, actor, now)
      if (row.by.includes(actor)) {
        expect(answer).toEqual({ yes: true, to, assessment: row.assessment ?? null, rule: row.rule })
      } else {
        expect(answer).toMatchObject({ no: expect.stringMatching(/^Only .+ can do this$/), rule: row.rule })
      }
    }
  })

  test('no state, kind and move has two rows', () => {
    const keys = cases.map(({ row, from, kind }) => `${from} ${kind} ${row.do}`)
    expect(new Set(keys).size).toBe(keys.length)
  })
})

describe('every pair that is no row', () => {
  const pairs = permitStatuses.flatMap((status) =>
    kinds.flatMap((kind) => moves.map((move) => ({ status, kind, move, name: `${kind} ${status} ${move}` }))),
  )
  const isRow = ({ status, kind, move }: (typeof pairs)[number]) =>
    permitMoves.some((row) => row.do === move && row.kinds.includes(kind) && row.from.includes(status))

  test.each(pairs.filter((pair) => !isRow(pair)))('$name is refused in words', ({ status, kind, move }) => {
    for (const works of [{}, onSite, finished]) {
      for (const now of [inTime, tooLate, undefined]) {
        for (const actor of actors) {
          const answer = can(permit(status, kind, works), move, actor, now)
          expect(answer).toMatchObject({
            no: expect.stringMatching(/^[A-Z].{10,}/),
            rule: expect.stringMatching(/^BR-/),
          })
        }
      }
    }
  })

  test('only a submission is possible where there is no permit', () => {
    const open = moves.filter((move) => can(null, move, 'Planner', inTime).yes)
    expect(open).toEqual(['submit'])
  })
})

describe('conditions', () => {
  const no = (state: PermitState, move: PermitMove, by: Actor, now = inTime) => {
    const answer = can(state, move, by, now)
    return answer.yes ? 'yes' : `${answer.rule} ${answer.no}`
  }

  test.each(['mark_under_assessment', 'grant', 'refuse', 'request_modification'] as const)(
    'BR-PERMIT-15, BR-GEN-24 %s: the whole last day is in time, the first instant after it is not',
    (move) => {
      expect(no(permit('submitted', 'planned'), move, 'HighwayAuthority', inTime)).toBe('yes')
      expect(no(permit('submitted', 'planned'), move, 'HighwayAuthority', tooLate)).toBe(
        'BR-PERMIT-15 The time to decide ended on 30 November 2026: the permit is granted, deemed',
      )
    },
  )

  test('BR-PERMIT-53 it deems from the first instant after the last day, and not before', () => {
    expect(no(permit('under_assessment', 'paa'), 'deem', 'system', inTime)).toMatch(
      /^BR-PERMIT-15 The time to decide has not/,
    )
    expect(no(permit('under_assessment', 'paa'), 'deem', 'system', tooLate)).toBe('yes')
    expect(can(permit('submitted', 'planned'), 'deem', 'system').yes).toBeUndefined()
  })

  test('BR-PERMIT-16 nothing deems while a modification request is unanswered', () => {
    expect(no(permit('permit_modification_request', 'planned'), 'deem', 'system', tooLate)).toMatch(/^BR-PERMIT-53/)
  })

  test('BR-PERMIT-18 under assessment leaves every decision open', () => {
    expect(movesOpenTo(permit('under_assessment', 'immediate'), 'HighwayAuthority', inTime)).toEqual([
      'grant',
      'refuse',
      'request_modification',
      'grant_with_duration_challenge',
    ])
  })

  test('BR-PERMIT-42, 56 after one modification request only grant and refuse are left', () => {
    const again = permit('submitted', 'immediate', { ever_modification_requested: true })
    expect(movesOpenTo(again, 'HighwayAuthority', inTime)).toEqual(['mark_under_assessment', 'grant', 'refuse'])
    expect(no(again, 'request_modification', 'HighwayAuthority')).toMatch(/^BR-PERMIT-42 You have already asked/)
  })

  test('BR-PERMIT-57 a change that waits blocks the decision', () => {
    const state = permit('permit_modification_request', 'planned', { has_change_waiting: true })
    expect(no(state, 'grant', 'HighwayAuthority')).toMatch(/^BR-PERMIT-57 There is already a change request/)
  })

  test('BR-PERMIT-58 planned works that have started cannot be cancelled; nor can an older permit', () => {
    expect(no(permit('granted', 'planned', onSite), 'cancel', 'Planner')).toBe('BR-PERMIT-58 The works have started')
    expect(no(permit('granted', 'planned', { is_latest: false }), 'cancel', 'Planner')).toMatch(/newer permit/)
  })

  test('BR-PERMIT-59 immediate works can be cancelled until a stop or a reinstatement', () => {
    expect(no(permit('granted', 'immediate', onSite), 'cancel', 'Contractor')).toBe('yes')
    expect(no(permit('refused', 'immediate', onSite), 'cancel', 'Planner')).toBe('yes')
    expect(no(permit('granted', 'immediate', { ...onSite, has_reinstatement: true }), 'cancel', 'Planner')).toMatch(
      /^BR-PERMIT-59/,
    )
    expect(no(permit('granted', 'immediate', finished), 'cancel', 'Planner')).toBe(
      'BR-PERMIT-59 The works have stopped',
    )
  })

  test('BR-PERMIT-60 a permit is revoked before the stop only', () => {
    expect(no(permit('granted', 'planned', onSite), 'revoke', 'HighwayAuthority')).toBe('yes')
    expect(no(permit('granted', 'planned', finished), 'revoke', 'HighwayAuthority')).toMatch(/have stopped/)
  })

  test('BR-PERMIT-77, BR-HS2-02, 05 what the HS2 Act grants is neither granted nor revoked by an authority', () => {
    const inLimits = { hs2_in_act_limits: true } as const
    expect(can(permit('submitted', 'paa', inLimits), 'grant_by_act', 'system', inTime)).toMatchObject({
      to: 'granted',
      assessment: 'granted_auto',
    })
    expect(no(permit('submitted', 'planned', inLimits), 'grant_by_act', 'HighwayAuthority')).toMatch(/the service/)
    expect(no(permit('granted', 'planned', inLimits), 'revoke', 'HighwayAuthority')).toBe(
      'BR-HS2-02 The HS2 Act grants these works: you can only acknowledge them',
    )
  })

  test('BR-HS2-03, 04 consent works and works out of the limits wait for the authority', () => {
    const highway = { work_type: 'hs2_highway_works', work_category: 'hs2_highway' } as const
    const consent = { ...highway, hs2_in_act_limits: true, hs2_highway_exemption: 'works_to_a_bridge' } as const
    for (const changes of [consent, { ...highway, hs2_in_act_limits: false }]) {
      const state = permit('submitted', 'planned', changes)
      expect(no(state, 'grant_by_act', 'system')).toMatch(/^BR-HS2-02 The HS2 Act does not grant these works/)
      expect(no(state, 'grant', 'HighwayAuthority')).toBe('yes')
      expect(no(state, 'refuse', 'HighwayAuthority')).toBe('yes')
    }
  })

  test('BR-PERMIT-74, 80 a start needs works that have not started, and no open modification request', () => {
    expect(no(permit('granted', 'planned', onSite), 'log_start', 'Planner')).toMatch(/have started/)
    expect(no(permit('permit_modification_request', 'planned'), 'log_start', 'Planner')).toMatch(
      /^BR-PERMIT-80 A modification request is open/,
    )
  })

  test('BR-PERMIT-85 the start of immediate works is neither logged nor undone', () => {
    expect(no(permit('granted', 'immediate', onSite), 'log_start', 'Planner')).toMatch(/^BR-PERMIT-85/)
    expect(no(permit('granted', 'immediate', onSite), 'revert_start', 'Planner')).toMatch(/^BR-PERMIT-85/)
  })

  test('BR-PERMIT-83 a stop needs works in progress', () => {
    expect(no(permit('granted', 'planned'), 'log_stop', 'Planner')).toBe('BR-PERMIT-83 The works have not started')
    expect(no(permit('granted', 'planned', finished), 'log_stop', 'Planner')).toBe(
      'BR-PERMIT-83 The works have stopped',
    )
  })

  test('BR-PERMIT-24 only the newest permit of a record moves its works', () => {
    const older = { ...onSite, is_latest: false }
    expect(no(permit('granted', 'planned', older), 'log_stop', 'Planner')).toMatch(/newer permit/)
    expect(no(permit('granted', 'planned', { is_latest: false }), 'log_start', 'Planner')).toMatch(/newer permit/)
    expect(no(permit('closed', 'planned', { is_latest: false }), 'add_permit', 'Planner')).toMatch(/newer permit/)
  })

  test.each([
    ['has_reinstatement', 'BR-PERMIT-81 A reinstatement is registered under this permit'],
    ['final_reinstatement', 'BR-PERMIT-81 The final site of these works is registered'],
  ])('BR-PERMIT-81 no start is undone once %s', (fact, words) => {
    expect(no(permit('granted', 'planned', { ...onSite, [fact]: true }), 'revert_start', 'Planner')).toBe(words)
  })

  test('BR-PERMIT-75 undecided immediate works stopped early are decided later and stay closed', () => {
    const state = permit('closed', 'immediate', finished)
    expect(can(state, 'refuse', 'HighwayAuthority', tooLate)).toMatchObject({ to: 'closed', assessment: 'refused' })
    const decided = permit('closed', 'immediate', { ...finished, assessment_status: 'granted' })
    expect(no(decided, 'grant', 'HighwayAuthority')).toBe('BR-PERMIT-75 This permit has already been decided')
    expect(can(state, 'deem', 'system', tooLate).yes).toBeUndefined()
  })

  test('BR-PERMIT-76, 23 a revoked permit whose works never started leaves the promoter a new permit only', () => {
    expect(movesOpenTo(permit('revoked', 'planned'), 'Planner', inTime)).toEqual(['add_permit'])
    expect(no(permit('revoked', 'planned'), 'cancel', 'Planner')).toBe(
      'BR-PERMIT-76 A revoked permit cannot be cancelled',
    )
    expect(no(permit('revoked', 'planned', onSite), 'add_permit', 'Planner')).toMatch(/in progress: stop them first/)
  })

  test('BR-PERMIT-64, 84 undoing a stop', () => {
    const closed = (changes: Partial<PermitState>) => permit('closed', 'immediate', { ...finished, ...changes })
    const to = (changes: Partial<PermitState>) => can(closed(changes), 'revert_stop', 'Planner', inTime)
    expect(to({ status_before_stop: 'submitted', assessment_status: 'granted_auto' })).toMatchObject({ to: 'granted' })
    expect(to({ status_before_stop: 'revoked' })).toMatchObject({ to: 'revoked' })
    expect(to({})).toMatchObject({ to: 'granted' })
    expect(no(closed({ is_latest: false }), 'revert_stop', 'Planner')).toMatch(/newer permit/)
    expect(no(closed({ work_status: 'historical' }), 'revert_stop', 'Planner')).toMatch(/^BR-PERMIT-84/)
  })

  test('BR-GEN-100 a status that this version does not know allows nothing', () => {
    const state = { ...permit('granted', 'planned'), permit_status: 'upcoming_enum' } as const
    for (const actor of actors) expect(movesOpenTo(state, actor, inTime)).toEqual([])
  })
})

test('BR-PERMIT-71 no move gives an assessment status that its row does not name', () => {
  const kept: AssessmentStatus[] = [...assessmentStatuses]
  for (const assessment_status of kept) {
    const state = permit('granted', 'planned', { ...onSite, assessment_status })
    expect(can(state, 'log_stop', 'Planner', inTime)).toMatchObject({ to: 'closed', assessment: assessment_status })
  }
})

test('the kind of a permit follows its category and type', () => {
  const startable = workCategories.filter(
    (work_category) => can({ ...permit('granted', 'planned'), work_category }, 'log_start', 'Planner', inTime).yes,
  )
  expect(startable).not.toContain('paa')
  expect(startable).toContain('hs2_highway')
})
