import { describe, expect, test } from 'vitest'
import { permitStatuses, type PermitStatus } from '../contract/enums/permits.ts'
import { changeOpenTo, imposeOpenTo, type ChangeablePermit } from './alteration-types.ts'

const permit = (changes: Partial<ChangeablePermit> = {}): ChangeablePermit => ({
  permit_status: 'granted',
  work_status: 'planned',
  work_type: 'planned',
  work_category: 'minor',
  proposed_end_date: '2026-12-08T00:00:00.000Z',
  ...changes,
})
const inProgress = { work_status: 'in_progress' } as const
const sameEnd = '2026-12-08'
const laterEnd = '2026-12-09'

describe('BR-ALT-01 to 04: the type of a change follows from the permit', () => {
  test.each<[string, Partial<ChangeablePermit>, string, string, string]>([
    ['submitted', { permit_status: 'submitted' }, laterEnd, 'PROMOTER_IMPOSED_CHANGE', 'apply_at_once'],
    ['under assessment', { permit_status: 'under_assessment' }, sameEnd, 'PROMOTER_IMPOSED_CHANGE', 'apply_at_once'],
    [
      'undecided, begun',
      { permit_status: 'submitted', ...inProgress },
      laterEnd,
      'PROMOTER_IMPOSED_CHANGE',
      'apply_at_once',
    ],
    ['sent back', { permit_status: 'permit_modification_request' }, laterEnd, 'MODIFIED_PERMIT', 'apply_at_once'],
    ['granted', {}, laterEnd, 'PROMOTER_CHANGE_REQUEST', 'submit'],
    ['begun, same end', inProgress, sameEnd, 'PROMOTER_CHANGE_REQUEST', 'submit'],
    ['begun, earlier end', inProgress, '2026-12-07', 'PROMOTER_CHANGE_REQUEST', 'submit'],
    ['begun, later end', inProgress, laterEnd, 'WORK_EXTENSION', 'submit'],
    ['revoked after the start', { permit_status: 'revoked', ...inProgress }, laterEnd, 'WORK_EXTENSION', 'submit'],
    [
      'revoked after the start',
      { permit_status: 'revoked', ...inProgress },
      sameEnd,
      'PROMOTER_CHANGE_REQUEST',
      'submit',
    ],
  ])('%s: %j to %s is %s', (_, changes, end, type, action) => {
    expect(changeOpenTo(permit(changes), end)).toEqual({ yes: true, type, action })
  })

  test('BR-ALT-38, BR-HS2-07: under the HS2 Act every change is applied at once', () => {
    const highway = permit({ work_type: 'hs2_highway_works', work_category: 'hs2_highway' })
    const street = permit({ hs2_in_act_limits: true })
    for (const works of [highway, street]) {
      expect(changeOpenTo(works, laterEnd)).toMatchObject({ action: 'apply_at_once' })
    }
    expect(changeOpenTo(permit({ hs2_in_act_limits: false }), laterEnd)).toMatchObject({ action: 'submit' })
  })
})

test('BR-ALT-06, 07: no change is ever called a duration challenge or an authority’s change request', () => {
  const works = (['planned', 'in_progress'] as const).flatMap((work_status) =>
    permitStatuses.map((permit_status) => permit({ permit_status, work_status })),
  )
  const answers = works.flatMap((one) => [changeOpenTo(one, sameEnd), changeOpenTo(one, laterEnd), imposeOpenTo(one)])
  expect(new Set(answers.flatMap((answer) => (answer.yes ? [answer.type] : [])))).toEqual(
    new Set([
      'PROMOTER_IMPOSED_CHANGE',
      'MODIFIED_PERMIT',
      'PROMOTER_CHANGE_REQUEST',
      'WORK_EXTENSION',
      'HA_IMPOSED_CHANGE',
    ]),
  )
})

describe('BR-ALT-11: permits that nobody changes', () => {
  test.each<PermitStatus>(['refused', 'closed', 'cancelled', 'progressed'])('%s', (permit_status) => {
    expect(changeOpenTo(permit({ permit_status }), sameEnd)).toMatchObject({ rule: 'BR-ALT-11' })
  })

  test('revoked before the works started', () => {
    expect(changeOpenTo(permit({ permit_status: 'revoked' }), sameEnd)).toEqual({
      no: 'A permit that was revoked before works started cannot be changed',
      rule: 'BR-ALT-11',
    })
  })

  test.each<PermitStatus>(['submitted', 'under_assessment', 'granted'])('BR-PERMIT-69: a PAA %s', (permit_status) => {
    expect(changeOpenTo(permit({ permit_status, work_category: 'paa' }), sameEnd)).toMatchObject({
      rule: 'BR-PERMIT-69',
    })
    expect(imposeOpenTo(permit({ permit_status, work_category: 'paa' }))).toMatchObject({ rule: 'BR-PERMIT-69' })
  })
})

describe('BR-ALT-10: one waits at a time', () => {
  test('neither the promoter nor the authority adds another', () => {
    const waiting = permit({ has_change_waiting: true })
    expect(changeOpenTo(waiting, laterEnd)).toMatchObject({ rule: 'BR-ALT-10' })
    expect(imposeOpenTo(waiting)).toMatchObject({ rule: 'BR-ALT-10' })
  })
})

describe('BR-PERMIT-15: before the decision, and before the time for it is over', () => {
  const submitted = permit({ permit_status: 'submitted', deadline_date: '2026-11-26T00:00:00.000Z' })
  test.each([
    ['2026-11-26T23:59:59Z', true],
    ['2026-11-27T00:00:00Z', undefined],
  ])('%s: %s', (now, yes) => {
    expect(changeOpenTo(submitted, sameEnd, Temporal.Instant.from(now)).yes).toBe(yes)
  })
})

describe('BR-ALT-05: what an authority imposes', () => {
  test('it changes the conditions of a granted permit, started or not', () => {
    const imposed = { yes: true, type: 'HA_IMPOSED_CHANGE', action: 'apply_at_once' }
    expect(imposeOpenTo(permit())).toEqual(imposed)
    expect(imposeOpenTo(permit(inProgress))).toEqual(imposed)
  })

  test.each<PermitStatus>([
    'submitted',
    'under_assessment',
    'permit_modification_request',
    'refused',
    'revoked',
    'closed',
  ])('not of one with status %s', (permit_status) => {
    expect(imposeOpenTo(permit({ permit_status, ...inProgress }))).toMatchObject({ rule: 'BR-ALT-05' })
  })

  test('BR-HS2-06: not of works under the HS2 Act', () => {
    expect(imposeOpenTo(permit({ work_type: 'hs2_highway_works', work_category: 'hs2_highway' }))).toMatchObject({
      rule: 'BR-HS2-06',
    })
    expect(imposeOpenTo(permit({ hs2_in_act_limits: true }))).toMatchObject({ rule: 'BR-HS2-06' })
  })
})
