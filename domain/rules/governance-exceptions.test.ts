import { describe, expect, test } from 'vitest'
import {
  governanceDifferences,
  governanceExceptionsOf,
  type GovernedFacts,
  type LiveFacts,
} from './governance-exceptions.ts'

const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`)
const live: LiveFacts = {
  permit_status: 'granted',
  work_status: 'planned',
  usrn: 99000001,
  startOn: day('11-24'),
  endOn: day('11-27'),
  hasStarted: false,
  hasStopped: false,
}
const governed: GovernedFacts = {
  isComplete: true,
  operation: { status: 'scheduled', done_reason: null },
  source: { permit_status: 'granted', work_status: 'planned', usrn: 99000001 },
  startOn: day('11-24'),
  endOn: day('11-27'),
  enteredUsrn: null,
}

const found = (change: Partial<GovernedFacts>, liveChange: Partial<LiveFacts> = {}) => {
  const now = { ...live, ...liveChange }
  const { permit_status, work_status, usrn } = now
  const copied = { source: { permit_status, work_status, usrn } }
  return governanceExceptionsOf({ ...governed, ...copied, ...change }, now).map(({ exception }) => exception)
}

describe('exceptions', () => {
  test('none where both go together', () => expect(found({})).toEqual([]))

  test('granted, not ready', () => expect(found({ isComplete: false })).toEqual(['granted_not_ready']))

  test.each(['submitted', 'under_assessment', 'permit_modification_request', 'refused', 'revoked'])(
    'ready while the permit is %s',
    (permit_status) => expect(found({}, { permit_status })).toEqual(['ready_not_granted']),
  )

  test('nobody waits for a cancelled permit', () => expect(found({}, { permit_status: 'cancelled' })).toEqual([]))

  test('works stopped, operation open', () => {
    const over = { permit_status: 'closed', work_status: 'completed', hasStarted: true, hasStopped: true }
    expect(found({}, over)).toEqual(['stopped_operation_open'])
    expect(found({ operation: { status: 'done', done_reason: null } }, over)).toEqual([])
    expect(found({ operation: null }, over)).toEqual([])
  })

  test('operation done, works not stopped', () => {
    const done = { operation: { status: 'done', done_reason: null } }
    expect(found(done, { hasStarted: true })).toEqual(['operation_done_not_stopped'])
    expect(found(done)).toEqual(['operation_done_not_stopped'])
    expect(found({ operation: { status: 'done', done_reason: 'aborted' } })).toEqual([])
  })
})

describe('differences (BR-GOV-07, 29)', () => {
  test('are told in words, and are an exception', () => {
    const stale = { source: { permit_status: 'submitted', work_status: 'planned', usrn: 99000001 } }
    const differences = governanceDifferences({ ...governed, ...stale }, live)
    expect(differences).toEqual([
      {
        difference: 'permit_status',
        ctrl_hub: 'Submitted',
        street_manager: 'Granted',
        words: 'Permit status: Submitted in Ctrl Hub, Granted in Street Manager',
      },
    ])
    expect(governanceExceptionsOf({ ...governed, ...stale }, live)).toMatchObject([{ exception: 'records_differ' }])
  })

  test.each([
    ['work_status', { source: { permit_status: 'granted', work_status: 'in_progress', usrn: 99000001 } }],
    ['usrn', { source: { permit_status: 'granted', work_status: 'planned', usrn: 99000002 } }],
    ['entered_usrn', { enteredUsrn: 99000002 }],
    ['start', { startOn: day('11-25') }],
    ['end', { endOn: day('11-28') }],
  ] as const)('%s', (difference, change) => {
    expect(governanceDifferences({ ...governed, ...change }, live)).toMatchObject([{ difference }])
  })

  test('what Ctrl Hub does not say does not differ', () => {
    const silent = { ...governed, source: null, startOn: null, endOn: null }
    expect(governanceDifferences(silent, live)).toEqual([])
  })
})
