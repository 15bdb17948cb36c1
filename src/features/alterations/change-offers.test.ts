import { describe, expect, test } from 'vitest'
import { mayUse, type Caller } from '../../../domain/contract/permissions.ts'
import type { ActingRole, Endpoint } from '../../../domain/contract/endpoint.ts'
import { recordActions, type ActionablePermit } from '../works/record-actions.ts'
import type { AlterationSummary } from './alteration-query.ts'

const now = Temporal.Instant.from('2026-11-23T10:12:00Z')
const owners = { promoter_swa_code: '7001', highway_authority_swa_code: '8001', workstream_prefix: '001' }

const granted: ActionablePermit = {
  work_reference_number: 'MW00112345678',
  permit_reference_number: 'MW00112345678-01',
  permit_status: 'granted',
  assessment_status: 'granted',
  work_category: 'standard',
  work_type: 'planned',
  work_status: 'planned',
  deadline_date: '2026-11-27T00:00:00.000Z',
  proposed_end_date: '2026-12-04T00:00:00.000Z',
  permit_alterations: [],
}

const waitingChange: AlterationSummary = {
  permit_alteration_reference_number: 'MW00112345678-01-CR-01',
  date_created: '2026-11-20T10:00:00.000Z',
  deadline_date: '2026-11-24T00:00:00.000Z',
  alteration_status: 'submitted',
  alteration_status_string: 'Submitted',
  alteration_type: 'PROMOTER_CHANGE_REQUEST',
  alteration_type_string: 'Promoter change request',
}

const planner: Caller = {
  email: 'planner@example.org',
  roles: ['Planner'],
  organisation_reference: '7001',
  organisation_type: 'PROMOTER',
  contracts: [],
  workstreams: [{ organisation_reference: '7001', workstream_prefix: '001', access_level: 'full_write' }],
}
const officer: Caller = {
  ...planner,
  email: 'officer@example.org',
  roles: ['HighwayAuthority'],
  organisation_reference: '8001',
  organisation_type: 'HA',
  workstreams: [],
}

function actions(changes: Partial<ActionablePermit>, who: Caller) {
  const role = who.roles[0] as ActingRole
  const may = (endpoint: Endpoint<never> | Endpoint) => mayUse(endpoint as Endpoint, who, owners)
  const { next, others } = recordActions({ ...granted, ...changes }, { role, may, now })
  return {
    next: next?.text,
    open: others.filter((action) => action.notNow === undefined).map(({ text }) => text),
    notNow: Object.fromEntries(others.flatMap((action) => (action.notNow ? [[action.text, action.notNow]] : []))),
  }
}

describe('the promoter', () => {
  test('is asked for changes first where the authority asked for them (BR-ALT-02)', () => {
    const asked = {
      permit_status: 'permit_modification_request',
      assessment_status: 'permit_modification_request',
    } as const
    expect(actions(asked, planner).next).toBe('Submit changes')
  })

  test('changes a granted permit, and extends works in progress (BR-ALT-03, 04)', () => {
    expect(actions({}, planner).open).toContain('Change permit')
    expect(actions({}, planner).open).not.toContain('Extend works')
    const started = { work_status: 'in_progress', actual_start_date: '2026-11-20T08:00:00.000Z' } as const
    expect(actions(started, planner).open).toContain('Extend works')
  })

  test('reads why no second change can be sent while one waits (BR-ALT-10)', () => {
    const waiting = { permit_alterations: [waitingChange] }
    expect(actions(waiting, planner).notNow['Change permit']).toBe(
      'There is already a change request waiting for a decision',
    )
  })

  test('reads why a refused permit is not changed (BR-ALT-11)', () => {
    const refused = { permit_status: 'refused', assessment_status: 'refused' } as const
    expect(actions(refused, planner).notNow['Change permit']).toBe('A permit with status Refused cannot be changed')
  })

  test('reviews a challenged end date (BR-ALT-51)', () => {
    const challenged = {
      work_type: 'immediate',
      work_category: 'immediate_urgent',
      is_duration_challenged: true,
    } as const
    expect(actions(challenged, planner).next).toBe('Review the end date')
  })
})

describe('the officer', () => {
  test('assesses the change that waits, and imposes nothing meanwhile (BR-ALT-05, 10)', () => {
    const { next, notNow } = actions({ permit_alterations: [waitingChange] }, officer)
    expect(next).toBe('Assess change')
    expect(notNow['Impose conditions']).toBe('There is already a change request waiting for a decision')
  })

  test('imposes conditions on what is granted only (BR-ALT-05)', () => {
    expect(actions({}, officer).open).toContain('Impose conditions')
    const submitted = { permit_status: 'submitted', assessment_status: null } as const
    expect(actions(submitted, officer).notNow['Impose conditions']).toBe(
      'Only the conditions of a granted permit can be changed',
    )
  })

  test('answers an objection (BR-ALT-53, 54)', () => {
    const objected = {
      is_duration_challenged: true,
      duration_challenge_review_status: 'duration_challenge_not_accepted',
    } as const
    expect(actions(objected, officer).next).toBe('Answer the objection')
  })
})
