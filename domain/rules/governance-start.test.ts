import { describe, expect, test } from 'vitest'
import { mayStart, type StartGovernance, type StartPermit } from './governance-start.ts'

const day = (text: string) => Temporal.PlainDate.from(`2026-${text}`)
const today = day('11-24')
const permit: StartPermit = {
  permit_status: 'granted',
  startOn: day('11-23'),
  startBy: day('11-27'),
  startedOn: null,
  stoppedOn: null,
}
const ready: StartGovernance = {
  forms: [{ is_required: true, is_submitted: true }],
  peopleCount: 2,
  hasOperation: true,
  hasWorkOrder: true,
  isComplete: true,
}

const wordsOf = (found: ReturnType<typeof mayStart>, answer: string) =>
  found.reasons.filter((reason) => reason.answer === answer).map(({ words }) => words)

describe('works may start (BR-GOV-24, 27)', () => {
  test('when the permit is granted and in date, forms are done and somebody is named', () => {
    const found = mayStart(permit, ready, today)
    expect(found.may).toBe('yes')
    expect(wordsOf(found, 'yes')).toEqual([
      'The permit is granted',
      'Works may start until 27 November 2026',
      '1 required form done',
      '2 responsible people named',
      'An operation and a work order are linked',
    ])
  })

  test.each<[Partial<StartPermit>, string]>([
    [{ permit_status: 'submitted' }, 'The permit is not granted: its status is submitted'],
    [{ startOn: day('11-25') }, 'The permit begins on 25 November 2026'],
    [{ startBy: day('11-23') }, 'The last day to start was 23 November 2026'],
    [{ startedOn: day('11-23'), stoppedOn: day('11-23') }, 'Works stopped on 23 November 2026'],
  ])('not with a permit of %o', (change, words) => {
    const found = mayStart({ ...permit, ...change }, ready, today)
    expect(found.may).toBe('no')
    expect(wordsOf(found, 'no')).toEqual([words])
  })

  test.each<[Partial<StartGovernance>, string]>([
    [{ forms: [{ is_required: true, is_submitted: false }], isComplete: false }, '1 of 1 required form is not done'],
    [{ peopleCount: 0, isComplete: false }, 'No responsible person is named'],
    [{ hasWorkOrder: false, isComplete: false }, 'No work order is linked'],
  ])('not with governance of %o', (change, words) => {
    const found = mayStart(permit, { ...ready, ...change }, today)
    expect(found.may).toBe('no')
    expect(wordsOf(found, 'no')).toEqual([words])
  })

  test('is not known while one of the two halves is missing: nothing forbids it', () => {
    expect(mayStart(permit, null, today).may).toBe('unknown')
    expect(mayStart(null, ready, today).may).toBe('unknown')
  })

  test('but a refused permit is no answer to wait for', () => {
    expect(mayStart({ ...permit, permit_status: 'refused' }, null, today).may).toBe('no')
  })

  test('is not known when Ctrl Hub tells which forms there are but not which are done', () => {
    const untold = { ...ready, forms: [{ is_required: true, is_submitted: null }] }
    expect(mayStart(permit, { ...untold, isComplete: false }, today).may).toBe('unknown')
    expect(mayStart(permit, untold, today).may).toBe('yes')
  })
})
